import { decodeId, encodeId, type FieldProblem } from '@keyway/platform';
import { type EntityManager, In } from 'typeorm';
import type { Resource } from '../../kernel/define-resource.js';
import type { Owner } from '../../kernel/resource.entity.js';
import type { WorkflowNode } from '../definition/workflow-definition.js';
import { nodeType } from './node-types.js';

interface Named {
  readonly field: string;
  readonly resource: Resource;
  readonly id: string;
}

/** What to tell of every node that names a row by its id, and not one of the owner's. */
export async function danglingNodes(
  db: EntityManager,
  owner: Owner,
  nodes: readonly WorkflowNode[],
): Promise<FieldProblem[]> {
  const named = nodes.flatMap(namedBy);
  const resources = [...new Set(named.map(({ resource }) => resource))];
  const known = new Set<string>();
  for (const resource of resources) {
    const ids = named.filter((it) => it.resource === resource).map(({ id }) => id);
    for (const id of await knownOf(db, owner, resource, ids)) known.add(id);
  }
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ field, resource: { label, idPrefix }, id }) => ({
      field,
      message: `There is no ${label} ${encodeId(idPrefix, id)}`,
    }));
}

/** What a template stands for is known when the node is run. */
function namedBy({ type, config }: WorkflowNode, index: number): Named[] {
  return Object.entries(nodeType(type).references ?? {}).flatMap(([name, resource]) => {
    const value = config[name];
    const id = typeof value === 'string' ? decodeId(resource.idPrefix, value) : null;
    return id === null ? [] : [{ field: `nodes[${index}].config.${name}`, resource, id }];
  });
}

async function knownOf(
  db: EntityManager,
  { tenantId, environment }: Owner,
  { entity }: Resource,
  ids: readonly string[],
): Promise<string[]> {
  const where = { id: In([...ids]), tenantId, environment };
  return (await db.find(entity, { where, select: { id: true } })).map(({ id }) => id);
}
