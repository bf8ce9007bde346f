import { drawnUp, type Question } from './question.js';
import { Survey } from './survey.entity.js';
import { SURVEY_STATES, type SurveyState } from './survey-state.js';

const questions = drawnUp([{ type: 'text', title: 'Why?' } as Question]);

const actions: Readonly<Record<string, (survey: Survey) => void>> = {
  activate: (survey) => survey.activate(),
  pause: (survey) => survey.pause(),
  resume: (survey) => survey.resume(),
  archive: (survey) => survey.archive(),
};

const becomes: Readonly<Record<string, Partial<Record<SurveyState, SurveyState>>>> = {
  activate: { draft: 'active' },
  pause: { active: 'paused' },
  resume: { paused: 'active' },
  archive: { draft: 'archived', active: 'archived', paused: 'archived' },
};

describe.each(Object.keys(actions))('to %s a survey', (action) => {
  it.each(SURVEY_STATES)('leads from %s to where it should, or is refused with the states that allow it', (state) => {
    const survey = Object.assign(new Survey(), { state, questions });
    const next = becomes[action]![state];
    if (next) {
      actions[action]!(survey);
      expect(survey.state).toBe(next);
    } else {
      const allowedStates = Object.keys(becomes[action]!);
      expect(() => actions[action]!(survey)).toThrow(
        expect.objectContaining({ code: 'survey.invalid_state', extras: { allowedStates } }) as Error,
      );
      expect(survey.state).toBe(state);
    }
  });
});

describe('a survey', () => {
  it('is not activated without a question', () => {
    expect(() => new Survey().activate()).toThrow(
      expect.objectContaining({ code: 'survey.questions_missing' }) as Error,
    );
  });

  it.each(['active', 'paused', 'archived'] as const)('that is %s keeps its questions, and can be renamed', (state) => {
    const survey = Object.assign(new Survey(), { state, questions });
    survey.revise({ name: 'Another' });
    expect(survey.name).toBe('Another');
    expect(() => survey.revise({ questions: [] })).toThrow(
      expect.objectContaining({ code: 'survey.questions_frozen', extras: { allowedStates: ['draft'] } }) as Error,
    );
    expect(survey.questions).toBe(questions);
  });
});
