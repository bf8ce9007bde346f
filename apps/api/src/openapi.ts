import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createHttpApp } from '@keyway/platform/http';
import { platformConfig } from '@keyway/platform';
import { apiDocument } from './api-document.js';
import { AppModule } from './app.module.js';

const FILE = fileURLToPath(new URL('../../../openapi.json', import.meta.url));

/** Nothing is connected to, so that the values need only be well-formed. */
const env = {
  DATABASE_URL: 'postgres://nowhere',
  JWT_SECRET: 'not-a-secret-because-nothing-is-signed-with-it',
  LOG_LEVEL: 'error',
};

const app = await createHttpApp(AppModule.for(env), platformConfig.read(env).value, { preview: true });
writeFileSync(FILE, `${JSON.stringify(apiDocument(app, ''), null, 2)}\n`);
process.exit(0);
