import type { NodeStatus } from '../workflow-state.js';
import { type NodeState, progressOf } from './progress.js';

const edge = (from: string, to: string, when: boolean | null = null) => ({ from, to, when });
const states = (given: Readonly<Record<string, NodeStatus | boolean>>): NodeState[] =>
  Object.entries(given).map(([nodeId, it]) =>
    typeof it === 'boolean' ? { nodeId, status: 'completed', result: it } : { nodeId, status: it, result: null },
  );

describe('what is next', () => {
  const diamond = [edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')];

  it('is first the node that nothing leads to, then all that follow it', () => {
    expect(progressOf({ edges: diamond }, states({ a: 'pending', b: 'pending', c: 'pending', d: 'pending' }))).toEqual({
      ready: ['a'],
      dead: [],
    });
    expect(
      progressOf({ edges: diamond }, states({ a: 'completed', b: 'pending', c: 'pending', d: 'pending' })).ready,
    ).toEqual(['b', 'c']);
  });

  it('is where branches meet when all of them have come', () => {
    expect(
      progressOf({ edges: diamond }, states({ a: 'completed', b: 'completed', c: 'waiting', d: 'pending' })).ready,
    ).toEqual([]);
    expect(
      progressOf({ edges: diamond }, states({ a: 'completed', b: 'completed', c: 'completed', d: 'pending' })).ready,
    ).toEqual(['d']);
  });

  it('does not wait for a branch that was not taken, and leaves out all that only it leads to', () => {
    const edges = [
      edge('if', 'yes', true),
      edge('if', 'no', false),
      edge('no', 'after'),
      edge('yes', 'end'),
      edge('after', 'end'),
    ];
    const pending = { yes: 'pending', no: 'pending', after: 'pending', end: 'pending' } as const;
    expect(progressOf({ edges }, states({ if: true, ...pending }))).toEqual({ ready: ['yes'], dead: ['no', 'after'] });
    expect(progressOf({ edges }, states({ if: false, ...pending }))).toEqual({ ready: ['no'], dead: ['yes'] });
    const done = { if: true, yes: 'completed', no: 'skipped', after: 'skipped', end: 'pending' } as const;
    expect(progressOf({ edges }, states(done))).toEqual({ ready: ['end'], dead: [] });
  });
});
