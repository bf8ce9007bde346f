import { Lanes, platformConfig, type PlatformConfig, statement } from '@keyway/platform';
import { isSuspendedSql } from '@keyway/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Owner, RowOf } from '../../kernel/resource.entity.js';
import type { WorkflowExecution } from '../executions/workflow-execution.entity.js';
import { WorkflowExecutions } from '../executions/workflow-executions.service.js';
import type { WorkflowHookView } from '../workflow.dto.js';
import { WorkflowHookUnavailable, WorkflowHookUnknown } from '../workflows.errors.js';
import { hookTokenHash, newHookToken } from './hook-token.js';

const ISSUE = `
  INSERT INTO workflow_hooks AS it (workflow_id, tenant_id, environment, token_hash) VALUES ($1, $2, $3, $4)
  ON CONFLICT ON CONSTRAINT workflow_hooks_pkey DO UPDATE SET token_hash = excluded.token_hash, issued_at = now()
  WHERE it.tenant_id = excluded.tenant_id AND it.environment = excluded.environment
  RETURNING issued_at AS "issuedAt"`;

const REVOKE = 'DELETE FROM workflow_hooks WHERE workflow_id = $1 AND tenant_id = $2 AND environment = $3';

/** By the hash alone: whoever has the address is nobody's caller. */
const FIND = statement(
  'workflow_by_hook',
  `SELECT workflow_id AS "workflowId", tenant_id AS "tenantId", environment,
     ${isSuspendedSql('workflow_hooks.tenant_id')} AS "isSuspended"
   FROM workflow_hooks WHERE token_hash = decode($1, 'hex')`,
);

type FoundHook = Owner & { readonly workflowId: string; readonly isSuspended: boolean };

/** What a sender posts, and what it calls it where it may post the same twice. */
export interface Posted {
  readonly input: Readonly<Record<string, unknown>>;
  readonly key: string | null;
  readonly requestId: string;
}

/** The addresses at which workflows take webhooks. Each is known to whoever was given it, and here by its hash alone. */
@Injectable()
export class WorkflowHooks {
  private readonly base: string;

  constructor(
    @Inject(platformConfig.token) { publicUrl, port }: PlatformConfig,
    private readonly lanes: Lanes,
    private readonly executions: WorkflowExecutions,
  ) {
    this.base = `${publicUrl || `http://localhost:${port}`}/hooks/`;
  }

  /** The one before it, if any, is no address any more when `tx` commits. */
  async issue(tx: EntityManager, { tenantId, environment }: Owner, workflowId: string): Promise<WorkflowHookView> {
    const { token, hash } = newHookToken();
    const [row] = await tx.query<{ issuedAt: Date }[]>(ISSUE, [workflowId, tenantId, environment, hash]);
    return { url: this.base + token, issuedAt: row!.issuedAt };
  }

  async revoke(tx: EntityManager, { tenantId, environment }: Owner, workflowId: string): Promise<void> {
    await tx.query(REVOKE, [workflowId, tenantId, environment]);
  }

  /**
   * Throws WorkflowHookUnknown, WorkflowHookUnavailable while the tenant is suspended, and WorkflowStateInvalid unless
   * the workflow is active.
   */
  async take(token: string, { input, key, requestId }: Posted): Promise<RowOf<WorkflowExecution>> {
    const [found] = await this.lanes.lookUp<FoundHook>(FIND, [hookTokenHash(token).toString('hex')]);
    if (!found) throw new WorkflowHookUnknown();
    const { workflowId, isSuspended, ...owner } = found;
    if (isSuspended) throw new WorkflowHookUnavailable();
    const triggerKey = key === null ? null : `webhook:${key}`;
    return this.executions.execute({ ...owner, requestId }, workflowId, { trigger: 'webhook', triggerKey, input });
  }
}
