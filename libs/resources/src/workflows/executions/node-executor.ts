import { DomainError } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Owner } from '../../kernel/resource.entity.js';
import { jsonBytes } from '../definition/free-object.js';
import { Rendering } from '../definition/template.js';
import type { WorkflowNode } from '../definition/workflow-definition.js';
import { boundConfig, nodesReferred, renderedConfig } from '../nodes/node-config.js';
import { NodeEffects } from '../nodes/node-effects.js';
import { nodeType } from '../nodes/node-types.js';
import { NodeDataTooLarge } from '../workflows.errors.js';
import { type NodeEnd, NodeRuns } from './node-runs.js';
import type { Failure } from './workflow-execution.dto.js';
import { databaseNow } from './workflow-executions.service.js';

/** Of what a node is given, and of what it makes: a log shows both of a hundred. */
const MAX_DATA_BYTES = 32 * 1024;

const tooLarge = (): Error => new NodeDataTooLarge({ limit: `${MAX_DATA_BYTES / 1024} KiB` });

/** Runs one node: fills in its templates, does what its type does, and answers how it stands from then on. */
@Injectable()
export class NodeExecutor {
  constructor(
    private readonly nodeRuns: NodeRuns,
    private readonly effects: NodeEffects,
  ) {}

  /** What a node that fails had written is taken back; the rest of `tx` goes on. Throws what is to be tried again. */
  async run(tx: EntityManager, owner: Owner, executionId: string, node: WorkflowNode): Promise<NodeEnd> {
    let input: Readonly<Record<string, unknown>> | null = null;
    try {
      input = await this.inputOf(tx, owner, executionId, node);
      const config = boundConfig(nodeType(node.type), input);
      const now = await databaseNow(tx);
      const effectKey = `workflow-execution:${executionId}:${node.id}`;
      const { output, until } = await tx.transaction(async (part) => {
        const outcome = await this.effects.of(node.type).run(config, { tx: part, owner, effectKey, now });
        if (jsonBytes(outcome.output) > MAX_DATA_BYTES) throw tooLarge();
        return outcome;
      });
      if (until && until > now) return { status: 'waiting', input, output, wakeAt: until };
      return { status: 'completed', input, output };
    } catch (error) {
      return { status: 'failed', input, error: failureOf(error) };
    }
  }

  private async inputOf(tx: EntityManager, owner: Owner, executionId: string, { type, config }: WorkflowNode) {
    const [input, nodes] = [
      await this.nodeRuns.input(tx, owner, executionId),
      await this.nodeRuns.outputs(tx, owner, executionId, nodesReferred(config)),
    ];
    const rendered = renderedConfig(
      nodeType(type).config,
      config,
      new Rendering({ input, nodes }, MAX_DATA_BYTES, tooLarge),
    );
    if (jsonBytes(rendered) > MAX_DATA_BYTES) throw tooLarge();
    return rendered;
  }
}

/** Anything but a refusal is nobody's fault: it is thrown, and the job is tried again. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof DomainError) || error.kind === 'unavailable' || error.kind === 'internal') throw error;
  const { code, message, extras } = error;
  return { code, message, ...(extras.details && { details: extras.details }) };
}
