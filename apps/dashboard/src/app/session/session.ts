/**
 * The session is in cookies that no script reads; of them we know by a third one that there is a session, and until when its
 * access token lives. This module renews it, and tells when it is over.
 */
const MARKER = /(?:^|; )keyway_session=(\d+)/;
/** Renewed so long before its end, so that no call arrives with a token that ran out on the way. */
const MARGIN_S = 10;
const ROUTES = '/api/v1/auth/browser';
export const OWN_HEADER = 'X-Keyway-Dashboard';

let renewing: Promise<boolean> | null = null;
let ended: () => void = () => undefined;

export function onSessionEnd(listener: () => void): void {
  ended = listener;
}

export const hasSession = (): boolean => MARKER.test(document.cookie);

/** Whether the access token is about to end, or has. */
export function isDue(): boolean {
  const endsAt = Number(MARKER.exec(document.cookie)?.[1] ?? Number.POSITIVE_INFINITY);
  return endsAt - MARGIN_S < Date.now() / 1_000;
}

/** New tokens for the session, once for everybody who asks meanwhile. False when it is over; rejects when nobody answers. */
export function renewSession(): Promise<boolean> {
  renewing ??= post('refresh')
    .then(({ ok, status }) => {
      // Busy or away is not over: who asked is told that, and may try again.
      if (!ok && (status === 429 || status >= 500)) throw new TypeError('The session cannot be renewed right now');
      return ok;
    })
    .finally(() => (renewing = null));
  return renewing;
}

export function endSession(): void {
  ended();
}

/** When this returns, the session is over on the server, and the cookies are gone. */
export async function signOut(): Promise<void> {
  await post('logout');
  ended();
}

const post = (route: string): Promise<Response> =>
  fetch(`${ROUTES}/${route}`, { method: 'POST', headers: { [OWN_HEADER]: '1' } });

/** These routes are about the session itself: a 401 of theirs is an answer. */
export const isSessionRoute = (url: string): boolean => new URL(url).pathname.startsWith(ROUTES);
