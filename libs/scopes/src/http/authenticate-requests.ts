import type { FastifyInstance } from 'fastify';
import { type Authenticator, hasHeaderCredential } from '../authenticator.js';

/**
 * Verifies the credential as soon as the head of a request is read, so that an answer given before any guard
 * runs (a body that is not JSON, a route that does not exist) is still known to be somebody's.
 */
export function authenticateRequests(fastify: FastifyInstance, authenticator: Authenticator): void {
  fastify.decorateRequest('authentication', null);
  fastify.decorateRequest('credentialRefusal', null);
  fastify.decorateRequest('attribution', null);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { headers } = request;
    if (!hasHeaderCredential(headers) && headers.cookie === undefined) return done();
    authenticator.authenticate(request, done);
  });
}
