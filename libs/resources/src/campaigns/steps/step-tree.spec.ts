import type { Step } from './campaign-step.js';
import { FIRST_STEP, type ProgramStep, programOf } from './step-tree.js';

const task = { type: 'task', title: 'x' } as Step;
const end = { type: 'end' } as Step;
const asks = (onTrue: Step[], onFalse?: Step[]): Step => ({
  type: 'condition',
  field: 'title',
  operator: 'is_set',
  onTrue,
  ...(onFalse && { onFalse }),
});

/** The steps somebody goes through for whom every condition is answered like this. */
function way(steps: readonly Step[], answer: boolean): string[] {
  const program = programOf(steps);
  const passed: string[] = [];
  for (let path: string | null = FIRST_STEP; path;) {
    passed.push(path);
    const { step, next, onTrue, onFalse }: ProgramStep = program.get(path)!;
    path = step.type === 'condition' ? (answer ? onTrue : onFalse) : next;
  }
  return passed;
}

describe('the way through a campaign', () => {
  it('goes on after the condition when a branch is through, however deep it stood', () => {
    const steps = [asks([task, asks([task, task])]), task];
    expect(way(steps, true)).toEqual([
      'steps[0]',
      'steps[0].on_true[0]',
      'steps[0].on_true[1]',
      'steps[0].on_true[1].on_true[0]',
      'steps[0].on_true[1].on_true[1]',
      'steps[1]',
    ]);
    expect(way(steps, false)).toEqual(['steps[0]', 'steps[1]']);
  });

  it('ends at an end and at the last step, in a branch as well', () => {
    const steps = [asks([end], [task]), task];
    expect(way(steps, true)).toEqual(['steps[0]', 'steps[0].on_true[0]']);
    expect(way(steps, false)).toEqual(['steps[0]', 'steps[0].on_false[0]', 'steps[1]']);
    expect(way([asks([task], [])], false)).toEqual(['steps[0]']);
  });
});
