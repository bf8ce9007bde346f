import { CallRecorder, CaptureWishes, recordCalls } from '@keyway/call-logs/http';
import { IdempotencyKeys } from '@keyway/idempotency';
import { replayPosts } from '@keyway/idempotency/http';
import { identityConfig } from '@keyway/identity';
import { Metrics, platformConfig, Readiness } from '@keyway/platform';
import { type ApiDocument, closeConnectionsOnDrain, createHttpApp, serializeByDocument } from '@keyway/platform/http';
import { operationsRoutes } from '@keyway/platform/process';
import { Authenticator } from '@keyway/scopes';
import { authenticateRequests, ScopedRoutes } from '@keyway/scopes/http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiDocument } from './api-document.js';
import { AppModule } from './app.module.js';
import { dashboardRoutes } from './dashboard/dashboard-routes.js';
import { referenceRoutes } from './reference/reference-routes.js';

/** Beside the API: what people open in a browser, and where others' systems post to. */
const PAGES = ['s/:token', 'hooks/:token'];

export interface Api {
  readonly app: NestFastifyApplication;
  readonly document: ApiDocument;
}

/** The REST API, ready to listen. Throws ConfigurationInvalid, which tells every problem at once. */
export async function createApp(env: NodeJS.ProcessEnv): Promise<Api> {
  const module = AppModule.for(env);
  const config = platformConfig.read(env).value;
  const identity = identityConfig.read(env).value;
  const app = await createHttpApp(module, config, { pages: PAGES });
  const fastify = app.getHttpAdapter().getInstance();
  const document = apiDocument(app, config.publicUrl || `http://localhost:${config.port}`);

  // The order of these hooks is the order of a call: whose it is, its answer, whether that is kept, its log.
  authenticateRequests(fastify, app.get(Authenticator));
  serializeByDocument(fastify, document);
  replayPosts(fastify, app.get(IdempotencyKeys), identity.jwtSecret);
  closeConnectionsOnDrain(app, app.get(Readiness));
  recordCalls(fastify, app.get(CallRecorder), app.get(CaptureWishes));

  app.get(ScopedRoutes).learn(document);
  operationsRoutes(fastify, app.get(Readiness), app.get(Metrics), config.metricsToken);
  referenceRoutes(fastify, document);
  dashboardRoutes(fastify, { demo: demoAccount(env), passwordMinLength: identity.passwordMinLength });
  await app.init();
  return { app, document };
}

/** Offered on the sign-in page by `npm start`, and never where strangers come by. */
function demoAccount(env: NodeJS.ProcessEnv): { email: string; password: string } | null {
  const { DEMO_SIGN_IN: offered, DEMO_EMAIL: email, DEMO_PASSWORD: password, NODE_ENV: mode } = env;
  return offered === 'on' && email && password && mode !== 'production' ? { email, password } : null;
}
