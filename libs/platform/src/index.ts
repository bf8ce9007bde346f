export { Clock } from './clock.js';
export { ConfigModule } from './config/config.module.js';
export {
  checkConfig,
  type ConfigOf,
  type ConfigPiece,
  type ConfigProblem,
  ConfigurationInvalid,
  defineConfig,
  type Variable,
} from './config/define-config.js';
export { platformConfig, type PlatformConfig } from './config/platform.config.js';
export { commaList, durationMs, oneOf, postgresUrl, whole } from './config/schemas.js';
export { clientConfig } from './database/client-config.js';
export { DatabaseModule, dataSourceOptions, type Entities } from './database/database.module.js';
export { Lane } from './database/lane.js';
export { Lanes } from './database/lanes.js';
export { removeInBatches } from './database/remove-in-batches.js';
export { RowEntity } from './database/row-entity.js';
export { SilenceWatch } from './database/silence-watch.js';
export { statement, type Statement } from './database/statement.js';
export {
  declaredErrors,
  defineError,
  DomainError,
  type ErrorClass,
  type ErrorExtras,
  type ErrorKind,
  type FieldProblem,
} from './errors/define-error.js';
export {
  BodyInvalid,
  BodyMalformed,
  CursorInvalid,
  DatabaseUnavailable,
  HeaderInvalid,
  QueryInvalid,
  ShuttingDown,
} from './errors/platform.errors.js';
export {
  Decimal,
  Email,
  Flag,
  Id,
  Ids,
  Instant,
  Metadata,
  Nested,
  NestedList,
  OneOf,
  Secret,
  Text,
  Texts,
  Whole,
} from './fields/fields.js';
export { escapeHtml } from './escape-html.js';
export { bind } from './fields/bind.js';
export { camelCase, snakeCase } from './fields/naming.js';
export { planOf } from './fields/field-plan.js';
export { presenterOf } from './fields/present.js';
export { Readiness } from './health/readiness.js';
export { notFound, ResourceNotFound } from './http/id-param.js';
export { decodeId, encodeId, firstIdOf, idOfDaysAgoSql, instantOfId, isUuid, newId } from './ids.js';
export { type Attempt, defineJob, type Handler, type Job } from './jobs/job.js';
export { holdJobs, releaseJobs } from './jobs/job-holds.js';
export { JOB_STATES, type JobRecord, JobRecords, type JobState, JobStateInvalid } from './jobs/job-records.js';
export { Jobs } from './jobs/jobs.js';
export { JobsModule } from './jobs/jobs.module.js';
export { migrateJobs } from './jobs/migrate-jobs.js';
export { JsonLogger } from './logging/logger.js';
export { scrub } from './logging/redaction.js';
export { Metrics } from './metrics/metrics.js';
export { decodeCursor, encodeCursor, ListQuery, type Page, pageOf, type Position, toPage } from './pages.js';
export { RuntimeModule } from './runtime.module.js';
export { WorkLoop } from './work-loop.js';
