import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { declaredErrors } from '@keyway/platform';
import type { ApiDocument } from '@keyway/platform/http';
import type { FastifyInstance } from 'fastify';
import { errorsPage } from './errors-page.js';
import { REFERENCE_PAGE, REFERENCE_SCRIPT, REFERENCE_STYLE } from './reference-page.js';

const require = createRequire(import.meta.url);

/** Everything comes from this server: the page works without the internet, and nothing on it calls out. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const AN_HOUR = 'public, max-age=3600';

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string | Buffer;
}

/** The OpenAPI document, the reference page with its try-it, and the page that the errors' `doc_url` leads to. */
export function referenceRoutes(fastify: FastifyInstance, document: ApiDocument): void {
  const json = JSON.stringify(document);
  fastify.get('/definitions.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('access-control-allow-origin', '*').send(json),
  );
  for (const { path, type, body } of assets()) {
    fastify.get(path, (_request, reply) => {
      const headers = { 'content-security-policy': PAGE_POLICY, 'cache-control': type === HTML ? 'no-cache' : AN_HOUR };
      return reply.headers(headers).type(type).send(body);
    });
  }
}

const assets = (): Asset[] => [
  { path: '/reference', type: HTML, body: REFERENCE_PAGE },
  { path: '/reference/errors', type: HTML, body: errorsPage(declaredErrors()) },
  { path: '/reference/reference.js', type: SCRIPT, body: REFERENCE_SCRIPT },
  { path: '/reference/reference.css', type: STYLE, body: REFERENCE_STYLE },
  {
    path: '/reference/swagger-ui.js',
    type: SCRIPT,
    body: readFileSync(require.resolve('swagger-ui-dist/swagger-ui-bundle.js')),
  },
  {
    path: '/reference/swagger-ui.css',
    type: STYLE,
    body: readFileSync(require.resolve('swagger-ui-dist/swagger-ui.css')),
  },
];
