/** Where the product answers that run.mjs has started. */
export const URL = process.env['KEYWAY_URL'] ?? 'http://localhost:3000';

/** The database of the product, for what only time brings about: calls of yesterday, a loss of records. */
export const DATABASE_URL = process.env['KEYWAY_DATABASE_URL'];

/** The account that `npm start` makes. */
export const DEMO = { email: 'demo@keyway.example', password: 'demo-password-2026' };

interface Call {
  readonly token?: string;
  readonly key?: string;
  readonly body?: unknown;
}

/** One call of the API, as an integrator makes it. Throws unless it went well. */
export async function call<Body>(method: string, path: string, { token, key, body }: Call = {}): Promise<Body> {
  const answer = await fetch(URL + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { 'x-api-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Body;
}
