import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a test and its database, and fails as networks and servers do. */
export class SilentProxy {
  private readonly sockets = new Set<Socket>();
  private isSilent = false;

  private constructor(
    private readonly target: URL,
    private readonly server: Server,
    /** Of the database, by way of the proxy. */
    readonly url: string,
  ) {
    server.on('connection', (socket) => this.take(socket));
  }

  static async before(databaseUrl: string): Promise<SilentProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    return new SilentProxy(new URL(databaseUrl), server, url.href);
  }

  /** A black hole: from here on nothing passes and nobody is told. Connections stay open, and new ones are taken. */
  silence(): void {
    this.isSilent = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** A server that dies: every connection ends. New ones are let through. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** A server that is down: every connection ends, and new ones are refused. */
  refuse(): void {
    this.server.close();
    this.cut();
  }

  /** All is well again; what the silence held back goes on its way. */
  async resume(): Promise<void> {
    this.isSilent = false;
    for (const socket of this.sockets) socket.resume();
    if (this.server.listening) return;
    this.server.listen(Number(new URL(this.url).port), '127.0.0.1');
    await once(this.server, 'listening');
  }

  close(): void {
    this.refuse();
  }

  private take(caller: Socket): void {
    const database = connect(Number(this.target.port || 5432), this.target.hostname);
    this.forward(caller, database);
    this.forward(database, caller);
  }

  private forward(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (bytes) => to.write(bytes));
    if (this.isSilent) from.pause();
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }
}
