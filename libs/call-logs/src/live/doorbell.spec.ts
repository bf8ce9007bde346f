import { Doorbell } from './doorbell.js';

const LONG_MS = 60_000;

describe(Doorbell, () => {
  it('wakes who waits', async () => {
    const bell = new Doorbell();
    const woken = bell.wait(LONG_MS);
    bell.ring();
    await expect(woken).resolves.toBeUndefined();
  });

  it('is heard by who comes later, once', async () => {
    const bell = new Doorbell();
    bell.ring();
    bell.ring();
    await bell.wait(LONG_MS);
    const startedMs = performance.now();
    await bell.wait(30);
    expect(performance.now() - startedMs).toBeGreaterThan(20);
  });

  it('lets nobody wait longer than told', async () => {
    await expect(new Doorbell().wait(5)).resolves.toBeUndefined();
  });
});
