import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Readiness } from '../health/readiness.js';

/**
 * While draining, each answer tells its client to close, so that no keep-alive socket holds the process. Neither does
 * one that was opened in advance, as browsers and Node's `fetch` do, and has never asked for anything: Node takes such
 * a connection for busy.
 */
export function closeConnectionsOnDrain(app: NestFastifyApplication, readiness: Readiness): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (readiness.isDraining) void reply.header('connection', 'close');
    done(null, payload);
  });
  const sockets = connectionsOf(fastify.server);
  readiness.drainSignal.addEventListener('abort', () => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  });
}

function connectionsOf(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}
