import { BodyInvalid } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectStore } from '../kernel/define-resource.js';
import { closeGate } from '../kernel/gate.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { drawnUp, drawnUpTrigger } from './definition/drawn-up.js';
import type { WorkflowNode } from './definition/workflow-definition.js';
import { databaseNow, WorkflowExecutions } from './executions/workflow-executions.service.js';
import { WorkflowHooks } from './hooks/workflow-hooks.js';
import { danglingNodes } from './nodes/dangling-nodes.js';
import type { CreateWorkflow, UpdateWorkflow, WorkflowHookView } from './workflow.dto.js';
import type { Workflow } from './workflow.entity.js';
import { workflowEvents, workflows } from './workflows.resource.js';

/** What a workflow goes through. */
@Injectable()
export class WorkflowsService {
  constructor(
    private readonly database: DataSource,
    @InjectStore(workflows) private readonly store: ResourceStore<Workflow>,
    private readonly executions: WorkflowExecutions,
    private readonly hooks: WorkflowHooks,
  ) {}

  async create(
    owner: Owner,
    { nodes = [], edges = [], trigger, ...fields }: Partial<CreateWorkflow>,
  ): Promise<RowOf<Workflow>> {
    const definition = drawnUp({ nodes, edges });
    await assertReferences(this.database.manager, owner, definition.nodes);
    return this.store.create(owner, { ...fields, ...definition, ...(trigger && { trigger: drawnUpTrigger(trigger) }) });
  }

  update(owner: Owner, id: string, change: Partial<UpdateWorkflow>): Promise<Workflow> {
    return this.store.change(owner, id, async (workflow, tx) => {
      workflow.revise(change, await databaseNow(tx));
      if (change.nodes) await assertReferences(tx, owner, workflow.nodes);
      if (!change.trigger || workflow.trigger.type === 'webhook') return;
      await this.hooks.revoke(tx, owner, id);
      Object.assign(workflow, { hookIssuedAt: null });
    });
  }

  activate(owner: Owner, id: string): Promise<Workflow> {
    const activate = async (workflow: Workflow, tx: EntityManager): Promise<void> =>
      workflow.activate(await databaseNow(tx));
    return this.store.change(owner, id, activate, workflowEvents.activated);
  }

  /** When this has returned, no node begins any more. */
  pause(owner: Owner, id: string): Promise<Workflow> {
    const pause = async (workflow: Workflow, tx: EntityManager): Promise<void> => {
      workflow.pause(await databaseNow(tx));
      await closeGate(tx, id);
    };
    return this.store.change(owner, id, pause, workflowEvents.paused);
  }

  /** Executions go on where they were stopped. */
  resume(owner: Owner, id: string): Promise<Workflow> {
    const resume = async (workflow: Workflow, tx: EntityManager): Promise<void> => {
      workflow.resume(await databaseNow(tx));
      await this.executions.wake(tx, owner, id);
    };
    return this.store.change(owner, id, resume, workflowEvents.resumed);
  }

  /** With it end its executions. */
  archive(owner: Owner, id: string): Promise<Workflow> {
    const archive = async (workflow: Workflow, tx: EntityManager): Promise<void> => {
      workflow.archive(await databaseNow(tx));
      await closeGate(tx, id);
      await this.executions.cancelAll(tx, owner, id);
    };
    return this.store.change(owner, id, archive, workflowEvents.archived);
  }

  /** Gives it an address for webhooks, the only one from then on. Throws WorkflowTriggerOther. */
  async rotateHook(owner: Owner, id: string): Promise<WorkflowHookView> {
    let hook: WorkflowHookView;
    const rotate = async (workflow: Workflow, tx: EntityManager): Promise<void> => {
      workflow.assertHooked();
      hook = await this.hooks.issue(tx, owner, id);
    };
    await this.store.change(owner, id, rotate, workflowEvents.hookRotated);
    return hook!;
  }
}

/** Throws BodyInvalid, which names every field. */
async function assertReferences(db: EntityManager, owner: Owner, nodes: readonly WorkflowNode[]): Promise<void> {
  const details = await danglingNodes(db, owner, nodes);
  if (details.length > 0) throw new BodyInvalid({}, { details });
}
