import { once } from 'node:events';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { AnswerStream } from './answer-stream.js';

/** Numbers its pieces, each as large as told; counts how many were made and whether it was ended. */
function numbered({ pieces = Number.POSITIVE_INFINITY, bytes = 10, failsAt = -1 } = {}) {
  const seen = { made: 0, ended: false };
  async function* make(): AsyncGenerator<string, void> {
    try {
      while (seen.made < pieces) {
        await nextTurn();
        if (seen.made === failsAt) throw new Error('broken');
        yield String(seen.made++).padStart(bytes);
      }
    } finally {
      seen.ended = true;
    }
  }
  return { seen, make };
}

describe(AnswerStream, () => {
  it('gives the pieces in their order, and ends', async () => {
    const { make, seen } = numbered({ pieces: 3, bytes: 2 });
    const chunks = await (await AnswerStream.begin(make)).toArray();
    expect(chunks.join('')).toBe(' 0 1 2');
    expect(seen.ended).toBe(true);
  });

  it('may have no piece at all', async () => {
    expect(await (await AnswerStream.begin(numbered({ pieces: 0 }).make)).toArray()).toEqual([]);
  });

  it('throws what goes wrong before the first piece', async () => {
    await expect(AnswerStream.begin(numbered({ failsAt: 0 }).make)).rejects.toThrow('broken');
  });

  it('fails, and does not end, when a later piece fails', async () => {
    const stream = await AnswerStream.begin(numbered({ failsAt: 2 }).make);
    await expect(stream.toArray()).rejects.toThrow('broken');
    expect(stream.readableEnded).toBe(false);
  });

  it('makes nothing more while nobody reads, and goes on when somebody does', async () => {
    const { make, seen } = numbered({ bytes: 16 * 1024 });
    const stream = await AnswerStream.begin(make);
    stream.read();
    await sleep(50);
    const made = seen.made;
    expect(made).toBeLessThan(8);
    await sleep(50);
    expect(seen.made).toBe(made);
    stream.resume();
    await sleep(20);
    expect(seen.made).toBeGreaterThan(made);
    stream.destroy();
  });

  it('drops a reader who takes nothing for too long, and tells its maker', async () => {
    const { make, seen } = numbered({ bytes: 16 * 1024 });
    const stream = await AnswerStream.begin(make, 40);
    stream.read();
    const [error] = (await once(stream, 'error')) as [Error];
    expect(error.message).toContain('took nothing for 40 ms');
    await sleep(5);
    expect(seen.ended).toBe(true);
  });

  it('tells its maker, though it waits for something, that the reader is gone', async () => {
    let ended = false;
    const stream = await AnswerStream.begin(async function* (gone) {
      try {
        yield 'one';
        await once(gone, 'abort');
        yield 'never';
      } finally {
        ended = true;
      }
    });
    stream.resume();
    await sleep(10);
    stream.destroy();
    await sleep(10);
    expect(ended).toBe(true);
  });
});
