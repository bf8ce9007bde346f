/**
 * How far a percentile may lie from the exact one, relative to it. Two percent is far below what changes from one day
 * to the next, and 538 buckets of it reach from a microsecond to the longest duration a call log holds.
 */
export const LATENCY_ERROR = 0.02;

const GROWTH = (1 + LATENCY_ERROR) / (1 - LATENCY_ERROR);
const BUCKETS_PER_E = 1 / Math.log(GROWTH);

/** Of a byte of a varint (LEB128) seven bits are the number's, and one says that there are more. */
const VARINT_BASE = 128;

/**
 * How long calls took, in buckets whose bounds grow by a constant factor: sketches of any two sets of calls add up to
 * the sketch of both, and each percentile is within `LATENCY_ERROR` of the exact one, whatever the distribution. Below a
 * microsecond all is one. This is the DDSketch (Masson, Rim, Lee: "DDSketch: a fast and fully-mergeable quantile sketch
 * with relative-error guarantees", VLDB 2019) without a bound on its buckets, as durations have one.
 */
export class LatencySketch {
  /** The calls of each bucket from `first` on. The outermost are never empty, and there is no gap to store as there are few. */
  private constructor(
    private first: number,
    private counts: number[],
  ) {}

  static empty(): LatencySketch {
    return new LatencySketch(0, []);
  }

  /** From `pairs()`. */
  static ofPairs(pairs: readonly number[]): LatencySketch {
    const sketch = LatencySketch.empty();
    for (let at = 0; at < pairs.length; at += 2) sketch.increase(pairs[at]!, pairs[at + 1]!);
    return sketch;
  }

  /** From `bytes()`. */
  static ofBytes(bytes: Uint8Array): LatencySketch {
    const sketch = LatencySketch.empty();
    let bucket = 0;
    for (let at = 0; at < bytes.length;) {
      const [gap, countAt] = varintAt(bytes, at);
      const [count, next] = varintAt(bytes, countAt);
      sketch.increase((bucket += gap), count);
      at = next;
    }
    return sketch;
  }

  record(durationUs: number): void {
    this.increase(durationUs > 1 ? Math.ceil(Math.log(durationUs) * BUCKETS_PER_E) : 0, 1);
  }

  add({ first, counts }: LatencySketch): void {
    for (let at = 0; at < counts.length; at++) if (counts[at]! > 0) this.increase(first + at, counts[at]!);
  }

  /**
   * The durations in microseconds that these shares of the calls (0.95) did not exceed, by nearest rank as
   * `percentile_disc` of SQL has it. Null without a call.
   */
  percentilesUs(...shares: number[]): (number | null)[] {
    const calls = this.counts.reduce((sum, count) => sum + count, 0);
    return shares.map((share) => {
      const rank = Math.max(Math.ceil(share * calls), 1);
      let passed = 0;
      const place = this.counts.findIndex((count) => (passed += count) >= rank);
      return place < 0 ? null : middleUs(this.first + place);
    });
  }

  /** Bucket and count, bucket and count: for JSON. */
  pairs(): number[] {
    return this.counts.flatMap((count, place) => (count > 0 ? [this.first + place, count] : []));
  }

  /** As it is kept: of each bucket in their order its distance from the one before and its count, as varints. */
  bytes(): Buffer {
    const bytes: number[] = [];
    let before = 0;
    for (let place = 0; place < this.counts.length; place++) {
      if (this.counts[place] === 0) continue;
      pushVarint(bytes, this.first + place - before);
      pushVarint(bytes, this.counts[place]!);
      before = this.first + place;
    }
    return Buffer.from(bytes);
  }

  private increase(bucket: number, by: number): void {
    if (this.counts.length === 0) this.first = bucket;
    if (bucket < this.first) {
      this.counts = [...new Array<number>(this.first - bucket).fill(0), ...this.counts];
      this.first = bucket;
    }
    const place = bucket - this.first;
    while (this.counts.length <= place) this.counts.push(0);
    this.counts[place]! += by;
  }
}

/** The value that is as far from the lower bound of a bucket as from the upper one, relative to each. */
const middleUs = (bucket: number): number => (2 * GROWTH ** bucket) / (GROWTH + 1);

/** By arithmetic, since counts may be longer than the 32 bits of JavaScript's shifts. */
function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= VARINT_BASE; rest = Math.floor(rest / VARINT_BASE)) bytes.push((rest % VARINT_BASE) + VARINT_BASE);
  bytes.push(rest);
}

function varintAt(bytes: Uint8Array, start: number): [value: number, next: number] {
  let value = 0;
  let scale = 1;
  for (let at = start; ; at++) {
    const byte = bytes[at]!;
    value += (byte % VARINT_BASE) * scale;
    if (byte < VARINT_BASE) return [value, at + 1];
    scale *= VARINT_BASE;
  }
}
