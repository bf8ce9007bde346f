// Each filter of the explorer, asked through the API for the newest 50 calls of the tenant that owns most of them.
import { encodeId } from '@keyway/platform';
import { BURST, keyId, RARE, seedCallLogs, userId } from './seed-call-logs.mjs';
import { newTenant, startApi, startDatabase } from './stage.mjs';

const REPEATS = 25;
const LIMIT_MS = 20;

/** Values that are common, rare, gone by in a burst, or nowhere. */
const SEARCHES = {
  'no filter': {},
  'time range, an old hour': (times) => ({ from: times.old, to: times.oldEnd }),
  'key, common': { api_key_id: encodeId('key', keyId(0)) },
  'key, less so': { api_key_id: encodeId('key', keyId(19)) },
  'key, absent': { api_key_id: encodeId('key', keyId(999)) },
  user: { user_id: encodeId('usr', userId(3)) },
  'status 200': { status: 200 },
  'status 404': { status: 404 },
  'status, rare': { status: RARE.status },
  'status, a burst': { status: BURST.status },
  'status, absent': { status: 418 },
  'class 2xx': { status_class: '2xx' },
  'class 3xx, absent': { status_class: '3xx' },
  'class 4xx': { status_class: '4xx' },
  'class 5xx': { status_class: '5xx' },
  'method GET': { method: 'GET' },
  'method DELETE': { method: 'DELETE' },
  'method PUT, absent': { method: 'PUT' },
  'route, common': { route: '/api/v1/contacts/:id' },
  'route, rare': { route: RARE.route },
  'route, a burst': { route: BURST.route },
  'route, absent': { route: '/api/v1/nothing' },
  'path prefix, common': { path_prefix: '/api/v1/contacts' },
  'path prefix, one thing': { path_prefix: RARE.path },
  'path prefix, absent': { path_prefix: '/api/v1/zebras' },
  'IP, common': { ip: '10.0.0.0' },
  'IP, rare': { ip: RARE.ip },
  'IP, a burst': { ip: BURST.ip },
  'IP, absent': { ip: '203.0.113.254' },
  'CIDR, common': { ip: '10.0.0.0/8' },
  'CIDR, rare': { ip: '192.0.2.0/24' },
  'CIDR, absent': { ip: '203.0.113.0/24' },
  'client request id': { client_request_id: 'sync-7007' },
  'error code, common': { error_code: 'resource.not_found' },
  'error code, rare': { error_code: RARE.errorCode },
  'error code, a burst': { error_code: BURST.errorCode },
  'slower than 1 ms': { min_duration_ms: 1 },
  'slower than 50 ms': { min_duration_ms: 50 },
  'slower than 1 s': { min_duration_ms: 1_000 },
  'slower than 20 s': { min_duration_ms: 20_000 },
  'slower than 60 s, absent': { min_duration_ms: 60_000 },
  'route and class': { route: '/api/v1/contacts/:id', status_class: '4xx' },
  'key and IP': { api_key_id: encodeId('key', keyId(3)), ip: '10.1.0.0/16' },
};

export async function benchSearch({ rows, days }) {
  const database = await startDatabase();
  const api = await startApi(database);
  try {
    const { tenantId, ...caller } = await newTenant(api.url, ['call-logs:read']);
    const seededMs = await seedCallLogs(database.url, { tenantId, rows, days });
    console.log(`  seeded ${rows} calls over ${days} days in ${(seededMs / 1_000).toFixed(0)} s`);
    const old = Date.now() - (days / 2) * 86_400_000;
    const times = { old: new Date(old).toISOString(), oldEnd: new Date(old + 3_600_000).toISOString() };
    let over = 0;
    for (const [name, given] of Object.entries(SEARCHES)) {
      const filter = typeof given === 'function' ? given(times) : given;
      const { medianMs, maxMs, found } = await measure({ url: api.url, ...caller }, filter);
      if (medianMs > LIMIT_MS) over++;
      const note = medianMs > LIMIT_MS ? `  over ${LIMIT_MS} ms` : '';
      console.log(
        `  ${name.padEnd(26)} median ${medianMs.toFixed(1).padStart(6)} ms   max ${maxMs.toFixed(1).padStart(6)} ms   ${String(found).padStart(2)} found${note}`,
      );
    }
    console.log(`  ${over} of ${Object.keys(SEARCHES).length} searches took longer than ${LIMIT_MS} ms at the median`);
  } finally {
    await api.stop();
    await database.stop();
  }
}

async function measure({ url, key }, filter) {
  const address = `${url}/api/v1/call-logs?${new URLSearchParams({ limit: 50, ...filter })}`;
  const times = [];
  let found = 0;
  for (let turn = 0; turn < REPEATS; turn++) {
    const startedMs = performance.now();
    const answer = await fetch(address, { headers: { 'x-api-key': key } });
    const body = await answer.json();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${JSON.stringify(body)}`);
    // The first ones make plans, on each of a handful of connections.
    if (turn >= 10) times.push(performance.now() - startedMs);
    found = body.items.length;
  }
  times.sort((a, b) => a - b);
  return { medianMs: times[times.length >> 1], maxMs: times.at(-1), found };
}
