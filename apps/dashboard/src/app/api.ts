import { ApiError, createApiClient, eventsOf, type ServerSentEvent } from '@keyway/api-client';
import { currentPlace } from './place.js';
import { endSession, hasSession, isDue, isSessionRoute, OWN_HEADER, renewSession } from './session/session.js';

export { ApiError, dataOf, type Schemas } from '@keyway/api-client';

/** The API as the signed-in user, in the present tenant and environment. `dataOf(api.GET(…))` is the body, or throws ApiError. */
export const api = createApiClient({ baseUrl: location.origin, fetch: send });

/** The events of a stream, `/api/v1/call-logs/live` say. Ends with the stream; rejects with ApiError. */
export async function* follow(path: string, init: RequestInit = {}): AsyncGenerator<ServerSentEvent> {
  yield* eventsOf(await sendChecked(path, init));
}

/** Saves an answer as a file. By `fetch`, since a link could name no tenant. */
export async function download(path: string, fileName: string): Promise<void> {
  const address = URL.createObjectURL(await (await sendChecked(path)).blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}

async function sendChecked(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await send(new Request(new URL(path, location.origin), init)).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'AbortError' ? error : ApiError.unreachable();
  });
  if (!response.ok) throw await ApiError.of(response);
  return response;
}

/** Sends with the cookie. An access token that has run out is renewed, once; a session that is over ends at the sign-in page. */
async function send(request: Request): Promise<Response> {
  if (isSessionRoute(request.url)) return fetch(placed(request));
  if (hasSession() && isDue()) await renewSession();
  const again = request.clone();
  const response = await fetch(placed(request));
  if (response.status !== 401) return response;
  if (hasSession() && (await renewSession())) return fetch(placed(again));
  endSession();
  return response;
}

function placed(request: Request): Request {
  const { tenantId, environment } = currentPlace();
  request.headers.set(OWN_HEADER, '1');
  if (tenantId) request.headers.set('X-Tenant-ID', tenantId);
  request.headers.set('X-Environment', environment);
  return request;
}
