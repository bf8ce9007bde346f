import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';

const TRUNCATE_ABOVE_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 8 * 1024;
const TAIL_LINES = 15;

/** The server's log, opened for it to append to; `start` is where what it will write begins. */
export function openServerLog(file: string): { fd: number; start: number } {
  const fd = openSync(file, 'a', 0o600);
  if (fstatSync(fd).size > TRUNCATE_ABOVE_BYTES) ftruncateSync(fd);
  return { fd, start: fstatSync(fd).size };
}

/** The last lines written at or after `start`. */
export function tailOfLog(file: string, start = 0): string {
  const fd = openSync(file, 'r');
  try {
    const { size } = fstatSync(fd);
    const from = Math.max(start, size - TAIL_BYTES);
    const bytes = Buffer.alloc(Math.max(0, size - from));
    readSync(fd, bytes, 0, bytes.length, from);
    return bytes.toString('utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  } finally {
    closeSync(fd);
  }
}
