import { newId } from '@keyway/platform';
import { seededRandom } from '@keyway/platform/testing';
import { Client } from 'pg';
import { MOVER_SETTINGS } from '../intake/call-log-intake.js';
import { CallLogMover } from '../intake/call-log-mover.js';
import { aCall } from '../testing/a-call.js';
import { randomCalls } from '../testing/random-calls.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { LatencySketch } from './latency-sketch.js';
import { UsageFold } from './usage-fold.js';

const HOUR_MS = 3_600_000;

interface CountedRow {
  readonly key: string;
  readonly counts: string[];
  readonly durations: number[] | null;
}

/** What the rollups must be, from the raw rows by SQL: every grain, every dimension, each key and all callers. */
const FROM_RAW = `
  WITH calls AS (
    SELECT *, coalesce(response_bytes, 0) AS known_bytes, method || coalesce(' ' || route, '') AS route_value
    FROM call_logs
  )
  SELECT concat_ws(' ', tenant_id, environment, grain, caller, dimension, extract(epoch FROM at)::int, value) AS key,
    ARRAY[count(*), count(*) FILTER (WHERE status / 100 = 2), count(*) FILTER (WHERE status / 100 = 3),
      count(*) FILTER (WHERE status / 100 = 4), count(*) FILTER (WHERE status / 100 = 5), sum(duration_us),
      sum(request_bytes), sum(known_bytes)]::text[] AS counts,
    CASE WHEN dimension <> 'ip' THEN array_agg(duration_us) END AS durations
  FROM calls
  CROSS JOIN (VALUES ('minute'), ('hour'), ('day')) AS grains (grain)
  CROSS JOIN LATERAL (SELECT date_trunc(grain, occurred_at, 'UTC') AS at) AS times
  CROSS JOIN LATERAL (
    SELECT '00000000-0000-0000-0000-000000000000'::uuid AS caller
    UNION ALL SELECT api_key_id WHERE api_key_id IS NOT NULL
  ) AS callers
  CROSS JOIN LATERAL (VALUES ('total', ''), ('route', route_value), ('ip', host(ip))) AS values (dimension, value)
  WHERE value IS NOT NULL AND (dimension, grain) <> ('ip', 'minute')
  GROUP BY tenant_id, environment, grain, caller, dimension, at, value`;

const KEPT = `
  SELECT concat_ws(' ', tenant_id, environment, grain, api_key_id, dimension, extract(epoch FROM at)::int, value) AS key,
    ARRAY[requests, successes, redirects, client_errors, server_errors, duration_us, request_bytes, response_bytes]::text[] AS counts,
    latency
  FROM call_log_usage`;

