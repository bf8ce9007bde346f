import { EventFeed, type StoredEvent } from '@keyway/events';
import { dataSourceOptions, encodeId, newId, presenterOf } from '@keyway/platform';
import { scratchDatabase, type ScratchDatabase } from '@keyway/platform/testing';
import { DataSource } from 'typeorm';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { AlertEventView } from './alert.dto.js';
import { AlertTeller } from './alert-teller.js';

/** Call logs have a database of their own here, so that no transaction spans an alert and its event. */
describe(AlertTeller.name, () => {
  let logs: ScratchCallLogs;
  let scratch: ScratchDatabase;
  let main: DataSource;
  let teller: AlertTeller;
  const tenantId = newId();
  const alertId = newId();

  beforeAll(async () => {
    [logs, scratch] = [await scratchCallLogs(), await scratchDatabase()];
    const config = { databaseUrl: scratch.url, databasePoolSize: 5, statementTimeoutMs: 10_000 };
    main = await new DataSource(dataSourceOptions(config, [])).initialize();
    teller = new AlertTeller(logs.database, main);
  });

  afterEach(async () => {
    await main.query('DELETE FROM events');
    await logs.client.query('TRUNCATE call_log_alert_events');
  });

  afterAll(async () => {
    await main.destroy();
    await Promise.all([logs.drop(), scratch.drop()]);
  });

  /** As the watch notes it. */
  async function noted(type: 'triggered' | 'resolved' = 'triggered'): Promise<string> {
    const id = newId();
    await logs.client.query(
      `INSERT INTO call_log_alert_events (id, tenant_id, environment, alert_id, alert_name, type, metric, api_key_id, value, threshold)
       VALUES ($1, $2, 'test', $3, 'Too many errors', $4, 'error_rate', NULL, $5, 0.1)`,
      [id, tenantId, alertId, type, type === 'triggered' ? 0.25 : null],
    );
    return id;
  }

  const heard = (): Promise<StoredEvent[]> => main.transaction((tx) => new EventFeed(main).take(tx, 100));

  it('tells what became of alerts as the API shows it, under the id it has there', async () => {
    const [triggered, resolved] = [await noted(), await noted('resolved')];
    expect(await teller.tell()).toBe(2);
    const events = await heard();
    expect(events).toMatchObject([
      { id: triggered, type: 'alert.triggered', tenantId, environment: 'test', requestId: null },
      { id: resolved, type: 'alert.resolved', tenantId, environment: 'test', requestId: null },
    ]);
    expect(presenterOf(AlertEventView)(events[0]!.data)).toEqual({
      id: encodeId('alev', triggered),
      alert_id: encodeId('alert', alertId),
      alert_name: 'Too many errors',
      type: 'triggered',
      metric: 'error_rate',
      api_key_id: null,
      value: 0.25,
      threshold: 0.1,
      created_at: events[0]!.occurredAt.toISOString(),
    });
  });

  it('tells each once, though many tell at once, and again later', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 30; count++) ids.push(await noted());
    const counts = await Promise.all([1, 2, 3, 4].map(() => teller.tell()));
    expect(counts.reduce((a, b) => a + b)).toBe(30);
    expect(await teller.tell()).toBe(0);
    expect((await heard()).map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('tells each once, though the worker dies when the main database has been told and nothing is ticked off', async () => {
    const ids = [await noted(), await noted('resolved')];
    await dyingOnceTold(async () => {
      await expect(teller.tell()).rejects.toThrow();
      expect((await heard()).map(({ id }) => id)).toEqual(ids);
      expect(await untold()).toBe(2);
    });
    expect(await teller.tell()).toBe(2);
    expect(await heard()).toEqual([]);
    expect([await untold(), await teller.tell()]).toEqual([0, 0]);
  });

  it('ticks nothing off that could not be told', async () => {
    const id = await noted();
    await main.query('ALTER TABLE events RENAME TO events_away');
    await expect(teller.tell()).rejects.toThrow('events');
    expect(await untold()).toBe(1);
    await main.query('ALTER TABLE events_away RENAME TO events');
    await teller.tell();
    expect((await heard()).map((event) => event.id)).toEqual([id]);
  });

  const untold = async (): Promise<number> =>
    (await logs.client.query<{ n: number }>('SELECT count(*)::int AS n FROM call_log_alert_events WHERE NOT told'))
      .rows[0]!.n;

  /** Where ticking off would begin, PostgreSQL ends the connection that holds the alerts' events. */
  async function dyingOnceTold(work: () => Promise<void>): Promise<void> {
    await logs.client.query(`
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`);
    await logs.client.query('CREATE TRIGGER die BEFORE UPDATE ON call_log_alert_events EXECUTE FUNCTION die()');
    try {
      await work();
    } finally {
      await logs.client.query('DROP FUNCTION die CASCADE');
    }
  }
});
