import type { Definition, WorkflowEdge } from '../definition/workflow-definition.js';
import type { NodeStatus } from '../workflow-state.js';

/** How far a node has come, and what it decided if it decides. */
export interface NodeState {
  readonly nodeId: string;
  readonly status: NodeStatus;
  readonly result: boolean | null;
}

export interface Progress {
  /** What can be run now, in the order of the states. */
  readonly ready: readonly string[];
  /** What will never be run: it is settled that no edge to it is taken. */
  readonly dead: readonly string[];
}

type Taken = 'taken' | 'not_taken' | 'open';

/**
 * What is to be done next. A node is run when it is settled for each of its incoming edges whether it is taken, and
 * one is; so branches that part meet again when all that were taken have come. `states` are in topological order.
 */
export function progressOf({ edges }: Pick<Definition, 'edges'>, states: readonly NodeState[]): Progress {
  const settled = new Map(states.map((state) => [state.nodeId, state]));
  const ready: string[] = [];
  const dead: string[] = [];
  for (const state of states) {
    if (state.status !== 'pending') continue;
    const incoming = edges.filter(({ to }) => to === state.nodeId).map((edge) => taken(edge, settled.get(edge.from)!));
    if (incoming.includes('open')) continue;
    if (incoming.length === 0 || incoming.includes('taken')) ready.push(state.nodeId);
    else {
      dead.push(state.nodeId);
      settled.set(state.nodeId, { ...state, status: 'skipped' });
    }
  }
  return { ready, dead };
}

function taken({ when }: WorkflowEdge, { status, result }: NodeState): Taken {
  if (status === 'completed') return when === null || when === result ? 'taken' : 'not_taken';
  return status === 'skipped' ? 'not_taken' : 'open';
}