describe(UsageFold.name, () => {
  let scratch: ScratchCallLogs;
  let fold: UsageFold;
  const clients: Client[] = [];

  const mover = async (): Promise<CallLogMover> => {
    const client = new Client(scratch.database.connection('test', MOVER_SETTINGS));
    await client.connect();
    clients.push(client);
    return new CallLogMover(client, []);
  };

  const moveAll = async (): Promise<void> => {
    const one = await mover();
    while ((await one.move(200)).batches > 0);
  };

  const foldAll = async (): Promise<void> => {
    while ((await fold.fold()).deltas > 0);
  };

  const isWaiting = async (): Promise<boolean> =>
    (await scratch.database.query({ text: 'SELECT FROM call_log_inbox LIMIT 1' })).length > 0;

  const sketchText = (durations: readonly number[] | null): string | null => {
    if (!durations) return null;
    const sketch = LatencySketch.empty();
    for (const duration of durations) sketch.record(duration);
    return sketch.bytes().toString('hex');
  };

  const expected = async () => {
    const { rows } = await scratch.client.query<CountedRow>(FROM_RAW);
    return new Map(rows.map(({ key, counts, durations }) => [key, [...counts, sketchText(durations)]]));
  };

  const kept = async () => {
    const { rows } = await scratch.client.query<CountedRow & { latency: Buffer | null }>(KEPT);
    return new Map(rows.map(({ key, counts, latency }) => [key, [...counts, latency && latency.toString('hex')]]));
  };

  beforeAll(async () => {
    scratch = await scratchCallLogs();
    fold = new UsageFold(scratch.database);
  });

  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.end()));
    await scratch.client.query('TRUNCATE call_logs, call_log_inbox, call_log_usage_deltas, call_log_usage');
  });

  afterAll(() => scratch.drop());

  it.each([1, 2, 3])(
    'makes rollups that equal the raw rows, though movers and folds run side by side (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const now = Date.now();
      const world = {
        tenants: [newId(), newId(), newId()],
        keys: [newId(), newId(), newId(), newId()],
        fromMs: now - 2 * HOUR_MS,
        toMs: now + 5 * 60_000,
      };
      let depositing = true;
      const deposits = (async () => {
        for (let batch = 0; batch < 120; batch++) {
          // Now and then what an outage held up for days, or a clock that jumped.
          const late = random() < 0.1 ? { fromMs: now - 50 * HOUR_MS, toMs: now + 30 * HOUR_MS } : {};
          const some = randomCalls(random, 1 + Math.floor(random() * 40), { ...world, ...late });
          const id = newId();
          await scratch.deposit(id, some);
          // The same batch again, before or after the first was moved, and a part of it in another.
          if (random() < 0.3) await scratch.deposit(random() < 0.5 ? id : newId(), some, true);
          if (random() < 0.1) await scratch.deposit(newId(), some.slice(0, 3), true);
        }
        depositing = false;
      })();
      const movers = await Promise.all([mover(), mover(), mover()]);
      const moving = movers.map(async (one) => {
        while (depositing || (await isWaiting())) await one.move(1 + Math.floor(random() * 9));
      });
      const folding = [fold, new UsageFold(scratch.database)].map(async (one) => {
        while (depositing || (await isWaiting())) await one.fold();
      });
      await Promise.all([deposits, ...moving, ...folding]);
      await foldAll();
      expect(await scratch.count('call_logs')).toBeGreaterThan(1_000);
      expect(await scratch.count('call_log_usage_deltas')).toBe(0);
      expect(await kept()).toEqual(await expected());
    },
    60_000,
  );

  it('adds nothing while another worker is at it', async () => {
    await scratch.deposit(newId(), [aCall()]);
    await moveAll();
    await scratch.client.query('BEGIN');
    await scratch.client.query('SELECT pg_advisory_xact_lock(7305112502)');
    expect(await fold.fold()).toMatchObject({ deltas: 0, rows: 0 });
    await scratch.client.query('COMMIT');
    expect(await fold.fold()).toMatchObject({ deltas: 1, cells: 1, rows: 16, full: false });
  });

  it('loses nothing and doubles nothing when its connection is cut in the middle', async () => {
    const random = seededRandom(4);
    const world = { tenants: [newId()], keys: [newId()], fromMs: Date.now() - HOUR_MS, toMs: Date.now() };
    await scratch.deposit(newId(), randomCalls(random, 50, world));
    await moveAll();
    await foldAll();
    await scratch.deposit(newId(), randomCalls(random, 50, world));
    await moveAll();

    // Its deltas are deleted, its rows are read; now it waits to write them.
    await scratch.client.query('BEGIN');
    await scratch.client.query('LOCK TABLE call_log_usage IN EXCLUSIVE MODE');
    const cut = expect(fold.fold()).rejects.toThrow();
    const waiting = `SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'call_log_usage'::regclass`;
    let pid: number | undefined;
    while (!pid) pid = (await scratch.client.query<{ pid: number }>(waiting)).rows[0]?.pid;
    await scratch.client.query('SELECT pg_terminate_backend($1)', [pid]);
    await cut;
    await scratch.client.query('COMMIT');

    expect(await scratch.count('call_log_usage_deltas')).toBe(1);
    await foldAll();
    expect(await kept()).toEqual(await expected());
  });

  it('takes a bounded number of cells at once, and all of them in the end', async () => {
    const given = { tenantId: newId(), apiKeyId: newId() };
    const calls = Array.from({ length: 7_000 }, (_, at) => aCall({ ...given, ip: `10.0.${at >> 8}.${at & 255}` }));
    for (let at = 0; at < calls.length; at += 1_000) {
      await scratch.deposit(newId(), calls.slice(at, at + 1_000));
      await (await mover()).move(1);
    }
    await scratch.client.query('UPDATE call_log_usage_deltas SET cells = 3_000');
    expect(await fold.fold()).toMatchObject({ deltas: 4, cells: 4_000 });
    expect(await fold.fold()).toMatchObject({ deltas: 3, cells: 3_000 });
    expect(await fold.fold()).toMatchObject({ deltas: 0 });
  });

  it('takes a delta larger than that alone', async () => {
    await scratch.deposit(newId(), [aCall(), aCall()]);
    await scratch.deposit(newId(), [aCall()]);
    const one = await mover();
    await one.move(1);
    await one.move(1);
    await scratch.client.query('UPDATE call_log_usage_deltas SET cells = 1_000_000');
    expect(await fold.fold()).toMatchObject({ deltas: 1 });
    expect(await fold.fold()).toMatchObject({ deltas: 1 });
  });

  it('counts what is good in a poisoned batch once, though an observer refuses it', async () => {
    const client = new Client(scratch.database.connection('test', MOVER_SETTINGS));
    await client.connect();
    clients.push(client);
    const refusing = new CallLogMover(client, [
      { moved: async (tx) => void (await tx.query("SELECT 'no number'::int", [])) },
    ]);
    await scratch.deposit(newId(), [aCall(), aCall()]);
    for (let tries = 0; tries < 6; tries++) await refusing.move(10);
    await foldAll();
    expect(await scratch.count('call_logs')).toBe(2);
    expect(await kept()).toEqual(await expected());
  });
});
