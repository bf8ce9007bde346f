import { apiKeysConfig, apiKeyScopes, apiKeysEntities, apiKeysMigrations } from '@keyway/api-keys';
import {
  alertScopes,
  callLogsConfig,
  callLogScopes,
  callLogsEntities,
  callLogsMigrations,
  usageScopes,
} from '@keyway/call-logs';
import { eventsMigrations } from '@keyway/events';
import { idempotencyMigrations } from '@keyway/idempotency';
import { identityConfig, identityEntities, identityMigrations } from '@keyway/identity';
import { messagingConfig, messagingMigrations, messagingScopes } from '@keyway/messaging';
import { modelsConfig } from '@keyway/models';
import { type ConfigPiece, type Entities, platformConfig } from '@keyway/platform';
import {
  agentsConfig,
  resourceScopes,
  resourcesEntities,
  resourcesMigrations,
  workflowsConfig,
} from '@keyway/resources';
import { rightsConfig, type ScopeGroup } from '@keyway/scopes';
import { tenancyConfig, tenancyEntities, tenancyMigrations, tenancyScopes } from '@keyway/tenancy';
import { webhooksConfig, webhooksEntities, webhooksMigrations, webhookScopes } from '@keyway/webhooks';
import type { MigrationInterface } from 'typeorm';

/** Every lib's piece of configuration: what `.env.example` lists and what is checked before anything starts. */
export const configuration: readonly ConfigPiece[] = [
  platformConfig,
  rightsConfig,
  tenancyConfig,
  identityConfig,
  apiKeysConfig,
  callLogsConfig,
  messagingConfig,
  modelsConfig,
  agentsConfig,
  workflowsConfig,
  webhooksConfig,
];

/** Every scope a key may hold, in the order in which the catalogue shows them. */
export const scopeGroups: readonly ScopeGroup[] = [
  ...resourceScopes,
  webhookScopes,
  messagingScopes,
  callLogScopes,
  usageScopes,
  alertScopes,
  apiKeyScopes,
  ...tenancyScopes,
];

export const entities: Entities = [
  ...tenancyEntities,
  ...identityEntities,
  ...apiKeysEntities,
  ...resourcesEntities,
  ...webhooksEntities,
  ...callLogsEntities,
];

type Migrations = readonly (new () => MigrationInterface)[];

/** Oldest first, as the timestamps in their names say: a lib's tables come after those they refer to. */
const domainMigrations: Migrations = [
  ...tenancyMigrations,
  ...eventsMigrations,
  ...messagingMigrations,
  ...identityMigrations,
  ...idempotencyMigrations,
  ...apiKeysMigrations,
  ...resourcesMigrations,
  ...webhooksMigrations,
];

/** What a database needs that keeps everything, everything but call logs, or call logs alone. */
export const migrations: Readonly<Record<'everything' | 'domain' | 'callLogs', Migrations>> = {
  everything: [...domainMigrations, ...callLogsMigrations],
  domain: domainMigrations,
  callLogs: callLogsMigrations,
};
