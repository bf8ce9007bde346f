import { setTimeout as sleep } from 'node:timers/promises';
import { type IssuedKey, newKey, tokenOf } from './people.js';
import { type PastCall, recordPastCalls } from './past-calls.js';
import { call, DEMO } from './service.js';

interface Route {
  readonly method: string;
  readonly route: string;
}

interface Integration {
  readonly name: string;
  readonly terms: object;
  /** Calls by the hour of the day, and what they are. */
  readonly perHour: (hour: number) => number;
  readonly routes: readonly Route[];
  readonly ip: string;
  readonly agent: string;
}

const HOUR_MS = 3_600_000;
/** Two days, so that there is something to compare the last one with. */
const HOURS = 48;
const WITHIN_MS = 60_000;

const GET = (route: string): Route => ({ method: 'GET', route: `/api/v1/${route}` });
const POST = (route: string): Route => ({ method: 'POST', route: `/api/v1/${route}` });
const PATCH = (route: string): Route => ({ method: 'PATCH', route: `/api/v1/${route}` });
/** Between 0 in the night and 1 at noon. */
const day = (hour: number): number => Math.max(0, Math.sin(((hour - 5) / 15) * Math.PI)) ** 1.2;

const INTEGRATIONS: readonly Integration[] = [
  {
    name: 'Storefront backend',
    terms: { scopes: ['contacts:read', 'contacts:write', 'bookings:read', 'bookings:write'] },
    perHour: (hour) => 30 + 150 * day(hour),
    routes: [GET('contacts/:id'), GET('contacts/:id'), GET('bookings'), POST('bookings'), PATCH('contacts/:id')],
    ip: '203.0.113.24',
    agent: 'storefront/4.12 node',
  },
  {
    name: 'CRM sync',
    terms: { scopes: ['contacts:*', 'companies:*'] },
    perHour: (hour) => (hour % 2 === 0 ? 60 : 24),
    routes: [POST('contacts/batch'), GET('companies'), GET('companies/:id')],
    ip: '198.51.100.7',
    agent: 'crm-sync/2.3 python-requests/2.32',
  },
  {
    name: 'GTM Dialer Production',
    terms: { scopes: ['lists:read', 'leads:read'], expires_at: inDays(90) },
    perHour: (hour) => 70 * day(hour),
    routes: [GET('lists'), GET('lists/:id/leads'), GET('leads/:id')],
    ip: '203.0.113.80',
    agent: 'Go-http-client/2.0',
  },
  {
    name: 'Warehouse sync',
    terms: { scopes: ['contacts:read', 'contacts:write', 'surveys:read', 'webhooks:read', 'call-logs:read'] },
    perHour: () => 12,
    routes: [GET('contacts'), GET('call-logs')],
    ip: '192.0.2.15',
    agent: 'curl/8.5.0',
  },
  {
    name: 'Nightly export',
    terms: { scopes: ['responses:read', 'surveys:read'] },
    perHour: (hour) => (hour === 2 ? 220 : 0),
    routes: [GET('responses'), GET('responses/:id')],
    ip: '192.0.2.15',
    agent: 'python-requests/2.32',
  },
  {
    name: 'Reviews widget',
    terms: { scopes: ['reviews:read'], expires_at: inDays(6) },
    perHour: (hour) => 20 * day(hour),
    routes: [GET('reviews')],
    ip: '203.0.113.24',
    agent: 'storefront/4.12 node',
  },
];
const IDLE = [
  { name: 'Everything, for migrations', scopes: ['admin'] },
  { name: 'Campaign of last spring', expires_at: '2025-04-30T12:00:00Z' },
];

