import type { Client } from 'pg';
import { copyInto } from '../intake/call-logs-table.js';
import { attempt } from '../intake/savepoint.js';
import { linesOf } from '../record/call-record.js';
import { CAPTURE_COLUMNS, idOfLine } from './capture.js';

const COPY = `COPY call_log_captures (${CAPTURE_COLUMNS}) FROM STDIN`;

/**
 * Writes the captures of the calls just written, and of no others: a batch that comes again writes nothing twice. One
 * that PostgreSQL refuses is left out, and costs no record. Returns why each of those was refused.
 */
export async function writeCaptures(
  tx: Client,
  payloads: readonly (string | null)[],
  written: readonly string[],
): Promise<string[]> {
  const present = payloads.filter((payload) => payload !== null);
  if (present.length === 0) return [];
  const calls = new Set(written.map(idOfLine));
  const captures = present.flatMap(linesOf).filter((line) => calls.has(idOfLine(line)));
  const lines = [...new Map(captures.map((line) => [idOfLine(line), `${line}\n`])).values()];
  if ((await attempt(tx, () => copyInto(tx, COPY, lines.join('')))) === null) return [];
  const reasons: string[] = [];
  for (const line of lines) {
    const reason = await attempt(tx, () => copyInto(tx, COPY, line));
    if (reason !== null) reasons.push(reason);
  }
  return reasons;
}
