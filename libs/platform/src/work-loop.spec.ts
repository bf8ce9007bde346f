import { setTimeout as sleep } from 'node:timers/promises';
import { WorkLoop } from './work-loop.js';

describe(WorkLoop, () => {
  /** A loop whose step counts itself and then does what `step` does. */
  function counting(step: (count: number) => Promise<number>, failedFirstMs = 60_000) {
    const counted = { steps: 0, errors: [] as unknown[] };
    const loop = new WorkLoop(() => step(++counted.steps), {
      onError: (error) => counted.errors.push(error),
      failedFirstMs,
      failedLastMs: 60_000,
    });
    loop.start();
    return Object.assign(counted, { loop });
  }

  it('goes on at once while there is more to do, and then waits', async () => {
    const counted = counting(async (count) => (count < 50 ? 0 : 60_000));
    await until(() => counted.steps === 50);
    await sleep(80);
    expect(counted.steps).toBe(50);
    await counted.loop.stop();
  });

  it('waits no longer when it is woken', async () => {
    const counted = counting(async () => 60_000);
    for (let steps = 1; steps <= 3; steps++) {
      await until(() => counted.steps === steps);
      counted.loop.wake();
    }
    await until(() => counted.steps === 4);
    await counted.loop.stop();
  });

  it('ends the step under way and begins none when it is stopped, and waits for nothing else', async () => {
    let ended = 0;
    const counted = counting(async () => {
      await sleep(100);
      ended++;
      return 0;
    });
    await sleep(20);
    const begun = Date.now();
    await counted.loop.stop();
    expect([counted.steps, ended]).toEqual([1, 1]);
    expect(Date.now() - begun).toBeLessThan(500);
  });

  it('outlives a step that fails, and is stopped while it waits to try again', async () => {
    const counted = counting(() => Promise.reject(new Error('away')));
    await sleep(20);
    counted.loop.wake();
    const begun = Date.now();
    await counted.loop.stop();
    expect([counted.steps, counted.errors.length]).toEqual([1, 1]);
    expect(Date.now() - begun).toBeLessThan(500);
  });

  it('tries again after a failure, and goes on', async () => {
    const counted = counting((count) => (count < 4 ? Promise.reject(new Error('away')) : Promise.resolve(60_000)), 1);
    await until(() => counted.steps === 4);
    expect(counted.errors).toHaveLength(3);
    await counted.loop.stop();
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(5)) if (isSo()) return;
  throw new Error('It was not so within 10 s');
}
