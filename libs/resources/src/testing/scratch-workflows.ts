import { setTimeout as sleep } from 'node:timers/promises';
import { Outgoing, RecordingTransport, Transports } from '@keyway/messaging';
import { Jobs, platformConfig } from '@keyway/platform';
import { contacts } from '../contacts/contacts.resource.js';
import type { Owner } from '../kernel/resource.entity.js';
import { tasks } from '../tasks/tasks.resource.js';
import type { WorkflowEdge, WorkflowNode, WorkflowTrigger } from '../workflows/definition/workflow-definition.js';
import { NodeExecutor } from '../workflows/executions/node-executor.js';
import { NodeRuns } from '../workflows/executions/node-runs.js';
import type { NodeRunView, WorkflowExecutionDetail } from '../workflows/executions/workflow-execution.dto.js';
import { workflowExecutions } from '../workflows/executions/workflow-executions.resource.js';
import { WorkflowExecutions } from '../workflows/executions/workflow-executions.service.js';
import { WorkflowRunner } from '../workflows/executions/workflow-runner.js';
import { WorkflowHooks } from '../workflows/hooks/workflow-hooks.js';
import { AgentNode } from '../workflows/nodes/agent.node.js';
import { ConditionNode } from '../workflows/nodes/condition.node.js';
import { CreateTaskNode } from '../workflows/nodes/create-task.node.js';
import { DelayNode } from '../workflows/nodes/delay.node.js';
import { NodeEffects } from '../workflows/nodes/node-effects.js';
import { SendEmailNode, SendMessageNode, SendSmsNode } from '../workflows/nodes/send.nodes.js';
import { SetNode } from '../workflows/nodes/set.node.js';
import { UpdateContactNode } from '../workflows/nodes/update-contact.node.js';
import { WorkflowSchedule } from '../workflows/schedule/workflow-schedule.js';
import { workflows } from '../workflows/workflows.resource.js';
import { WorkflowsService } from '../workflows/workflows.service.js';
import { agentsIn } from './scratch-agents.js';
import { scratchResources, type ScratchResources } from './scratch-resources.js';

class RecordedMessages extends Transports {
  readonly email = new RecordingTransport();
  readonly sms = new RecordingTransport();
  readonly message = new RecordingTransport();
}

interface Drawn {
  readonly nodes: readonly Pick<WorkflowNode, 'id' | 'type' | 'config'>[];
  readonly edges?: readonly (Pick<WorkflowEdge, 'from' | 'to'> & { readonly when?: boolean })[];
  readonly trigger?: WorkflowTrigger;
}

export const setNode = (id: string, values: object = {}) => ({ id, type: 'set', config: { values } });
export const taskNode = (id: string, title = id) => ({ id, type: 'create_task', config: { title } });

/** Tasks one after the other: n0, n1 and so on. */
export const chain = (length: number) => ({
  nodes: Array.from({ length }, (_, index) => taskNode(`n${index}`)),
  edges: Array.from({ length: length - 1 }, (_, index) => ({ from: `n${index}`, to: `n${index + 1}` })),
});

/** Workflows and their executions on a database of the test file's own. Jobs wait until `run`. */
export class ScratchWorkflows {
  readonly executions: WorkflowExecutions;
  readonly hooks: WorkflowHooks;
  readonly service: WorkflowsService;
  readonly runner: WorkflowRunner;
  readonly schedule: WorkflowSchedule;
  readonly agents: ReturnType<typeof agentsIn>;
  private readonly jobs: Jobs;

  private constructor(readonly resources: ScratchResources) {
    const { database, lanes } = resources;
    this.agents = agentsIn(resources);
    const { url } = database.options as { url: string };
    const config = platformConfig.read({ DATABASE_URL: url, PUBLIC_URL: 'https://x.example' }).value;
    this.jobs = new Jobs(config);
    const nodeRuns = new NodeRuns(lanes);
    const store = resources.store(workflowExecutions);
    this.executions = new WorkflowExecutions(database, store, nodeRuns, this.jobs);
    this.hooks = new WorkflowHooks(config, lanes, this.executions);
    this.service = new WorkflowsService(database, resources.store(workflows), this.executions, this.hooks);
    const executor = new NodeExecutor(nodeRuns, this.effects());
    this.runner = new WorkflowRunner(database, store, nodeRuns, executor, this.jobs);
    this.schedule = new WorkflowSchedule(database, this.executions);
  }

