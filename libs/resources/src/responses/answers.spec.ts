import { drawnUp, type Question, type QuestionType } from '../surveys/question.js';
import { MAX_TEXT_LENGTH, readAnswers, scoreOf } from './answers.js';

const question = (type: QuestionType, fields: Partial<Question> = {}): Question =>
  drawnUp([{ type, title: 'T', id: type, ...fields } as Question])[0]!;
const OPTIONS = ['red', 'green'];

describe('reading answers', () => {
  it.each<[QuestionType, unknown, Partial<Question>]>([
    ['nps', 0, {}],
    ['nps', 10, {}],
    ['rating', 1, {}],
    ['rating', 7, { scale: 7 }],
    ['single', 'red', { options: OPTIONS }],
    ['multiple', ['green', 'red'], { options: OPTIONS }],
    ['text', 'words', {}],
  ])('takes of %s the answer %j', (type, value, fields) => {
    expect(readAnswers([question(type, fields)], { [type]: value })).toEqual({
      answers: { [type]: value },
      problems: [],
    });
  });

  it.each<[QuestionType, unknown, Partial<Question>]>([
    ['nps', 11, {}],
    ['nps', -1, {}],
    ['nps', 7.5, {}],
    ['nps', '9', {}],
    ['nps', Number.NaN, {}],
    ['rating', 0, {}],
    ['rating', 6, {}],
    ['single', 'blue', { options: OPTIONS }],
    ['single', ['red'], { options: OPTIONS }],
    ['multiple', ['red', 'blue'], { options: OPTIONS }],
    ['multiple', ['red', 'red'], { options: OPTIONS }],
    ['multiple', 'red', { options: OPTIONS }],
    ['text', 5, {}],
    ['text', {}, {}],
  ])('refuses of %s the answer %j, naming the question', (type, value, fields) => {
    const { answers, problems } = readAnswers([question(type, fields)], { [type]: value });
    expect(answers).toEqual({});
    expect(problems).toEqual([{ field: type, message: expect.stringMatching(/^Must be/) as string }]);
  });

  it('refuses a text that is too long', () => {
    const { problems } = readAnswers([question('text')], { text: 'x'.repeat(MAX_TEXT_LENGTH + 1) });
    expect(problems).toEqual([{ field: 'text', message: 'Must be text of 5000 characters at most' }]);
  });

  it.each([undefined, null, '', ' \n', []])('takes %j for no answer, which only a required question minds', (value) => {
    const both = [question('text', { id: 'a', required: true }), question('text', { id: 'b' })];
    expect(readAnswers(both, { a: value, b: value }).problems).toEqual([
      { field: 'a', message: 'Please write an answer' },
    ]);
  });

  it('refuses answers to nothing, and answers to what was not asked', () => {
    const asked = [question('text', { id: 'a' })];
    expect(readAnswers(asked, {}).problems).toEqual([{ field: 'a', message: 'Answer one question at least' }]);
    expect(readAnswers(asked, { a: 'x', other: 1 }).problems).toEqual([
      { field: 'other', message: 'Is no question of this survey' },
    ]);
  });

  it('is not misled by a question named like something every object has', () => {
    const asked = [question('nps', { id: 'constructor' })];
    expect(readAnswers(asked, {}).problems).toHaveLength(1);
    expect(scoreOf(asked, {})).toEqual({ score: null, category: null });
  });
});

describe('the score', () => {
  it.each([
    [0, 'detractor'],
    [6, 'detractor'],
    [7, 'passive'],
    [8, 'passive'],
    [9, 'promoter'],
    [10, 'promoter'],
  ])('is the answer to the first nps question: %i is a %s', (value, category) => {
    const asked = [question('rating'), question('nps', { id: 'first' }), question('nps', { id: 'second' })];
    expect(scoreOf(asked, { rating: 1, first: value, second: 0 })).toEqual({ score: value, category });
  });

  it('is nothing where the nps question was left out, whatever the ratings', () => {
    expect(scoreOf([question('nps'), question('rating')], { rating: 5 })).toEqual({ score: null, category: null });
  });

  it('is the mean of the ratings given where there is no nps question, and no category', () => {
    const asked = ['a', 'b', 'c', 'd'].map((id) => question('rating', { id }));
    expect(scoreOf(asked, { a: 5, b: 4, c: 4 })).toEqual({ score: 4.33, category: null });
    expect(scoreOf([question('text')], { text: 'x' })).toEqual({ score: null, category: null });
  });
});
