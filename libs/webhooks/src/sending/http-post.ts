import { request as requestByHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Destination } from './destinations.js';

/** What is read of an answer; the rest is dropped with the connection. */
const ANSWER_LIMIT_BYTES = 64 * 1024;

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  /** As far as it came, and was read. */
  readonly body: string;
}

/** In the words of Node for a connection that ends too early. */
class ClosedUnanswered extends Error {
  readonly code = 'ECONNRESET';
}

/**
 * One POST over a connection of its own, to the very addresses that were checked. Redirects are not followed. The status
 * is the answer: once it is there, a body that does not end is cut off by `signal` and changes nothing.
 */
export function post(
  { url, addresses }: Destination,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<Answer> {
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    // A connection that is kept may be closed by the receiver as the next message leaves: a failure of nobody's.
    agent: false,
    lookup: knownAddresses(addresses),
    signal,
  };
  const send = url.protocol === 'https:' ? requestByHttps : requestByHttp;
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const request = send(url, options, (response) => {
      isAnswered = true;
      readAnswer(response, resolve);
    });
    // Being cut off while the body comes is an error too, and the answer counts all the same.
    request.on('error', (error) => isAnswered || reject(error));
    // A switch of protocols (101) ends as neither answer nor error; whoever sends one must not hold us for ever.
    request.on('close', () => isAnswered || reject(new ClosedUnanswered()));
    request.end(body);
  });
}

/** DNS is not asked a second time: between check and connection its answer could change. */
const knownAddresses =
  (addresses: readonly string[]): LookupFunction =>
  (_hostname, { all }, found) => {
    const known = addresses.map((address) => ({ address, family: isIP(address) }));
    if (all) found(null, known);
    else found(null, known[0]!.address, known[0]!.family);
  };

function readAnswer(response: IncomingMessage, resolve: (answer: Answer) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= ANSWER_LIMIT_BYTES) response.destroy();
  });
  response.on('error', () => undefined);
  response.on('close', () =>
    resolve({
      status: response.statusCode!,
      retryAfter: response.headers['retry-after'] ?? null,
      body: Buffer.concat(chunks).subarray(0, ANSWER_LIMIT_BYTES).toString('utf8'),
    }),
  );
}
