import { taskNode } from './scratch-workflows.js';

/** The same numbers from the same seed, between 0 and 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Tasks after one another, given in any order, each of which some earlier one leads to. */
export function aGraph(seed: number) {
  const random = randomFrom(seed);
  const ids = Array.from({ length: 2 + Math.floor(random() * 14) }, (_, index) => `n${index}`);
  const edges = ids.flatMap((to, index) => {
    const before = ids.slice(0, index);
    const chosen = before.filter(() => random() < 0.25);
    const from = chosen.length > 0 || index === 0 ? chosen : [before[Math.floor(random() * index)]!];
    return from.map((it) => ({ from: it, to }));
  });
  const shuffled = [...ids].sort(() => random() - 0.5);
  return { nodes: shuffled.map((id) => taskNode(id)), edges: edges.sort(() => random() - 0.5) };
}
