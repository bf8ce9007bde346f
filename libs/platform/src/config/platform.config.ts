import { z } from 'zod';
import { type ConfigOf, defineConfig } from './define-config.js';
import { commaList, durationMs, oneOf, postgresUrl, whole } from './schemas.js';

/** Without a slash at its end, so that paths can be put behind it. */
const publicUrl = z
  .string()
  .default('')
  .transform((text) => text.replace(/\/+$/, ''))
  .refine((text) => text === '' || /^https?:\/\/./.test(text), 'must be an http:// or https:// URL');

export const platformConfig = defineConfig('platform', {
  databaseUrl: {
    variable: 'DATABASE_URL',
    schema: postgresUrl('is missing: Keyway keeps everything in PostgreSQL 14 or newer'),
    required: true,
    description: 'PostgreSQL to keep everything in. `npm start` runs an embedded one when this is not set.',
    example: 'postgres://keyway:secret@localhost:5432/keyway',
  },
  databasePoolSize: {
    variable: 'DATABASE_POOL_SIZE',
    schema: whole(1, 500, 10),
    description: 'Connections a process keeps for transactions and everything that is not on the hot path.',
    example: '10',
  },
  databaseLanes: {
    variable: 'DATABASE_LANES',
    schema: whole(1, 16, 2),
    description: 'Pipelined connections a process keeps for prepared statements, beside one for look-ups by a key.',
    example: '2',
  },
  databaseWriteLanes: {
    variable: 'DATABASE_WRITE_LANES',
    schema: whole(1, 100, 8),
    description: 'The same for statements that write: so many commits of a process wait for the disk at a time.',
    example: '8',
  },
  statementTimeoutMs: {
    variable: 'DATABASE_STATEMENT_TIMEOUT',
    schema: durationMs('10s'),
    description: 'How long one SQL statement may take.',
    example: '10s',
  },
  jobLeaseMs: {
    variable: 'JOB_LEASE',
    schema: durationMs('30s'),
    description: 'How long after a worker has died its jobs are given to another. The same on all nodes.',
    example: '30s',
  },
  host: {
    variable: 'HOST',
    schema: z.string().default('0.0.0.0'),
    description: 'Address the api listens on.',
    example: '0.0.0.0',
  },
  port: { variable: 'PORT', schema: whole(0, 65_535, 3000), description: 'Port the api listens on.', example: '3000' },
  workerPort: {
    variable: 'WORKER_PORT',
    schema: whole(0, 65_535, 3001),
    description: 'Port on which the worker answers /health and /metrics. 0 picks a free one.',
    example: '3001',
  },
  publicUrl: {
    variable: 'PUBLIC_URL',
    schema: publicUrl,
    requiredInProduction: true,
    description: 'The address callers use; it stands in links, errors and the OpenAPI document. Needed in production.',
    example: 'https://api.example.com',
  },
  routeAliases: {
    variable: 'ROUTE_ALIASES',
    schema: commaList(),
    description: 'Further prefixes under which the routes of /api/v1 answer, comma-separated.',
    example: '/v1',
  },
  corsOrigins: {
    variable: 'CORS_ORIGINS',
    schema: commaList(),
    description: 'Origins whose pages may call the API from a browser, comma-separated; * for any. None by default.',
    example: 'https://app.example.com',
  },
  trustedProxies: {
    variable: 'TRUSTED_PROXIES',
    schema: commaList(),
    description: 'Addresses or CIDRs of the proxies whose X-Forwarded-For is believed. None by default.',
    example: '10.0.0.0/8',
  },
  logLevel: {
    variable: 'LOG_LEVEL',
    schema: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'info'),
    description: 'What is written to the log (JSON lines on standard output).',
    example: 'info',
  },
  metricsToken: {
    variable: 'METRICS_TOKEN',
    schema: z.string().min(16, 'needs 16 characters at least').optional(),
    description: 'When set, /metrics wants it as a bearer token.',
    example: 'a-long-random-word-for-prometheus',
  },
});

export type PlatformConfig = ConfigOf<typeof platformConfig>;
