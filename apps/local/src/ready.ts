import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
const WITHIN_MS = 60_000;
const ANSWER_WITHIN_MS = 2_000;

export async function waitUntilReady(url: string, abort: AbortSignal): Promise<void> {
  for (const deadline = Date.now() + WITHIN_MS; Date.now() < deadline;) {
    if ((await statusOf(url)) === 200) return;
    await sleep(POLL_MS, undefined, { signal: abort });
  }
  throw new Error(`${url} did not become ready within ${WITHIN_MS / 1000} s.`);
}

/** Without keep-alive: an idle connection of ours would be one more for the API to drain. */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: ANSWER_WITHIN_MS }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}
