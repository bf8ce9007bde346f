import { ApiError } from './api-error.js';
import { createApiClient, dataOf } from './client.js';

const answering = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const requests: Request[] = [];
  const client = createApiClient({
    baseUrl: 'https://api.example.com',
    credential: 'kw_live_x',
    fetch: async (request) => {
      requests.push(request);
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
    },
  });
  return { client, requests };
};

describe(createApiClient, () => {
  it('sends the credential, and answers the body', async () => {
    const { client, requests } = answering(200, { items: [], next_cursor: null, has_more: false });
    const page = await dataOf(client.GET('/api/v1/contacts', { params: { query: { limit: 5 } } }));
    expect(page.items).toEqual([]);
    expect(requests[0]!.url).toBe('https://api.example.com/api/v1/contacts?limit=5');
    expect(requests[0]!.headers.get('authorization')).toBe('Bearer kw_live_x');
  });

  it('throws what the API says went wrong', async () => {
    const problem = {
      status: 429,
      code: 'login.throttled',
      detail: 'Too many failed logins. Wait, then try again.',
      request_id: 'req-1',
      details: [{ field: 'email', message: 'Wait' }],
    };
    const { client } = answering(429, problem, { 'retry-after': '17' });
    const error = await client.GET('/api/v1/contacts').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 429,
      code: 'login.throttled',
      message: 'Too many failed logins. Wait, then try again.',
      requestId: 'req-1',
      retryAfterSeconds: 17,
      fields: [{ field: 'email', message: 'Wait' }],
      isPassing: true,
    });
  });

  it('throws the same kind of error for what is not an answer of the API', async () => {
    const { client } = answering(502, '<html>Bad gateway</html>');
    await expect(client.GET('/api/v1/contacts')).rejects.toMatchObject({ status: 502, code: '', isPassing: true });
  });

  it('throws the same kind of error when nothing answers', async () => {
    const client = createApiClient({
      baseUrl: 'https://api.example.com',
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    await expect(client.GET('/api/v1/contacts')).rejects.toMatchObject({ status: 0, requestId: null });
  });
});
