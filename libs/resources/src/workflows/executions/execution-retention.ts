import { idOfDaysAgoSql, removeInBatches } from '@keyway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isOneOf } from '../../kernel/is-one-of.js';
import { UNFINISHED_STATUSES } from '../workflow-state.js';
import { workflowsConfig, type WorkflowsConfig } from '../workflows.config.js';

/** The runs of their nodes go with them. What is still to be done stays, however old it is. */
const REMOVE = `
  DELETE FROM workflow_executions WHERE id IN (
    SELECT id FROM workflow_executions
     WHERE NOT ${isOneOf('status', UNFINISHED_STATUSES)} AND ended_at < now() - make_interval(days => $1::integer)
       AND id < ${idOfDaysAgoSql('$1::integer')}
     ORDER BY id LIMIT $2)`;

const REMOVED_AT_ONCE = 1_000;

/** Executions are a record of what was done, kept for WORKFLOW_EXECUTION_RETENTION_DAYS. Nothing is told of their end. */
@Injectable()
export class ExecutionRetention {
  constructor(
    private readonly database: DataSource,
    @Inject(workflowsConfig.token) private readonly config: WorkflowsConfig,
  ) {}

  /** Answers how many executions that were. */
  removeExpired(): Promise<number> {
    return removeInBatches(this.database, REMOVE, [this.config.executionRetentionDays], REMOVED_AT_ONCE);
  }
}
