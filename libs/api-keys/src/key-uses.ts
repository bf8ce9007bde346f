import { RECORD_USES } from './api-key.statements.js';

/** The latest call a key was used for, among those being moved. */
export interface KeyUse {
  readonly apiKeyId: string;
  readonly at: Date;
  readonly ip: string | null;
  readonly route: string | null;
}

interface Queryable {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Moves the keys' last-used times forward, in the transaction that moves the call logs. Keys in order of id, so that workers never deadlock. */
export async function recordKeyUses(tx: Queryable, uses: readonly KeyUse[]): Promise<void> {
  if (uses.length === 0) return;
  const ordered = [...uses].sort((a, b) => (a.apiKeyId < b.apiKeyId ? -1 : 1));
  await tx.query('SELECT 1 FROM api_keys WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [
    ordered.map((use) => use.apiKeyId),
  ]);
  await tx.query(RECORD_USES, [
    ordered.map((use) => use.apiKeyId),
    ordered.map((use) => use.at),
    ordered.map((use) => use.ip),
    ordered.map((use) => use.route),
  ]);
}
