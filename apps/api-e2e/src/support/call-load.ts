import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './client.js';

export interface Answered {
  /** As `X-Request-ID` told it. */
  readonly id: string;
  readonly status: number;
  readonly ms: number;
  readonly retryAfter: string | null;
}

export interface CallLoad {
  /** What clients have received whole so far. */
  readonly answered: readonly Answered[];
  stop(): Promise<readonly Answered[]>;
}

const PATHS = [
  '/api/v1/contacts?limit=1',
  '/api/v1/contacts/con_00000000000000000000000000',
  '/api/v1/contacts?limit=2',
  '/api/v1/leads?limit=1',
];
const AFTER_A_BROKEN_CALL_MS = 10;

/** Clients that call one node after the other's answer, until they are stopped. A call that breaks off is not counted. */
export function startLoad(urls: readonly string[], key: string, clients = 16): CallLoad {
  const answered: Answered[] = [];
  let over = false;
  const callers = Array.from({ length: clients }, async (_, client) => {
    for (let turn = client; !over; turn++) {
      const startedMs = performance.now();
      const answer = await call(urls[turn % urls.length]!, 'GET', PATHS[turn % PATHS.length]!, { key }).catch(
        () => null,
      );
      if (!answer) await sleep(AFTER_A_BROKEN_CALL_MS);
      else
        answered.push({
          id: answer.headers.get('x-request-id')!,
          status: answer.status,
          ms: performance.now() - startedMs,
          retryAfter: answer.headers.get('retry-after'),
        });
    }
  });
  return {
    answered,
    stop: async () => {
      over = true;
      await Promise.all(callers);
      return answered;
    },
  };
}
