import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DATABASE_URL } from './service.js';

export interface PastCall {
  readonly atMs: number;
  /** Of the key that made it, as it stands on the wire. */
  readonly keyId: string;
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly status: number;
  readonly error?: string;
  readonly durationMs: number;
  readonly ip: string;
  readonly agent: string;
}

const CALLS_A_BATCH = 500;

/** Leaves calls where the api leaves each that it answers. The worker does the rest: logs, usage, when a key was last used. */
export async function recordPastCalls(tenantUuid: string, calls: readonly PastCall[]): Promise<void> {
  await withDatabase(async (database) => {
    const inOrder = [...calls].sort((a, b) => a.atMs - b.atMs);
    for (let from = 0; from < inOrder.length; from += CALLS_A_BATCH) {
      const payload = inOrder.slice(from, from + CALLS_A_BATCH).map((call) => lineOf(call, tenantUuid));
      await database.query('INSERT INTO call_log_inbox (id, payload) VALUES ($1, $2)', [
        idAt(Date.now()),
        payload.join(''),
      ]);
    }
  });
}

/** Says that calls could not be recorded, as the api does once its database is back. */
export const recordGap = (tenantUuid: string, records: number): Promise<void> =>
  withDatabase(async (database) => {
    await database.query(
      `INSERT INTO call_log_gaps (id, tenant_id, environment, reason, records, first_at, last_at)
       VALUES ($1, $2, 'live', 'buffer_full', $3, now() - interval '10 minutes', now() - interval '9 minutes')`,
      [idAt(Date.now()), tenantUuid, records],
    );
  });

async function withDatabase(act: (database: Client) => Promise<void>): Promise<void> {
  const database = new Client({ connectionString: DATABASE_URL });
  await database.connect();
  try {
    await act(database);
  } finally {
    await database.end();
  }
}

/** A line of COPY's text format, as the api writes it. Nothing in it needs to be escaped. */
function lineOf(call: PastCall, tenantUuid: string): string {
  const columns = [
    ...[idAt(call.atMs), new Date(call.atMs).toISOString(), uuidOf(call.keyId), call.ip, call.route],
    ...[tenantUuid, 'live', '\\N', call.method, call.path, call.status, call.error ?? '\\N'],
    ...[Math.round(call.durationMs * 1_000), call.method === 'GET' ? 0 : 184, 742, call.agent, '\\N'],
  ];
  return `${columns.join('\t')}\n`;
}

/** A UUIDv7 of that time. */
function idAt(ms: number): string {
  const time = Math.floor(ms).toString(16).padStart(12, '0');
  const random = randomBytes(9).toString('hex');
  return uuid(`${time}7${random.slice(0, 3)}8${random.slice(3)}`);
}

const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** What a `key_…` is inside (TypeID). */
function uuidOf(id: string): string {
  let number = 0n;
  for (const digit of id.slice(id.lastIndexOf('_') + 1)) number = number * 32n + BigInt(BASE32.indexOf(digit));
  return uuid(number.toString(16).padStart(32, '0'));
}

const uuid = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
