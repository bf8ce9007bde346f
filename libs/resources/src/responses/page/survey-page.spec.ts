import { drawnUp, type Question, QUESTION_TYPES } from '../../surveys/question.js';
import { readAnswers } from '../answers.js';
import type { OpenSurvey } from '../survey-answering.js';
import { fromForm } from './answers-form.js';
import { surveyPage } from './survey-page.js';

const EVIL = `"><script>alert('x')</script>&`;

const survey = (questions: readonly Partial<Question>[], fields: Partial<OpenSurvey> = {}): OpenSurvey =>
  ({ name: 'N', description: null, questions: drawnUp(questions as Question[]), ...fields }) as OpenSurvey;

describe('the page of a survey', () => {
  const ofEveryType = survey(
    QUESTION_TYPES.map((type) => ({
      type,
      id: type,
      title: EVIL,
      description: EVIL,
      required: true,
      ...(['single', 'multiple'].includes(type) && { options: [EVIL, 'other'] }),
    })),
    { name: EVIL, description: EVIL },
  );

  it('escapes whatever somebody wrote, in the survey and in the answers', () => {
    const given = { text: `</textarea>${EVIL}`, single: EVIL, multiple: [EVIL] };
    const problems = [{ field: 'nps', message: EVIL }];
    for (const page of [surveyPage(ofEveryType), surveyPage(ofEveryType, { given, problems })]) {
      expect(page).not.toMatch(/<script|<\/textarea>"/);
      expect(page).not.toContain(EVIL);
    }
  });

  it('keeps what was typed, and says beside each question what is wrong with it', () => {
    const asked = survey([
      { type: 'text', id: 'why', title: 'Why?' },
      { type: 'nps', id: 'nps', title: 'How?', required: true },
      { type: 'multiple', id: 'many', title: 'Which?', options: ['a', 'b'] },
    ]);
    const given = fromForm(asked.questions, { why: ' first\nsecond', 'many.1': 'b' });
    const { problems } = readAnswers(asked.questions, given);
    const page = surveyPage(asked, { given, problems });
    expect(page).toContain('>\n first\nsecond</textarea>');
    expect(page).toContain('name="many.1" value="b" checked');
    expect(page).not.toContain('name="many.0" value="a" checked');
    expect(page).toContain('<p class="message" id="nps-message">Please choose an answer</p>');
    expect(page).toMatch(/<fieldset[^>]* id="nps"[^>]* aria-describedby="nps-message" aria-invalid="true"/);
    expect(page).toContain('<a href="#nps" dir="auto">How?</a>');
  });
});

describe('a form', () => {
  const { questions } = survey([
    { type: 'nps', id: 'nps', title: 'T' },
    { type: 'multiple', id: 'many', title: 'T', options: ['a', 'b', 'c'] },
    { type: 'single', id: 'one', title: 'T', options: ['a', 'b'] },
    { type: 'text', id: 'why', title: 'T' },
  ]);

  it('means numbers for the numbers, and all that is ticked for a choice of several', () => {
    expect(fromForm(questions, { nps: '10', 'many.0': 'a', 'many.2': 'c', one: 'b', why: '' })).toEqual({
      nps: 10,
      many: ['a', 'c'],
      one: 'b',
      why: '',
    });
  });

  it('that is empty or no form at all is no answer', () => {
    for (const body of [undefined, null, {}, 'text', 5])
      expect(fromForm(questions, body)).toEqual({ nps: undefined, many: [], one: undefined, why: undefined });
  });

  it('with nonsense for a number is refused as that', () => {
    expect(readAnswers(questions, fromForm(questions, { nps: '1e1' })).problems).toEqual([
      { field: 'nps', message: 'Must be a whole number from 0 to 10' },
    ]);
  });
});
