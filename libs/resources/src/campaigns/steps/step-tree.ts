import type { Step } from './campaign-step.js';

/** A step with where it stands: `steps[0].on_true[1]`, which is how problems, progress and effects name it. */
export interface PlacedStep {
  readonly step: Step;
  readonly path: string;
  /** In how many conditions it stands. */
  readonly depth: number;
  /** The list it stands in, and where in that. */
  readonly siblings: readonly Step[];
  readonly index: number;
}

/** Every step, a condition before what is in its branches. */
export function* placed(siblings: readonly Step[], list = 'steps', depth = 0): Generator<PlacedStep> {
  for (const [index, step] of siblings.entries()) {
    const path = `${list}[${index}]`;
    yield { step, path, depth, siblings, index };
    yield* placed(step.onTrue ?? [], `${path}.on_true`, depth + 1);
    yield* placed(step.onFalse ?? [], `${path}.on_false`, depth + 1);
  }
}

/** Where everybody begins. */
export const FIRST_STEP = 'steps[0]';

/** A step with the paths of what may come after it; null where nothing does. */
export interface ProgramStep {
  readonly step: Step;
  readonly next: string | null;
  readonly onTrue: string | null;
  readonly onFalse: string | null;
}

/** What comes after what, by path: whoever is through with a branch goes on after its condition. */
export function programOf(
  steps: readonly Step[],
  list = 'steps',
  after: string | null = null,
): Map<string, ProgramStep> {
  const program = new Map<string, ProgramStep>();
  for (const [index, step] of steps.entries()) {
    const path = `${list}[${index}]`;
    const next = step.type === 'end' ? null : index + 1 < steps.length ? `${list}[${index + 1}]` : after;
    const branch = (name: string, branchSteps: readonly Step[] = []): string | null => {
      const branchList = `${path}.${name}`;
      for (const [at, it] of programOf(branchSteps, branchList, next)) program.set(at, it);
      return branchSteps.length > 0 ? `${branchList}[0]` : next;
    };
    program.set(path, {
      step,
      next,
      onTrue: branch('on_true', step.onTrue),
      onFalse: branch('on_false', step.onFalse),
    });
  }
  return program;
}
