import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { CallLogsDatabase } from './call-logs-database.js';

describe(CallLogsDatabase.name, () => {
  let scratch: ScratchCallLogs;

  beforeAll(async () => {
    scratch = await scratchCallLogs();
  });

  afterAll(() => scratch.drop());

  it('survives that the connection of a transaction is cut, in the middle of a statement and between two', async () => {
    const cut = 'SELECT pg_terminate_backend(pg_backend_pid())';
    await expect(scratch.database.transaction((tx) => tx.query(cut))).rejects.toThrow('terminating connection');
    const idle = scratch.database.transaction(async (tx) => {
      const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await scratch.client.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]!.pid]);
      await tx.query('SELECT 1');
    });
    await expect(idle).rejects.toThrow();
    expect(await scratch.database.transaction(async () => 'next')).toBe('next');
  });
});
