/** What a cache entry depends on: `api_key:<id>`, `session:<id>`, `user:<id>`, `tenant:<id>`. */
export type Subject = string;

interface Lease<V> {
  readonly value: Promise<V>;
  /** Monotonic milliseconds from before the read. */
  readonly readAtMs: number;
  /** Known once the read is done. */
  settled: V | undefined;
}

interface Options<V> {
  readonly leaseMs: number;
  readonly maxEntries: number;
  readonly nowMs: () => number;
  /** False while this node cannot hear of changes; it then keeps nothing. */
  readonly isListening: () => boolean;
  readonly subjectsOf: (value: V) => readonly Subject[];
}

/**
 * Remembers what was read about credentials for at most one lease, counted from before the read began. Whoever
 * takes rights away answers only after a lease has run out, so nothing is accepted on the word of an older read.
 * Concurrent readers of one key share a read, under the same bound.
 */
export class LeasedCache<V> {
  private readonly leases = new Map<string, Lease<V>>();

  constructor(private readonly options: Options<V>) {}

  /** The remembered value, or undefined. Synchronous: the hot path waits for nothing. */
  peek(key: string): V | undefined {
    const lease = this.leases.get(key);
    return lease && this.holds(lease) ? lease.settled : undefined;
  }

  get(key: string, read: () => Promise<V>): Promise<V> {
    const known = this.leases.get(key);
    if (known && this.holds(known)) return known.value;
    const lease: Lease<V> = { readAtMs: this.options.nowMs(), value: read(), settled: undefined };
    this.remember(key, lease);
    lease.value.then(
      (value) => void (lease.settled = value),
      () => this.forgetLease(key, lease),
    );
    return lease.value;
  }

  /** Drops what depends on a subject. A read still under way is dropped with it: it may have begun too early. */
  forget(subject: Subject): void {
    for (const [key, { settled }] of this.leases)
      if (settled === undefined || this.options.subjectsOf(settled).includes(subject)) this.leases.delete(key);
  }

  clear(): void {
    this.leases.clear();
  }

  private holds({ readAtMs }: Lease<V>): boolean {
    return this.options.isListening() && this.options.nowMs() - readAtMs < this.options.leaseMs;
  }

  /** The oldest entries go first; a Map keeps the order in which keys were set. */
  private remember(key: string, lease: Lease<V>): void {
    this.leases.delete(key);
    if (this.leases.size >= this.options.maxEntries) this.leases.delete(this.leases.keys().next().value!);
    this.leases.set(key, lease);
  }

  private forgetLease(key: string, lease: Lease<V>): void {
    if (this.leases.get(key) === lease) this.leases.delete(key);
  }
}
