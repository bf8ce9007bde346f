import { Metrics, platformConfig, type PlatformConfig, Readiness } from '@keyway/platform';
import { operationsRoutes, processLogger } from '@keyway/platform/process';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import Fastify, { type FastifyInstance } from 'fastify';
import { WorkerModule } from './worker.module.js';

export interface Worker {
  readonly readiness: Readiness;
  /** Where /health and /metrics answer. */
  readonly operations: FastifyInstance;
  close(): Promise<void>;
}

/** A worker at work, its operations routes not listening yet. Throws which tells every problem at once. */
export async function createWorker(env: NodeJS.ProcessEnv): Promise<Worker> {
  const module = WorkerModule.for(env);
  const config = platformConfig.read(env).value;
  const app = await NestFactory.createApplicationContext(module, {
    logger: processLogger(config.logLevel, 'worker'),
    abortOnError: false,
  });
  const readiness = app.get(Readiness);
  const operations = operationsServer(app, config);
  return {
    readiness,
    operations,
    close: async () => {
      await operations.close();
      await app.close();
    },
  };
}

function operationsServer(app: INestApplicationContext, { metricsToken }: PlatformConfig): FastifyInstance {
  const fastify = Fastify({ logger: false, forceCloseConnections: true });
  operationsRoutes(fastify, app.get(Readiness), app.get(Metrics), metricsToken);
  return fastify;
}