  static async create(connections = 4): Promise<ScratchWorkflows> {
    return new ScratchWorkflows(await scratchResources({ connections }));
  }

  async anActive(owner: Owner, { nodes, edges = [], trigger }: Drawn): Promise<string> {
    const drawn = { nodes: nodes as WorkflowNode[], edges: edges as WorkflowEdge[], ...(trigger && { trigger }) };
    const { id } = await this.service.create(owner, { name: 'A workflow', ...drawn });
    await this.service.activate(owner, id);
    return id;
  }

  /** Answers the id of the execution. */
  async execute(owner: Owner, workflowId: string, input: Record<string, unknown> = {}): Promise<string> {
    return (await this.executions.execute(owner, workflowId, { trigger: 'manual', input })).id;
  }

  run(owner: Owner, workflowId: string, executionId: string, isLast = false): Promise<void> {
    return this.runner.run({ ...owner, workflowId, executionId }, { isLast });
  }

  async detail(owner: Owner, workflowId: string, id: string): Promise<WorkflowExecutionDetail> {
    return this.executions.detail(owner, workflowId, id);
  }

  /** From the beginning to wherever it comes, with what became of each node. */
  async ran(owner: Owner, drawn: Drawn, input: Record<string, unknown> = {}) {
    const workflowId = await this.anActive(owner, drawn);
    const id = await this.execute(owner, workflowId, input);
    await this.run(owner, workflowId, id);
    const detail = await this.detail(owner, workflowId, id);
    const nodes: Record<string, NodeRunView> = Object.fromEntries(detail.nodes.map((it) => [it.nodeId, it]));
    return { workflowId, id, detail, nodes };
  }

  async titles({ tenantId }: Owner): Promise<string[]> {
    const rows = await this.resources.database.query<{ title: string }[]>(
      'SELECT title FROM tasks WHERE tenant_id = $1 ORDER BY id',
      [tenantId],
    );
    return rows.map(({ title }) => title);
  }

  messages({ tenantId }: Owner): Promise<{ channel: string; recipient: string; subject: string; body: string }[]> {
    return this.resources.database.query(
      'SELECT channel, recipient, subject, body, contact_id AS "contactId" FROM outgoing_messages WHERE tenant_id = $1 ORDER BY id',
      [tenantId],
    );
  }

  told(owner: Owner, like: string): Promise<string[]> {
    return this.resources.told(owner, like);
  }

  jobsOf(executionId: string): Promise<{ startAfter: Date }[]> {
    return this.resources.database.query(
      `SELECT start_after AS "startAfter" FROM jobs.job WHERE data->>'executionId' = $1 ORDER BY created_on, start_after`,
      [executionId],
    );
  }

  /** Ends the connection that is in the middle of a transaction, as killing its worker would. Answers when one was. */
  async killOneAtWork(): Promise<void> {
    for (let ended = 0; ended === 0;) {
      const backends = await this.resources.database.query<object[]>(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%' LIMIT 1`,
      );
      ended = backends.length;
      await sleep(1);
    }
  }

  async drop(): Promise<void> {
    await this.jobs.onApplicationShutdown();
    await this.resources.drop();
  }

  /** In the order of `nodeClasses`. */
  private effects(): NodeEffects {
    const outgoing = new Outgoing(new RecordedMessages(), this.jobs);
    return new NodeEffects([
      new SendEmailNode(outgoing),
      new SendSmsNode(outgoing),
      new SendMessageNode(outgoing),
      new CreateTaskNode(this.resources.store(tasks)),
      new UpdateContactNode(this.resources.store(contacts)),
      new AgentNode(this.agents.chats),
      new ConditionNode(),
      new DelayNode(),
      new SetNode(),
    ]);
  }
}
