import { Sequence } from './sequence.entity.js';
import { SEQUENCE_STATES, type SequenceState } from './sequence-state.js';
import { laidOut, type SequenceStep } from './step.js';

const steps = laidOut([{ type: 'wait', delaySeconds: 60 } as SequenceStep]);

const inState = (state: SequenceState): Sequence => Object.assign(new Sequence(), { state, steps });

const actions: Readonly<Record<string, (sequence: Sequence) => void>> = {
  activate: (sequence) => sequence.activate(),
  pause: (sequence) => sequence.pause(),
  resume: (sequence) => sequence.resume(),
  archive: (sequence) => sequence.archive(),
};

/** From which states each leads, and to which. */
const leads: Readonly<Record<string, readonly [readonly SequenceState[], SequenceState]>> = {
  activate: [['draft'], 'active'],
  pause: [['active'], 'paused'],
  resume: [['paused'], 'active'],
  archive: [['draft', 'active', 'paused'], 'archived'],
};

describe.each(Object.entries(leads))('to %s a sequence', (action, [allowedStates, next]) => {
  it.each(allowedStates)(`leads from %s to ${next}`, (state) => {
    const sequence = inState(state);
    actions[action]!(sequence);
    expect(sequence.state).toBe(next);
  });

  it.each(SEQUENCE_STATES.filter((state) => !allowedStates.includes(state)))(
    'is refused of one that is %s, with the states that allow it',
    (state) => {
      const sequence = inState(state);
      expect(() => actions[action]!(sequence)).toThrow(
        expect.objectContaining({ code: 'sequence.invalid_state', extras: { allowedStates } }) as Error,
      );
      expect(sequence.state).toBe(state);
    },
  );
});

describe('a sequence', () => {
  it('is not activated without a step, nor left without one', () => {
    const missing = expect.objectContaining({ code: 'sequence.steps_missing' }) as Error;
    expect(() => new Sequence().activate()).toThrow(missing);
    expect(() => inState('paused').revise({ steps: [] })).toThrow(missing);
  });

  it.each(['active', 'archived'] as const)('that is %s keeps its steps, and can be renamed', (state) => {
    const sequence = inState(state);
    sequence.revise({ name: 'Another' });
    expect(sequence.name).toBe('Another');
    expect(() => sequence.revise({ steps: [] })).toThrow(
      expect.objectContaining({
        code: 'sequence.steps_frozen',
        extras: { allowedStates: ['draft', 'paused'] },
      }) as Error,
    );
    expect(sequence.steps).toBe(steps);
  });
});
