import { DomainError } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { failureOf, refusalOrThrow } from '../../kernel/failure.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { jsonBytes } from '../definition/free-object.js';
import { Rendering } from '../definition/template.js';
import type { WorkflowNode } from '../definition/workflow-definition.js';
import { boundConfig, nodesReferred, renderedConfig } from '../nodes/node-config.js';
import { NodeEffects } from '../nodes/node-effects.js';
import { nodeType } from '../nodes/node-types.js';
import { NodeDataTooLarge } from '../workflows.errors.js';
import { type NodeEnd, NodeRuns } from './node-runs.js';
import { databaseNow } from './workflow-executions.service.js';

/** A node that has begun and waits for an answer. */
export interface AskingNode {
  readonly node: WorkflowNode;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Somebody else is at it: the same is to be asked again after this. */
export interface AskAgain {
  readonly status: 'ask_again';
  readonly afterSeconds: number;
}

/** Of what a node is given, and of what it makes: a log shows both of a hundred. */
const MAX_DATA_BYTES = 32 * 1024;

const tooLarge = (): Error => new NodeDataTooLarge({ limit: `${MAX_DATA_BYTES / 1024} KiB` });

const effectKeyOf = (executionId: string, nodeId: string): string => `workflow-execution:${executionId}:${nodeId}`;

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
      const effect = this.effects.of(node.type);
      if ('call' in effect) return { status: 'asking', input };
      const now = await databaseNow(tx);
      const effectKey = effectKeyOf(executionId, node.id);
      const { output, until } = await tx.transaction(async (part) => {
        const outcome = await effect.run(config, { tx: part, owner, effectKey, now });
        assertFits(outcome.output);
        return outcome;
      });
      if (until && until > now) return { status: 'waiting', input, output, wakeAt: until };
      return { status: 'completed', input, output };
    } catch (error) {
      return { status: 'failed', input, error: failureOf(refusalOrThrow(error)) };
    }
  }

  /** Asks what a node waits for that `run` has begun. Outside of any transaction; throws what is to be tried again. */
  async ask(owner: Owner, executionId: string, { node, input }: AskingNode): Promise<NodeEnd | AskAgain> {
    const effect = this.effects.of(node.type);
    if (!('call' in effect)) throw new Error(`A node ${node.type} asks nobody`);
    try {
      const config = boundConfig(nodeType(node.type), input);
      const output = await effect.call(config, { owner, effectKey: effectKeyOf(executionId, node.id) });
      assertFits(output);
      return { status: 'completed', input, output };
    } catch (error) {
      const afterSeconds = secondsUntilFree(error);
      return afterSeconds === null
        ? { status: 'failed', input, error: failureOf(refusalOrThrow(error)) }
        : { status: 'ask_again', afterSeconds };
    }
  }

  private async inputOf(tx: EntityManager, owner: Owner, executionId: string, { type, config }: WorkflowNode) {
    const [input, nodes] = [
      await this.nodeRuns.input(tx, owner, executionId),
      await this.nodeRuns.outputs(tx, owner, executionId, nodesReferred(config)),
    ];
    const rendering = new Rendering({ input, nodes }, MAX_DATA_BYTES, tooLarge);
    const { config: shape, html } = nodeType(type);
    const rendered = renderedConfig(shape, config, rendering, html);
    assertFits(rendered);
    return rendered;
  }
}

function assertFits(data: object): void {
  if (jsonBytes(data) > MAX_DATA_BYTES) throw tooLarge();
}

/** Null unless somebody else is at the same and says when to come back. */
function secondsUntilFree(error: unknown): number | null {
  const isConflict = error instanceof DomainError && error.kind === 'conflict';
  return (isConflict && error.extras.retryAfterSeconds) || null;
}
