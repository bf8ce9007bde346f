import 'reflect-metadata';
import { ConfigurationInvalid, platformConfig } from '@keyway/platform';
import { stopGracefully } from '@keyway/platform/process';
import { createWorker } from './create-worker.js';

try {
  const worker = await createWorker(process.env);
  stopGracefully(worker, worker.readiness);
  const { host, workerPort } = platformConfig.read(process.env).value;
  await worker.operations.listen({ host, port: workerPort });
} catch (error) {
  // A configuration error is for a person to read; anything else comes with its stack.
  console.error(error instanceof ConfigurationInvalid ? error.message : error);
  process.exit(1);
}
