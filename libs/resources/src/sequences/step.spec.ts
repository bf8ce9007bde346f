import { newId } from '@keyway/platform';
import { laidOut, type SequenceStep } from './step.js';

const steps = (...given: Partial<SequenceStep>[]): SequenceStep[] => given as SequenceStep[];

const problemsOf = (...given: Partial<SequenceStep>[]): string[] => {
  try {
    laidOut(steps(...given));
    return [];
  } catch (error) {
    const { extras } = error as { extras: { details: { field: string; message: string }[] } };
    return extras.details.map(({ field, message }) => `${field}: ${message}`);
  }
};

describe('the steps of a sequence', () => {
  it('keep the ids they were given, and get the first free one otherwise', () => {
    const laid = laidOut(steps({ type: 'wait', delaySeconds: 1 }, { id: 's1', type: 'end' }));
    expect(laid.map(({ id }) => id)).toEqual(['s2', 's1']);
    expect(laidOut(laid)).toEqual(laid);
  });

  it.each<[string, Partial<SequenceStep>[], string[]]>([
    ['an email without a word', [{ type: 'email' }], ['steps[0].subject: Is required', 'steps[0].body: Is required']],
    ['an sms with a subject', [{ type: 'sms', body: 'x', subject: 'y' }], ['steps[0].subject: Is not of sms']],
    [
      'a wait for nothing',
      [{ type: 'end' }, { type: 'wait' }],
      ['steps[1].delay_seconds: Is required', 'steps[1].type: Is never reached: it comes after an end'],
    ],
    ['no survey', [{ type: 'survey', channel: 'sms' }], ['steps[0].survey_id: Is required']],
    [
      'a task that waits',
      [{ type: 'task', title: 'x', dueInDays: 1, delaySeconds: 1 }],
      ['steps[0].delay_seconds: Is not of task'],
    ],
    ['an end with something to do', [{ type: 'end', surveyId: newId() }], ['steps[0].survey_id: Is not of end']],
    [
      'an id twice',
      [
        { id: 'a', type: 'sms', body: 'x' },
        { id: 'a', type: 'end' },
      ],
      ['steps[1].id: Must not repeat another step’s'],
    ],
    [
      'what cannot be filled in',
      [{ type: 'email', subject: '{{name}}', body: '{{first_name}} {{__proto__}}' }],
      [
        'steps[0].subject: Contacts have nothing for {{name}}',
        'steps[0].body: Contacts have nothing for {{__proto__}}',
      ],
    ],
  ])('are refused by the path of what is wrong: %s', (_, given, problems) => {
    expect(problemsOf(...given)).toEqual(problems);
  });
});
