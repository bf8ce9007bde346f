// Fills call_logs with made-up calls, inside PostgreSQL and without going through the inbox: millions in minutes.
//
// One tenant owns nine tenths of them. Most calls are quick and well; some values are common, some rare, and some
// happened only in one burst on an old day: a search that is quick for all of these is quick.
import pg from 'pg';

const DAY_MS = 86_400_000;
/** Rows of one INSERT: long enough to be worth a statement, short enough to report progress. */
const CHUNK = 500_000;

/** Owns what the big one does not. */
const OTHER_TENANT = '01900000-0000-7000-8000-00000000000b';
export const RARE = {
  ip: '192.0.2.77',
  path: '/api/v1/contacts/con_rarerarerarerarerarerare00',
  route: '/api/v1/workflows/:id/execute',
  errorCode: 'request.body_too_large',
  status: 413,
};
export const BURST = {
  ip: '198.51.100.9',
  route: '/api/v1/contacts/batch',
  errorCode: 'database.unavailable',
  status: 503,
};

/** The nth of the keys and users that calls are spread over. */
export const keyId = (n) => `01900000-0000-7000-9000-${String(n).padStart(12, '0')}`;
export const userId = (n) => `01900000-0000-7000-a000-${String(n).padStart(12, '0')}`;

const ROUTES = [
  'contacts/:id',
  'contacts',
  'companies/:id',
  'companies',
  'bookings',
  'bookings/:id',
  'leads',
  'leads/:id',
  'lists/:id/leads',
  'lists',
];

/** Calls of the last `days` days. `tenantId` owns nine tenths of them. Returns how long it took, in ms. */
export async function seedCallLogs(url, { tenantId, rows, days, log = console.log }) {
  const client = new pg.Client({
    connectionString: url,
    options: '-c synchronous_commit=off -c maintenance_work_mem=512MB -c timezone=UTC',
  });
  await client.connect();
  const startedMs = performance.now();
  try {
    await fill(client, { tenantId, rows, days, log });
  } finally {
    await client.end();
  }
  return performance.now() - startedMs;
}

async function fill(client, { tenantId, rows, days, log }) {
  const endMs = Math.floor(Date.now() / 60_000) * 60_000;
  const startMs = endMs - days * DAY_MS;
  await makePartitions(client, startMs, endMs);
  // An index is cheaper made once than kept up to date through millions of rows.
  const indexes = await dropIndexes(client);
  for (let from = 0; from < rows; from += CHUNK) {
    await client.query(INSERT, [
      from,
      Math.min(from + CHUNK, rows) - 1,
      startMs,
      (endMs - startMs) / rows,
      rows,
      tenantId,
    ]);
    log(`  ${Math.min(from + CHUNK, rows).toLocaleString('en')} of ${rows.toLocaleString('en')} rows`);
  }
  log('  indexes');
  for (const definition of indexes) await client.query(definition);
  await client.query('VACUUM (ANALYZE) call_logs');
}

