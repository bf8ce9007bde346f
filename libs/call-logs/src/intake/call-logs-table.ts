import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CALL_LOG_COLUMNS, linesOf, parseMovedCall } from '../record/call-record.js';

const COPY = `COPY call_logs (${CALL_LOG_COLUMNS}) FROM STDIN`;

const CREATE_STAGE = 'CREATE TEMP TABLE IF NOT EXISTS call_log_stage (LIKE call_logs) ON COMMIT DELETE ROWS';
const COPY_STAGE = `COPY call_log_stage (${CALL_LOG_COLUMNS}) FROM STDIN`;
const FROM_STAGE = `
  WITH staged AS (DELETE FROM call_log_stage RETURNING ${CALL_LOG_COLUMNS})
  INSERT INTO call_logs (${CALL_LOG_COLUMNS}) SELECT ${CALL_LOG_COLUMNS} FROM staged
  ON CONFLICT (id, occurred_at) DO NOTHING RETURNING id`;

/** Writes payloads whose records cannot be there yet: the fast way. Returns the lines written. */
export async function writeNew(tx: Client, payload: string): Promise<string[]> {
  if (payload === '') return [];
  await copyInto(tx, COPY, payload);
  return linesOf(payload);
}

/** Writes payloads whose records may be there already, leaving out those that are. Returns the lines written. */
export async function writeMissing(tx: Client, payload: string): Promise<string[]> {
  if (payload === '') return [];
  await tx.query(CREATE_STAGE);
  await copyInto(tx, COPY_STAGE, payload);
  const { rows } = await tx.query<{ id: string }>(FROM_STAGE);
  const written = new Set(rows.map((row) => row.id));
  return linesOf(payload).filter((line) => written.has(parseMovedCall(line).id));
}

export function copyInto(tx: Client, statement: string, payload: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = tx.query(copyFrom(statement));
    stream.once('error', reject).once('finish', resolve);
    stream.end(payload);
  });
}