/** Gives the demo tenant the keys of a busy one, and their calls of two days. Once; returns a user's token. */
export async function fillBusyDay(): Promise<string> {
  const token = await tokenOf(DEMO.email, DEMO.password);
  const { items } = await call<{ items: unknown[] }>('GET', '/api/v1/auth/api-keys?q=Storefront', { token });
  if (items.length > 0) return token;
  const { tenants } = await call<{ tenants: { uuid: string }[] }>('GET', '/api/v1/auth/me', { token });
  for (const terms of IDLE) await newKey({ token }, terms);
  const calls: PastCall[] = [];
  for (const integration of INTEGRATIONS) {
    const { id } = await newKey({ token }, { name: integration.name, ...integration.terms });
    calls.push(...callsOf(integration, id));
  }
  await recordPastCalls(tenants[0]!.uuid, calls);
  await untilCounted(token, calls.length);
  return token;
}

/** Calls of all of them, within so many seconds that are waited for: what made the data are calls as well, and older. */
export async function addLatestCalls(seconds: number): Promise<void> {
  const token = await tokenOf(DEMO.email, DEMO.password);
  const { tenants } = await call<{ tenants: { uuid: string }[] }>('GET', '/api/v1/auth/me', { token });
  const { items } = await call<{ items: IssuedKey[] }>('GET', '/api/v1/auth/api-keys?limit=100', { token });
  const random = seeded(seconds);
  await sleep(seconds * 1_000);
  const now = Date.now();
  const calls = INTEGRATIONS.flatMap((integration) => {
    const { id } = items.find(({ name }) => name === integration.name)!;
    const count = Math.ceil(integration.perHour(12) / 20);
    return Array.from({ length: count }, () => aCall(integration, id, now - random() * seconds * 1_000, random));
  });
  await recordPastCalls(tenants[0]!.uuid, calls);
}

async function untilCounted(token: string, calls: number): Promise<void> {
  const from = new Date(Date.now() - (HOURS + 1) * HOUR_MS).toISOString();
  for (const deadline = Date.now() + WITHIN_MS; Date.now() < deadline; await sleep(250)) {
    const { totals } = await call<{ totals: { requests: number } }>('GET', `/api/v1/usage?from=${from}`, { token });
    if (totals.requests >= calls) return;
  }
  throw new Error(`${calls} calls were not counted within ${WITHIN_MS} ms`);
}

function callsOf(integration: Integration, keyId: string): PastCall[] {
  const random = seeded(integration.name.length);
  const now = Date.now();
  return Array.from({ length: HOURS }, (_, ago) => now - (ago + 1) * HOUR_MS).flatMap((fromMs) => {
    const count = Math.round(integration.perHour(new Date(fromMs).getUTCHours()) * (0.85 + 0.3 * random()));
    return Array.from({ length: count }, () => aCall(integration, keyId, fromMs + random() * HOUR_MS, random));
  });
}

function aCall({ routes, ip, agent }: Integration, keyId: string, atMs: number, random: () => number): PastCall {
  const { method, route } = routes[Math.floor(random() * routes.length)]!;
  const path = route.replace(/(\w+)\/:id/, (_, of: string) => `${of}/${PREFIXES[of]}_01m8${letters(22, random)}`);
  // Long tails are what percentiles are for.
  const durationMs = 4 + 9 * random() + 160 * random() ** 18;
  return { atMs, keyId, method, route, path, durationMs, ip, agent, ...outcome(method, route, random()) };
}

function outcome(method: string, route: string, drawn: number): Pick<PastCall, 'status' | 'error'> {
  if (drawn > 0.997) return { status: 503, error: 'database.unavailable' };
  if (drawn > 0.985) return { status: 403, error: 'access.scopes_missing' };
  if (drawn > 0.965 && route.endsWith(':id')) return { status: 404, error: 'resource.not_found' };
  if (drawn > 0.94 && method !== 'GET') return { status: 422, error: 'request.body_invalid' };
  return { status: method === 'POST' ? 201 : 200 };
}

const PREFIXES: Readonly<Record<string, string>> = {
  contacts: 'con',
  companies: 'cmp',
  lists: 'lst',
  leads: 'lead',
  responses: 'rsp',
};

const letters = (count: number, random: () => number): string =>
  Array.from({ length: count }, () => '0123456789abcdefghjkmnpqrstvwxyz'[Math.floor(random() * 32)]).join('');

/** The same calls each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * HOUR_MS).toISOString();
}
