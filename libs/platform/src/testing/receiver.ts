import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server of somebody else's, which keeps what it is sent. */
export class Receiver {
  readonly received: Received[] = [];
  /** Connections, those that never said anything included. */
  connections = 0;
  /** How it answers; a test may change its mind. */
  answer: (request: Received, response: ServerResponse) => void = (_, response) => response.end('ok');
  private readonly server = createServer((request, response) => void this.receive(request, response));

  private constructor() {
    this.server.on('connection', () => this.connections++);
  }

  static async listen(host = '127.0.0.1'): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.server.listen(0, host);
    await once(receiver.server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  answerStatus(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): void {
    this.answer = (_, response) => response.writeHead(status, headers).end(body);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const received = { url: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    this.received.push(received);
    this.answer(received, response);
  }
}
