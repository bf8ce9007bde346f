import { setTimeout as sleep } from 'node:timers/promises';
import { WorkLoop } from './work-loop.js';

describe(WorkLoop, () => {
  /** A loop whose step counts itself and then does what `step` does. */
  function counting(step: (count: number) => Promise<boolean>) {
    const counted = { steps: 0, errors: [] as unknown[] };
    const loop = new WorkLoop(
      () => step(++counted.steps),
      (error) => counted.errors.push(error),
    );
    loop.start();
    return Object.assign(counted, { loop });
  }

  it('goes on at once while there is more to do, and then waits', async () => {
    const counted = counting(async (count) => count < 50);
    await sleep(80);
    expect(counted.steps).toBe(50);
    await counted.loop.stop();
  });

  it('waits no longer when it is woken', async () => {
    const counted = counting(async () => false);
    await sleep(30);
    counted.loop.wake();
    await sleep(50);
    expect(counted.steps).toBe(2);
    await counted.loop.stop();
  });

  it('ends the step under way and begins none when it is stopped, and waits for nothing else', async () => {
    let ended = 0;
    const counted = counting(async () => {
      await sleep(100);
      ended++;
      return true;
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
    const begun = Date.now();
    await counted.loop.stop();
    expect([counted.steps, counted.errors.length]).toEqual([1, 1]);
    expect(Date.now() - begun).toBeLessThan(500);
  });
});
