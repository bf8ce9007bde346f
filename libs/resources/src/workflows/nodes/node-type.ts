import type { FieldProblem } from '@keyway/platform';
import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Resource } from '../../kernel/define-resource.js';
import type { Owner } from '../../kernel/resource.entity.js';

/** One kind of node: what it is called, and what it is told. */
export interface NodeType<Config extends object = object> {
  /** In `type` of a node: `send_email`. */
  readonly name: string;
  /** What it does, what it is told and what its output is, for the documentation. */
  readonly description: string;
  /** What `config` must be once its templates are filled in. */
  readonly config: Type<Config>;
  /** The fields of `config` that are HTML, by their wire names. */
  readonly html?: readonly string[];
  /** Whether it answers a `result` of true or false, by which each of its edges is taken or not. */
  readonly decides?: boolean;
  /** What its fields name by id, which must be there and the owner's when it is drawn up. By the field's wire name. */
  readonly references?: Readonly<Record<string, Resource>>;
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

/** JSON, in our wire spelling: what later nodes take from a node. */
export type NodeOutput = Readonly<Record<string, unknown>>;

export interface NodeOutcome {
  readonly output: NodeOutput;
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

/** What a node knows that is run outside of any transaction. */
export type NodeCallRun = Pick<NodeRun, 'owner' | 'effectKey'>;

/**
 * The same for nodes that wait for somebody else: no transaction is open and nothing is locked meanwhile, so that who
 * pauses or cancels waits for none of them. It may be called again and at the same time, wherever it stopped; what it
 * does is done once by its effect key. A conflict that says when to come back has it tried again then; all else that is
 * thrown is taken as NodeEffect's.
 */
export interface NodeCall<Config extends object = object> {
  call(config: Config, run: NodeCallRun): Promise<NodeOutput>;
}

/**
 * A class is one type of node: what it is as a static, for the api; what it does in its instances, for the worker.
 * To add one: write its file, and list it in node-types.ts.
 */
export interface NodeClass {
  readonly node: NodeType;
  new (...dependencies: never[]): NodeEffect<never> | NodeCall<never>;
}
