import { type PlatformConfig } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { Client } from 'pg';
import { callRecordLine, type CallRecord } from '../record/call-record.js';

export interface CallLogsDatabase {
  readonly url: string;
  /** As much of the platform's configuration as connections of ours are made from. */
  readonly config: PlatformConfig;
  readonly client: Client;
  /** Puts a batch into the inbox as the recorder does. */
  deposit(id: string, calls: readonly CallRecord[], retried?: boolean): Promise<void>;
  count(table: string): Promise<number>;
  drop(): Promise<void>;
}

/** A database of the test file's own, with a connection to look into it. */
export async function callLogsDatabase(): Promise<CallLogsDatabase> {
  const scratch = await scratchDatabase();
  const { url } = scratch;
  const client = new Client({ connectionString: url });
  await client.connect();
  const insert = 'INSERT INTO call_log_inbox (id, payload, retried) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING';
  return {
    url,
    config: { databaseUrl: url, statementTimeoutMs: 10_000, databasePoolSize: 5, databaseLanes: 1 } as PlatformConfig,
    client,
    deposit: async (id, calls, retried = false) =>
      void (await client.query(insert, [id, calls.map(callRecordLine).join(''), retried])),
    count: async (table) => (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]!.n,
    drop: async () => {
      await client.end();
      await scratch.drop();
    },
  };
}
