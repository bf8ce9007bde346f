import { Lanes, statement } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Failure } from '../../kernel/failure.js';
import type { Owner } from '../../kernel/resource.entity.js';
import type { Definition } from '../definition/workflow-definition.js';
import type { NodeRunView } from './workflow-execution.dto.js';
import type { NodeState } from './progress.js';

type Json = Readonly<Record<string, unknown>>;

export interface NodeStanding extends NodeState {
  /** When a waiting one goes on; null while it waits for an answer. */
  readonly wakeAt: Date | null;
}

/** A node that has been run, and since when unless that is known. */
export interface RunNode {
  readonly nodeId: string;
  readonly startedAt?: Date;
}

/** How a node that has been run stands from then on. */
export type NodeEnd =
  | { readonly status: 'completed'; readonly input: Json; readonly output: Json }
  | { readonly status: 'waiting'; readonly input: Json; readonly output: Json; readonly wakeAt: Date }
  | { readonly status: 'asking'; readonly input: Json }
  | { readonly status: 'failed'; readonly input: Json | null; readonly error: Failure };

const OWNED = 'tenant_id = $2 AND environment = $3';

const INSERT = `
  INSERT INTO workflow_node_runs (execution_id, tenant_id, environment, node_id, place, status)
  SELECT $1, $2, $3, it.node_id, it.place, 'pending' FROM unnest($4::text[]) WITH ORDINALITY AS it (node_id, place)`;

const KEEP_VERSION = `
  INSERT INTO workflow_versions (workflow_id, tenant_id, environment, version, nodes, edges)
  VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb) ON CONFLICT ON CONSTRAINT workflow_versions_pkey DO NOTHING`;

const KEEP_INPUT = `INSERT INTO workflow_inputs (execution_id, tenant_id, environment, input) VALUES ($1, $2, $3, $4::jsonb)`;

const DEFINITION = `SELECT nodes, edges FROM workflow_versions WHERE workflow_id = $1 AND ${OWNED} AND version = $4`;

const INPUT = `SELECT input FROM workflow_inputs WHERE execution_id = $1 AND ${OWNED}`;

const STATES = `
  SELECT node_id AS "nodeId", status, wake_at AS "wakeAt",
    CASE jsonb_typeof(output -> 'result') WHEN 'boolean' THEN (output ->> 'result')::boolean END AS result
  FROM workflow_node_runs WHERE execution_id = $1 AND ${OWNED} ORDER BY place`;

const GIVEN = `SELECT input FROM workflow_node_runs WHERE execution_id = $1 AND ${OWNED} AND node_id = $4`;

const OUTPUTS = `
  SELECT node_id AS "nodeId", output FROM workflow_node_runs WHERE execution_id = $1 AND ${OWNED} AND node_id = ANY ($4::text[])`;

const WAKE_DUE = `
  UPDATE workflow_node_runs SET status = 'completed', ended_at = clock_timestamp()
  WHERE execution_id = $1 AND status = 'waiting' AND wake_at <= now() AND ${OWNED}`;

const SKIP = `
  UPDATE workflow_node_runs SET status = 'skipped'
  WHERE execution_id = $1 AND status = 'pending' AND ${OWNED} AND node_id = ANY ($4::text[])`;

const END = `
  UPDATE workflow_node_runs SET status = $5, input = $6::jsonb, output = $7::jsonb, error = $8::jsonb, wake_at = $9,
    started_at = coalesce(started_at, $10), ended_at = CASE $5 WHEN 'waiting' THEN NULL ELSE clock_timestamp() END
  WHERE execution_id = $1 AND (status = 'pending' OR status = 'waiting' AND wake_at IS NULL) AND ${OWNED} AND node_id = $4`;

const CANCEL_REST = `
  UPDATE workflow_node_runs SET status = 'cancelled', ended_at = clock_timestamp()
  WHERE execution_id = $1 AND status IN ('pending', 'waiting') AND ${OWNED}`;

const LOG = statement(
  'workflow_node_runs_log',
  `SELECT it.node_id AS "nodeId", node ->> 'type' AS type, node ->> 'name' AS name, it.status, it.input, it.output, it.error,
     it.started_at AS "startedAt", it.ended_at AS "endedAt"
   FROM workflow_node_runs AS it
     JOIN workflow_executions AS execution ON execution.id = it.execution_id
     JOIN workflow_versions AS version ON version.workflow_id = execution.workflow_id AND version.version = execution.version
     CROSS JOIN LATERAL jsonb_array_elements(version.nodes) AS node
   WHERE it.execution_id = $1 AND node ->> 'id' = it.node_id AND it.tenant_id = $2 AND it.environment = $3
   ORDER BY it.place`,
);

