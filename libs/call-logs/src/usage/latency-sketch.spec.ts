import { seededRandom } from '@keyway/platform/testing';
import { LATENCY_ERROR, LatencySketch } from './latency-sketch.js';

const LONGEST_US = 2_147_483_647;
const SHARES = [0.001, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999, 1];

const random = seededRandom(20_260_115);
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const DISTRIBUTIONS: readonly (readonly [string, () => number])[] = [
  ['uniform', () => 1 + random() * 1_000_000],
  ['normal', () => 200_000 + 30_000 * normal()],
  ['log-normal', () => Math.exp(7 + 2 * normal())],
  ['of a long tail', () => Math.min(100 / (1 - random()) ** 2, LONGEST_US)],
  ['of two peaks', () => (random() < 0.94 ? 900 + 50 * normal() : 3_000_000 + 100_000 * normal())],
  ['all the same', () => 1_234],
  ['of microseconds', () => 1 + random() * 5],
  ['from the shortest to the longest', () => LONGEST_US ** random()],
];

const sketchOf = (durations: readonly number[]): LatencySketch => {
  const sketch = LatencySketch.empty();
  for (const duration of durations) sketch.record(duration);
  return sketch;
};

/** As SQL's percentile_disc. */
const exact = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(Math.ceil(share * sorted.length), 1) - 1]!;

describe(LatencySketch.name, () => {
  it.each(DISTRIBUTIONS)('tells every percentile within its bound where durations are %s', (_, draw) => {
    for (const size of [1, 2, 19, 5_000]) {
      const durations = Array.from({ length: size }, () => Math.max(Math.round(draw()), 1));
      const told = sketchOf(durations).percentilesUs(...SHARES);
      const sorted = durations.sort((a, b) => a - b);
      SHARES.forEach((share, at) => {
        const real = exact(sorted, share);
        // The last digits of a logarithm aside.
        expect(Math.abs(told[at]! - real) / real).toBeLessThanOrEqual(LATENCY_ERROR + 1e-9);
      });
    }
  });

  it('is the same made of parts, in any order, as made at once', () => {
    const durations = Array.from({ length: 3_000 }, () => Math.round(Math.exp(random() * 21)));
    const parts = [sketchOf(durations.slice(2_000)), sketchOf([]), sketchOf(durations.slice(0, 2_000))];
    const sum = LatencySketch.empty();
    for (const part of parts) sum.add(part);
    expect(sum.bytes()).toEqual(sketchOf(durations).bytes());
  });

  it('comes back from its bytes and from its pairs, with counts beyond 32 bits', () => {
    const sketch = sketchOf([0, 1, 2, 127, 128, 5_000, LONGEST_US]);
    for (let doubling = 0; doubling < 40; doubling++) sketch.add(LatencySketch.ofBytes(sketch.bytes()));
    const back = LatencySketch.ofBytes(sketch.bytes());
    expect(back).toEqual(sketch);
    expect(LatencySketch.ofPairs(back.pairs())).toEqual(sketch);
    expect(sketch.pairs()[1]).toBe(2 * 2 ** 40);
  });

  it('knows no percentile of no call', () => {
    expect(LatencySketch.empty().percentilesUs(0.5, 0.99)).toEqual([null, null]);
    expect(LatencySketch.empty().bytes()).toHaveLength(0);
  });

  it('stays small: the longest of all takes two bytes a bucket and no more than the buckets there are', () => {
    const all = sketchOf(Array.from({ length: 100_000 }, () => Math.round(LONGEST_US ** random())));
    expect(all.pairs().length / 2).toBeLessThanOrEqual(538);
    expect(all.bytes().length).toBeLessThan(538 * 3);
  });
});