async function makePartitions(client, startMs, endMs) {
  for (let ms = Math.floor(startMs / DAY_MS) * DAY_MS; ms <= endMs; ms += DAY_MS) {
    const [day, next] = [ms, ms + DAY_MS].map((at) => new Date(at).toISOString());
    const name = `call_logs_${day.slice(0, 10).replaceAll('-', '')}`;
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF call_logs FOR VALUES FROM ('${day}') TO ('${next}')`,
    );
  }
}

async function dropIndexes(client) {
  const { rows } = await client.query(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'call_logs' AND indexname <> 'call_logs_pkey'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition.replace(' ON ONLY ', ' ON '));
}

const rareEvery = 1_000_000;
const routes = `(ARRAY[${ROUTES.map((route) => `'/api/v1/${route}'`).join()}])`;

/** $1 to $2: the numbers of the calls; $3: when the first came in, $4: ms between two; $5: how many there are in all; $6: the big tenant. */
const INSERT = `
  WITH numbered AS (
    SELECT n, random() AS a, random() AS b, random() AS c, random() AS d, md5(n::text) AS hash,
           -- A fiftieth of all calls, in a row, a third of the way: the burst.
           n > $5::bigint / 3 AND n < $5::bigint / 3 + $5::bigint / 50 AS burst,
           n % ${rareEvery} = ${rareEvery} / 2 AS rare
      FROM generate_series($1::bigint, $2::bigint) AS n
  ), shaped AS (
    SELECT *, CASE WHEN burst THEN '${BURST.route}' WHEN rare THEN '${RARE.route}'
                   ELSE ${routes}[1 + floor(${ROUTES.length} * power(b, 2))::int] END AS route,
           CASE WHEN burst THEN ${BURST.status} WHEN rare THEN ${RARE.status} WHEN c < 0.94 THEN 200 WHEN c < 0.97 THEN 201
                WHEN c < 0.99 THEN 404 WHEN c < 0.995 THEN 403 WHEN c < 0.9999 THEN 422 ELSE 500 END AS status,
           CASE WHEN burst THEN floor($3 + $5::bigint / 3 * $4::float8 + (n - $5::bigint / 3) * $4::float8 / 100) ELSE floor($3 + n * $4::float8) END::bigint AS ms
      FROM numbered
  )
  INSERT INTO call_logs (id, occurred_at, tenant_id, environment, api_key_id, user_id, ip, route, method, path, status, error_code,
                         duration_us, request_bytes, response_bytes, user_agent, client_request_id)
  SELECT (lpad(to_hex(ms), 12, '0') || '7' || substr(hash, 1, 3) || '8' || substr(hash, 4, 15))::uuid, to_timestamp(ms / 1000.0),
         CASE WHEN a < 0.9 OR burst OR rare THEN $6::uuid ELSE '${OTHER_TENANT}' END,
         CASE WHEN d < 0.97 OR burst OR rare THEN 'live' ELSE 'test' END,
         CASE WHEN d < 0.01 AND NOT rare AND NOT burst THEN NULL
              ELSE ('01900000-0000-7000-9000-' || lpad(floor(20 * power(b, 3))::int::text, 12, '0'))::uuid END,
         CASE WHEN d < 0.01 AND NOT rare AND NOT burst
              THEN ('01900000-0000-7000-a000-' || lpad(floor(10 * c)::int::text, 12, '0'))::uuid END,
         CASE WHEN burst THEN '${BURST.ip}' WHEN rare THEN '${RARE.ip}'
              ELSE '10.' || floor(4 * power(a, 4)) || '.' || floor(40 * power(b, 2)) || '.' || floor(250 * power(d, 2)) END::inet,
         route, CASE WHEN burst OR rare THEN 'POST' WHEN c BETWEEN 0.94 AND 0.97 THEN 'POST' WHEN n % 1000 = 3 THEN 'DELETE' ELSE 'GET' END,
         CASE WHEN rare THEN '${RARE.path}' ELSE replace(route, ':id', 'con_' || substr(hash, 1, 26)) END, status,
         CASE WHEN burst THEN '${BURST.errorCode}' WHEN rare THEN '${RARE.errorCode}' WHEN status = 404 THEN 'resource.not_found'
              WHEN status = 403 THEN 'access.scopes_missing' WHEN status = 422 THEN 'request.body_invalid'
              WHEN status = 500 THEN 'internal' END,
         CASE WHEN rare THEN 29000000 ELSE 900 + floor(3000 * d + 900000 * power(greatest(c, 0.5), 60) + 9000000 * power(greatest(a, 0.9), 2000)) END::int,
         CASE WHEN status = 201 THEN 180 ELSE 0 END, 250 + floor(2000 * a)::int,
         (ARRAY['curl/8.5.0', 'python-requests/2.32.3', 'node', 'Go-http-client/2.0'])[1 + floor(4 * b)::int],
         CASE WHEN n % 1000 = 7 THEN 'sync-' || n END
    FROM shaped`;
