import { AgentNode } from './agent.node.js';
import { ConditionNode } from './condition.node.js';
import { CreateTaskNode } from './create-task.node.js';
import { DelayNode } from './delay.node.js';
import type { NodeClass, NodeType } from './node-type.js';
import { SendEmailNode, SendMessageNode, SendSmsNode } from './send.nodes.js';
import { SetNode } from './set.node.js';
import { UpdateContactNode } from './update-contact.node.js';

/** Every type of node there is. */
export const nodeClasses: readonly NodeClass[] = [
  SendEmailNode,
  SendSmsNode,
  SendMessageNode,
  CreateTaskNode,
  UpdateContactNode,
  AgentNode,
  ConditionNode,
  DelayNode,
  SetNode,
];

const types: ReadonlyMap<string, NodeType> = new Map(nodeClasses.map(({ node }) => [node.name, node]));

export const NODE_TYPES: readonly string[] = [...types.keys()];

/** Of a type that a checked definition names. */
export function nodeType(name: string): NodeType {
  const type = types.get(name);
  if (!type) throw new Error(`There is no type of node ${name}`);
  return type;
}
