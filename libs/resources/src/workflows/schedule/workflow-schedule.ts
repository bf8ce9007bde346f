import { isSuspendedSql } from '@keyway/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { nextDue } from '../definition/cron.js';
import { databaseNow, WorkflowExecutions } from '../executions/workflow-executions.service.js';
import { Workflow } from '../workflow.entity.js';

/**
 * Whoever comes second looks at the next one. What a suspended tenant has due waits until that ends. Those that could not be
 * started in this round are left to the next.
 */
const DUE = `
  SELECT id FROM workflows
  WHERE next_due_at <= now() AND NOT id = ANY ($1::uuid[]) AND NOT ${isSuspendedSql('workflows.tenant_id')}
  ORDER BY next_due_at LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;

const MOVE_ON = `
  UPDATE workflows SET next_due_at = $2 WHERE id = $1 AND tenant_id = $3 AND environment = $4`;

/**
 * Starts what is due by the clock. However many workers look, and whenever one of them dies, there is one execution for
 * each due time; what fell due several times while nobody looked is started once, as late as it is.
 */
@Injectable()
export class WorkflowSchedule {
  private readonly logger = new Logger(WorkflowSchedule.name);

  constructor(
    private readonly database: DataSource,
    private readonly executions: WorkflowExecutions,
  ) {}

  /** Answers how many due times it saw to. */
  async startDue(): Promise<number> {
    const failed: string[] = [];
    for (let started = 0; ; started++) {
      const begun: { id?: string } = {};
      try {
        if (!(await this.database.transaction((tx) => this.startOne(tx, failed, begun)))) return started;
      } catch (error) {
        if (begun.id === undefined) throw error;
        this.logger.error({ err: error, workflowId: begun.id }, 'A scheduled workflow could not be started');
        failed.push(begun.id);
        started--;
      }
    }
  }

  private async startOne(tx: EntityManager, failed: readonly string[], begun: { id?: string }): Promise<boolean> {
    const [due] = await tx.query<{ id: string }[]>(DUE, [failed]);
    if (!due) return false;
    begun.id = due.id;
    const workflow = await tx.findOneByOrFail(Workflow, { id: due.id });
    const { tenantId, environment, nextDueAt, trigger } = workflow;
    const dueAt = nextDueAt!;
    const time = dueAt.toISOString();
    await this.executions.begin(tx, { tenantId, environment }, workflow, {
      trigger: 'schedule',
      triggerKey: `schedule:${time}`,
      dueAt,
      input: { due_at: time },
    });
    const next = trigger.cron === null ? null : nextDue(trigger.cron, await databaseNow(tx));
    await tx.query(MOVE_ON, [due.id, next, tenantId, environment]);
    return true;
  }
}
