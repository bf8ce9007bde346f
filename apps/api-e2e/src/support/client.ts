export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly text: string;
}

interface Call {
  readonly key?: string;
  readonly token?: string;
  readonly tenant?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Sent as it stands, for input that no serializer would make. */
  readonly raw?: string;
}

/** One HTTP call, answered as status, headers and JSON body. A body is sent as JSON unless `raw`. */
export async function call<Body = Record<string, unknown>>(
  url: string,
  method: string,
  path: string,
  { key, token, tenant, headers = {}, body, raw }: Call = {},
): Promise<Answer<Body>> {
  const sent: Record<string, string> = { ...headers };
  if (key) sent['x-api-key'] = key;
  if (token) sent['authorization'] = `Bearer ${token}`;
  if (tenant) sent['x-tenant-id'] = tenant;
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  if (payload !== undefined) sent['content-type'] ??= 'application/json';
  const answer = await fetch(url + path, {
    method,
    headers: sent,
    ...(payload !== undefined && { body: payload }),
    redirect: 'manual',
  });
  // An event stream does not end; its head is all of the answer that can be waited for.
  const isEndless = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const text = isEndless ? '' : await answer.text();
  if (isEndless) await answer.body?.cancel();
  return { status: answer.status, headers: answer.headers, text, body: parsed(text) as Body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
