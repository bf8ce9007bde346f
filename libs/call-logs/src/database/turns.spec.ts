import { setTimeout as sleep } from 'node:timers/promises';
import { Turns } from './turns.js';

describe(Turns, () => {
  it('lets so many work at once and no more, each in its turn', async () => {
    const turns = new Turns(2);
    const seen = { atOnce: 0, most: 0, order: [] as number[] };
    const work = (number: number) =>
      turns.take(async () => {
        seen.order.push(number);
        seen.most = Math.max(seen.most, ++seen.atOnce);
        await sleep(2);
        seen.atOnce--;
        return number;
      });
    const numbers = [0, 1, 2, 3, 4, 5, 6];
    expect(await Promise.all(numbers.map(work))).toEqual(numbers);
    expect(seen).toEqual({ atOnce: 0, most: 2, order: numbers });
  });

  it('gives the turn of one that failed to the next', async () => {
    const turns = new Turns(1);
    const failed = turns.take(() => Promise.reject(new Error('broken')));
    const next = turns.take(() => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
    await expect(turns.take(() => Promise.resolve('again'))).resolves.toBe('again');
  });
});
