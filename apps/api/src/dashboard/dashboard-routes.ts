import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readSite, type SiteFile } from './site.js';

const SITE = fileURLToPath(new URL('../../../dashboard/dist/site', import.meta.url));
const INDEX = '/index.html';
const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Scripts, fonts and calls come from this server and from nowhere else, and no script stands in the page. Styles may: the
 * components write what they are told (widths, colours) into elements of their own, and a style runs nothing.
 */
const PAGE_HEADERS = Object.freeze({
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
});

/** Below these nothing is a page of the dashboard: what is unknown there is unknown. */
const NO_PAGES = /^\/(api|assets|health|metrics|reference|s|hooks|definitions\.json)(\/|$)/;

/** What the pages before sign-in have to know of this installation. */
export interface SignInFacts {
  /** Of an installation that is there to be tried out. */
  readonly demo: { readonly email: string; readonly password: string } | null;
  readonly passwordMinLength: number;
}

/** The dashboard at `/`: its files, and its page under every address that a person opens and no route knows. */
export function dashboardRoutes(fastify: FastifyInstance, { demo, passwordMinLength }: SignInFacts): void {
  const files = readSite(SITE);
  const index = files.find(({ path }) => path === INDEX);
  if (!index) return new Logger('Dashboard').warn('The dashboard is not built, and not served: npm run build');
  for (const file of files.filter((it) => it !== index))
    fastify.get(file.path, (request, reply) => send(file, request, reply));
  fastify.get('/dashboard.json', () => ({ demo, password_min_length: passwordMinLength }));
  fastify.get('/', (request, reply) => send(index, request, reply));
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404 || !isPage(request)) return done();
    void send(index, request, reply);
  });
}

/** Browsers ask for pages so; programs that ask for something unknown are told that it is. */
function isPage({ method, url, headers }: FastifyRequest): boolean {
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading && (headers.accept ?? '').includes('text/html') && !NO_PAGES.test(url.split('?', 1)[0]!);
}

function send(file: SiteFile, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { type, etag, isImmutable } = file;
  void reply
    .status(200)
    .headers(PAGE_HEADERS)
    .headers({ etag, vary: 'accept-encoding', 'cache-control': isImmutable ? A_YEAR : 'no-cache' })
    .type(type);
  if (headers['if-none-match']?.includes(etag)) return reply.status(304).send();
  const [encoding, body] = encoded(file, headers['accept-encoding']);
  return (encoding ? reply.header('content-encoding', encoding) : reply).send(body);
}

function encoded({ br, gzip, identity }: SiteFile, accepted: string | string[] | undefined): [string | null, Buffer] {
  const takes = (encoding: string): boolean => new RegExp(`\\b${encoding}\\b(?!;q=0(\\D|$))`).test(String(accepted));
  if (br && takes('br')) return ['br', br];
  if (gzip && takes('gzip')) return ['gzip', gzip];
  return [null, identity];
}
