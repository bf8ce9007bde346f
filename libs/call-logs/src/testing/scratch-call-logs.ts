import { type PlatformConfig } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { Client } from 'pg';
import type { CallLogsConfig } from '../call-logs.config.js';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { callRecordLine, type CallRecord } from '../record/call-record.js';

export interface ScratchCallLogs {
  readonly url: string;
  readonly database: CallLogsDatabase;
  readonly client: Client;
  /** Puts a batch into the inbox as the recorder does. */
  deposit(id: string, calls: readonly CallRecord[], retried?: boolean): Promise<void>;
  count(table: string): Promise<number>;
  drop(): Promise<void>;
}

/** A database of the test file's own, with a connection of its own to look into it. */
export async function scratchCallLogs(): Promise<ScratchCallLogs> {
  const scratch = await scratchDatabase();
  const { url } = scratch;
  const client = new Client({ connectionString: url });
  await client.connect();
  const platform = { databaseUrl: url, statementTimeoutMs: 10_000 } as PlatformConfig;
  const database = new CallLogsDatabase(platform, {} as CallLogsConfig);
  const insert = 'INSERT INTO call_log_inbox (id, payload, retried) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING';
  return {
    url,
    database,
    client,
    deposit: async (id, calls, retried = false) =>
      void (await client.query(insert, [id, calls.map(callRecordLine).join(''), retried])),
    count: async (table) => (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]!.n,
    drop: async () => {
      await database.onApplicationShutdown();
      await client.end();
      await scratch.drop();
    },
  };
}
