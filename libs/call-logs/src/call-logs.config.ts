import { type ConfigOf, defineConfig, oneOf, postgresUrl, whole } from '@keyway/platform';

export const callLogsConfig = defineConfig('call-logs', {
  databaseUrl: {
    variable: 'CALL_LOG_DATABASE_URL',
    schema: postgresUrl('must name a PostgreSQL database').optional(),
    description:
      'A PostgreSQL database of its own for call logs and usage, so that their volume never slows the keys. DATABASE_URL by default.',
    example: 'postgres://keyway:secret@logs.internal:5432/keyway_logs',
  },
  durability: {
    variable: 'CALL_LOG_DURABILITY',
    schema: oneOf(['disk', 'process'], 'disk'),
    description:
      'What a call log has survived before its answer leaves: disk (a crash of PostgreSQL too) or process (a kill -9 of ours).',
    example: 'disk',
  },
  retentionDays: {
    variable: 'CALL_LOG_RETENTION_DAYS',
    schema: whole(1, 3_650, 90),
    description: 'How many days of call logs are kept. Older days are dropped whole.',
    example: '90',
  },
  captureRetentionDays: {
    variable: 'CALL_LOG_CAPTURE_RETENTION_DAYS',
    schema: whole(1, 3_650, 7),
    description:
      'How many days captured headers and bodies are kept, where a tenant has them captured. Never longer than the call logs.',
    example: '7',
  },
  bufferRecords: {
    variable: 'CALL_LOG_BUFFER_RECORDS',
    schema: whole(1, 10_000_000, 100_000),
    description:
      'How many call logs an api process keeps in memory while PostgreSQL is away. Beyond it they are dropped, and counted.',
    example: '100000',
  },
  bufferMib: {
    variable: 'CALL_LOG_BUFFER_MIB',
    schema: whole(1, 65_536, 64),
    description: 'How much memory, in MiB, those call logs may take.',
    example: '64',
  },
});

export type CallLogsConfig = ConfigOf<typeof callLogsConfig>;
