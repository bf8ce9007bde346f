import { type Answer, call } from './client.js';
import type { Keyway } from './keyway.js';
import { until } from './until.js';

/** The id of a call, as its answer tells it and its call log has it. */
export const idOf = (answer: Answer): string => answer.headers.get('x-request-id')!;

/** Makes calls one after another, and waits until the worker has moved all of them. Returns their ids. */
export async function makeCalls(
  keyway: Keyway,
  key: string,
  paths: readonly string[],
  headers: Record<string, string> = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (const path of paths) ids.push(idOf(await call(keyway.url, 'GET', path, { key, headers })));
  const moved = () => keyway.sql('SELECT 1 FROM call_logs WHERE id = ANY($1)', [ids]);
  await until(moved, (rows) => rows.length === ids.length);
  return ids;
}
