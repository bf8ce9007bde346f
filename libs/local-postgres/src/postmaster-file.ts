import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isRunning } from './process-command.js';

/** The lines of postmaster.pid that we read; see "Database File Layout" in PostgreSQL's manual. */
const LINE = { pid: 0, port: 3 } as const;

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

export function parsePostmasterFile(text: string): Postmaster | null {
  const lines = text.split('\n');
  const pid = Number(lines[LINE.pid]);
  const port = Number(lines[LINE.port]);
  return Number.isSafeInteger(pid) && pid > 0 && Number.isSafeInteger(port) && port > 0 ? { pid, port } : null;
}

/** Whether a command line is that of the postmaster of this data directory, as `launchServer` writes it. */
export function isPostmasterCommand(command: string, dataDirectory: string): boolean {
  return command.includes(`/postgres -D ${dataDirectory} -p `);
}

/** A number in a file proves nothing: after a reboot it may be anybody's. */
export function isPostmasterAlive(pid: number, dataDirectory: string): boolean {
  return isPostmasterCommand(commandOf(pid), dataDirectory);
}

/** The server that works on this data directory now, started by whomever. */
export function findPostmaster(dataDirectory: string): Postmaster | null {
  const recorded = parsePostmasterFile(readPostmasterFile(dataDirectory));
  return recorded && isPostmasterAlive(recorded.pid, dataDirectory) ? recorded : null;
}

/**
 * PostgreSQL puts a dead server's file aside by itself, but takes any living process with that number for the
 * server. Its parent's number it ignores; so we put ours in, and keep the rest of the file, by which it sees
 * whether backends of the dead server still have the data open.
 */
export function disownRecycledPid(dataDirectory: string): void {
  const text = readPostmasterFile(dataDirectory);
  const recorded = parsePostmasterFile(text);
  if (!recorded || !isRunning(recorded.pid) || isPostmasterAlive(recorded.pid, dataDirectory)) return;
  // The directory belongs to the server account: as root we do not follow a link planted there.
  const file = openSync(fileOf(dataDirectory), constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW);
  writeSync(file, text.replace(/^\d+/, String(process.pid)));
  closeSync(file);
}

function readPostmasterFile(dataDirectory: string): string {
  try {
    return readFileSync(fileOf(dataDirectory), 'utf8');
  } catch {
    return '';
  }
}

function fileOf(dataDirectory: string): string {
  return join(dataDirectory, 'postmaster.pid');
}
