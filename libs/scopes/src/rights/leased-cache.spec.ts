import { LeasedCache } from './leased-cache.js';

interface Value {
  readonly id: string;
}

function setup({ leaseMs = 500, maxEntries = 10 } = {}) {
  const state = { now: 0, listening: true, reads: 0 };
  const cache = new LeasedCache<Value>({
    leaseMs,
    maxEntries,
    nowMs: () => state.now,
    isListening: () => state.listening,
    subjectsOf: ({ id }) => [`api_key:${id}`, 'tenant:t'],
  });
  const read =
    (id = 'k'): (() => Promise<Value>) =>
    () => {
      state.reads++;
      return Promise.resolve({ id });
    };
  return { state, cache, read };
}

describe(LeasedCache, () => {
  it('reads once a lease, however often it is asked', async () => {
    const { state, cache, read } = setup();
    for (state.now = 0; state.now < 500; state.now += 10) await cache.get('k', read());
    expect(state.reads).toBe(1);
    await cache.get('k', read());
    expect(state.reads).toBe(2);
  });

  it('counts the lease from before the read, however long the read took', async () => {
    const { state, cache, read } = setup();
    let finish!: (value: Value) => void;
    const slow = cache.get('k', () => new Promise((resolve) => (finish = resolve)));
    state.now = 499;
    finish({ id: 'k' });
    await slow;
    expect(cache.peek('k')).toEqual({ id: 'k' });
    state.now = 500;
    expect(cache.peek('k')).toBeUndefined();
    await cache.get('k', read());
    expect(state.reads).toBe(1);
  });

  it('lets nobody join a read that began a lease ago', async () => {
    const { state, cache, read } = setup();
    void cache.get('k', () => new Promise(() => undefined));
    state.now = 500;
    await expect(cache.get('k', read())).resolves.toEqual({ id: 'k' });
  });

  it('forgets what depends on a subject, and reads under way with it', async () => {
    const { cache, read } = setup();
    await cache.get('k', read());
    cache.forget('api_key:other');
    expect(cache.peek('k')).toBeDefined();
    cache.forget('tenant:t');
    expect(cache.peek('k')).toBeUndefined();

    let finish!: (value: Value) => void;
    const underWay = cache.get('k', () => new Promise((resolve) => (finish = resolve)));
    cache.forget('api_key:k');
    finish({ id: 'k' });
    await underWay;
    expect(cache.peek('k')).toBeUndefined();
  });

  it('keeps nothing while this node cannot hear of changes', async () => {
    const { state, cache, read } = setup();
    state.listening = false;
    await cache.get('k', read());
    await cache.get('k', read());
    expect(state.reads).toBe(2);
    expect(cache.peek('k')).toBeUndefined();
  });

  it('does not remember a failure', async () => {
    const { cache, read } = setup();
    await expect(cache.get('k', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await expect(cache.get('k', read())).resolves.toEqual({ id: 'k' });
  });

  it('stays within its bound, the oldest first', async () => {
    const { cache, read } = setup({ maxEntries: 2 });
    for (const key of ['a', 'b', 'c']) await cache.get(key, read(key));
    expect([cache.peek('a'), cache.peek('b'), cache.peek('c')].map(Boolean)).toEqual([false, true, true]);
  });
});
