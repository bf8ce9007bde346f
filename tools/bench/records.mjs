// Records as the api makes them, for benchmarks of what happens to them afterwards.
import { randomBytes, randomUUID } from 'node:crypto';

const ROUTES = ['contacts/:id', 'contacts', 'companies/:id', 'bookings', 'leads/:id', 'lists/:id/leads'];
const tenants = Array.from({ length: 20 }, () => randomUUID());
const keys = Array.from({ length: 60 }, () => randomUUID());
const addresses = Array.from({ length: 500 }, (_, n) => `10.0.${n >> 8}.${n & 255}`);

export const COLUMNS =
  'id, occurred_at, api_key_id, ip, route, tenant_id, environment, user_id, method, path, status, error_code, ' +
  'duration_us, request_bytes, response_bytes, user_agent, client_request_id';

/** `count` lines of COPY's text format, of calls that come in now: 20 tenants with three keys each, a twentieth failing. */
export function lines(count) {
  const text = [];
  for (let n = 0; n < count; n++) {
    const ms = Date.now();
    const random = randomBytes(10).toString('hex');
    const hex = ms.toString(16).padStart(12, '0');
    const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
    const key = randomBytes(1)[0] % keys.length;
    const route = `/api/v1/${ROUTES[n % ROUTES.length]}`;
    const failed = n % 20 === 0;
    text.push(
      `${id}\t${new Date(ms).toISOString()}\t${keys[key]}\t${addresses[(n * 7) % addresses.length]}\t${route}\t${tenants[key % tenants.length]}\tlive\t\\N\t` +
        `GET\t${route.replace(':id', `con_${random}`)}\t${failed ? 404 : 200}\t${failed ? 'resource.not_found' : '\\N'}\t${900 + (n % 4000)}\t0\t512\tcurl/8.5.0\t\\N\n`,
    );
  }
  return text.join('');
}

/** An id for a batch: a UUIDv7, so that the inbox is emptied in order. */
export function batchId() {
  const hex = Date.now().toString(16).padStart(12, '0') + '7' + randomBytes(2).toString('hex').slice(1);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-8${randomBytes(2).toString('hex').slice(1)}-${randomBytes(6).toString('hex')}`;
}
