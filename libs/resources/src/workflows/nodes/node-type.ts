import type { FieldProblem } from '@keyway/platform';
import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Owner } from '../../kernel/resource.entity.js';

/** One kind of node: what it is called, and what it is told. */
export interface NodeType<Config extends object = object> {
  /** In `type` of a node: `send_email`. */
  readonly name: string;
  /** What it does, what it is told and what its output is, for the documentation. */
  readonly description: string;
  /** What `config` must be once its templates are filled in. */
  readonly config: Type<Config>;
  /** Whether it answers a `result` of true or false, by which each of its edges is taken or not. */
  readonly decides?: boolean;
  /** What fits field by field and does not fit together. */
  problems?(config: Partial<Config>): FieldProblem[];
}

/** Where and for what a node is run. */
export interface NodeRun {
  /** What is done in here is there if and only if the node has ended, and no other run of it has. */
  readonly tx: EntityManager;
  readonly owner: Owner;
  /** Unique to this node of this execution, for effects that outlast the transaction. */
  readonly effectKey: string;
  /** The database's. */
  readonly now: Date;
}

export interface NodeOutcome {
  /** JSON, in our wire spelling: what later nodes take from it. */
  readonly output: Readonly<Record<string, unknown>>;
  /** It ends at this time and not now. */
  readonly until?: Date;
}

/**
 * What the nodes of one type do. Throwing a DomainError fails the execution for good, with the reason; throwing
 * anything else, or that something is unavailable, has it tried again.
 */
export interface NodeEffect<Config extends object = object> {
  run(config: Config, run: NodeRun): Promise<NodeOutcome>;
}

/**
 * A class is one type of node: what it is as a static, for the api; what it does in its instances, for the worker.
 * To add one: write its file, and list it in node-types.ts.
 */
export interface NodeClass {
  readonly node: NodeType;
  new (...dependencies: never[]): NodeEffect<never>;
}