const INPUT_OF = statement('workflow_input', INPUT);

/** The rows behind an execution: what it follows, what it was given, and one for each node, written in the transaction of the node's effect. */
@Injectable()
export class NodeRuns {
  constructor(private readonly lanes: Lanes) {}

  /** `nodeIds` in topological order. */
  async begin(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    execution: { readonly id: string; readonly workflowId: string; readonly version: number },
    begun: { readonly definition: Definition; readonly input: Json; readonly nodeIds: readonly string[] },
  ): Promise<void> {
    const { id, workflowId, version } = execution;
    const [nodes, edges] = [JSON.stringify(begun.definition.nodes), JSON.stringify(begun.definition.edges)];
    await tx.query(KEEP_VERSION, [workflowId, tenantId, environment, version, nodes, edges]);
    await tx.query(KEEP_INPUT, [id, tenantId, environment, JSON.stringify(begun.input)]);
    await tx.query(INSERT, [id, tenantId, environment, begun.nodeIds]);
  }

  async definition(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    { workflowId, version }: { readonly workflowId: string; readonly version: number },
  ): Promise<Definition> {
    const [definition] = await tx.query<Definition[]>(DEFINITION, [workflowId, tenantId, environment, version]);
    if (!definition) throw new Error(`Version ${version} of the workflow ${workflowId} is not there`);
    return definition;
  }

  /** In topological order; those whose time has come are completed first. */
  async standings(tx: EntityManager, { tenantId, environment }: Owner, executionId: string): Promise<NodeStanding[]> {
    const values = [executionId, tenantId, environment];
    await tx.query(WAKE_DUE, values);
    return tx.query<NodeStanding[]>(STATES, values);
  }

  async input(tx: EntityManager, { tenantId, environment }: Owner, executionId: string): Promise<Json> {
    const [row] = await tx.query<{ input: Json }[]>(INPUT, [executionId, tenantId, environment]);
    return row!.input;
  }

  /** What a node was given that has begun. */
  async given(tx: EntityManager, { tenantId, environment }: Owner, executionId: string, nodeId: string): Promise<Json> {
    const [row] = await tx.query<{ input: Json }[]>(GIVEN, [executionId, tenantId, environment, nodeId]);
    return row!.input;
  }

  /** By the id of the node. */
  async outputs(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    executionId: string,
    nodeIds: readonly string[],
  ): Promise<Readonly<Record<string, { readonly output: unknown }>>> {
    const values = [executionId, tenantId, environment, nodeIds];
    const rows = await tx.query<{ nodeId: string; output: unknown }[]>(OUTPUTS, values);
    return Object.fromEntries(rows.map(({ nodeId, output }) => [nodeId, { output }]));
  }

  async skip(tx: EntityManager, { tenantId, environment }: Owner, executionId: string, nodeIds: readonly string[]) {
    if (nodeIds.length > 0) await tx.query(SKIP, [executionId, tenantId, environment, nodeIds]);
  }

  async end(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    executionId: string,
    { nodeId, startedAt }: RunNode,
    ended: NodeEnd,
  ): Promise<void> {
    const status = ended.status === 'asking' ? 'waiting' : ended.status;
    const output = 'output' in ended ? JSON.stringify(ended.output) : null;
    const error = ended.status === 'failed' ? JSON.stringify(ended.error) : null;
    const wakeAt = ended.status === 'waiting' ? ended.wakeAt : null;
    const input = ended.input && JSON.stringify(ended.input);
    const stands = [status, input, output, error, wakeAt, startedAt ?? null];
    await tx.query(END, [executionId, tenantId, environment, nodeId, ...stands]);
  }

  async cancelRest(tx: EntityManager, { tenantId, environment }: Owner, executionId: string): Promise<void> {
    await tx.query(CANCEL_REST, [executionId, tenantId, environment]);
  }

  /** What was given to an execution that is the owner's, and what became of its nodes. */
  async log(
    { tenantId, environment }: Owner,
    executionId: string,
  ): Promise<{ readonly input: Json; readonly nodes: readonly NodeRunView[] }> {
    const values = [executionId, tenantId, environment];
    const [inputs, nodes] = await Promise.all([
      this.lanes.lookUp<{ input: Json }>(INPUT_OF, values),
      this.lanes.query<NodeRunView>(LOG, values),
    ]);
    return { input: inputs[0]?.input ?? {}, nodes };
  }
}
