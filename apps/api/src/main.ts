import 'reflect-metadata';
import { ConfigurationInvalid, platformConfig, Readiness } from '@keyway/platform';
import { stopGracefully } from '@keyway/platform/process';
import { createApp } from './create-app.js';

try {
  const { app } = await createApp(process.env);
  stopGracefully(app, app.get(Readiness));
  const { host, port } = platformConfig.read(process.env).value;
  await app.listen(port, host);
} catch (error) {
  // A configuration error is for a person to read; anything else comes with its stack.
  console.error(error instanceof ConfigurationInvalid ? error.message : error);
  process.exit(1);
}
