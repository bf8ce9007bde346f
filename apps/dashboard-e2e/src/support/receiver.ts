import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Receiver {
  readonly url: string;
  /** What arrived, oldest first. */
  readonly received: { readonly body: string; readonly headers: Record<string, string> }[];
  /** What is answered from now on. */
  answer: number;
  readonly end: () => void;
}

/** Something that webhooks are sent to. */
export async function receiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      it.received.push({ body: Buffer.concat(chunks).toString(), headers });
      response.writeHead(it.answer).end(it.answer < 300 ? 'thank you' : 'not today');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const it: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keyway`,
    received: [],
    answer: 200,
    end: () => void server.close().closeAllConnections(),
  };
  return it;
}
