import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { platformConfig, type PlatformConfig } from '../config/platform.config.js';
import { newId } from '../ids.js';
import { processLogger } from '../logging/process-logger.js';
import { answerClientError } from './client-error.js';
import { parseBodies } from './body-parsers.js';
import { ProblemFilter } from './problem.filter.js';
import { urlRewriter } from './rewrite-url.js';
import { beginRequests, setAnswerHeaders } from './request-start.js';

const BODY_LIMIT_BYTES = 1024 * 1024;
/** A whole request must have arrived within this; Node looks every `CONNECTIONS_CHECK_MS`. */
const REQUEST_TIMEOUT_MS = 30_000;
const CONNECTIONS_CHECK_MS = 2_000;
/** Longer than the idle time of common load balancers (60 s), so that it is they who close first. */
const KEEP_ALIVE_MS = 72_000;
const MAX_PARAM_LENGTH = 200;

export const API_PREFIX = 'api/v1';

/**
 * Nest on Fastify as every HTTP process of ours wants it: strict on the way in, one error shape on the way out.
 * A preview knows its routes and connects to nothing; it is there to be described. `pages` are paths of Nest's routes
 * that are no part of the API and stand outside its prefix.
 */
export async function createHttpApp(
  module: Type | DynamicModule,
  config: PlatformConfig,
  { preview = false, pages = [] as readonly string[] } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    skipMiddie: true,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: 0,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { connectionsCheckingInterval: CONNECTIONS_CHECK_MS },
    forceCloseConnections: 'idle',
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH, ignoreTrailingSlash: true },
    rewriteUrl: urlRewriter(config.routeAliases, `/${API_PREFIX}`),
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      setAnswerHeaders(request, reply);
      filter?.answer(error, request, reply);
    },
    logger: false,
  });
  let filter: ProblemFilter | null = null;
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: processLogger(config.logLevel, 'api'),
    abortOnError: false,
    preview,
  });
  filter = new ProblemFilter(app.get<PlatformConfig>(platformConfig.token));
  app.useGlobalFilters(filter);
  app.setGlobalPrefix(API_PREFIX, { exclude: [...pages] });
  if (config.corsOrigins.length > 0)
    app.enableCors({ origin: corsOrigin(config.corsOrigins), maxAge: 600, exposedHeaders: EXPOSED_HEADERS });
  const fastify = app.getHttpAdapter().getInstance();
  beginRequests(fastify);
  parseBodies(fastify);
  return app;
}

const EXPOSED_HEADERS = [
  'X-Request-ID',
  'Link',
  'Retry-After',
  'X-Accepted-Scopes',
  'X-Granted-Scopes',
  'WWW-Authenticate',
  'Idempotent-Replayed',
];

const corsOrigin = (origins: readonly string[]): string | string[] => (origins.includes('*') ? '*' : [...origins]);
