import type { FastifyInstance } from 'fastify';
import { BodyMalformed } from '../errors/platform.errors.js';
import { assertSafe } from './strict-parsing.js';

/** JSON, and the form encoding that the token routes of OAuth have made customary. Anything else is 415. */
export function parseBodies(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Many clients name a content type on a DELETE and send nothing.
    if (body.length === 0) return done(null, undefined);
    void parseJson(request, body as string, (error, value) => {
      if (error) return done(new BodyMalformed({ reason: 'it is not valid JSON' }));
      try {
        assertSafe(value);
        done(null, value);
      } catch (unsafe) {
        done(unsafe as Error);
      }
    });
  });
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    try {
      const form = Object.fromEntries(singleValues(new URLSearchParams(body as string)));
      assertSafe(form);
      done(null, form);
    } catch (unsafe) {
      done(unsafe as Error);
    }
  });
}

function singleValues(form: URLSearchParams): [string, string][] {
  const pairs = [...form];
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new BodyMalformed({ reason: 'a form field was sent more than once' });
  return pairs;
}
