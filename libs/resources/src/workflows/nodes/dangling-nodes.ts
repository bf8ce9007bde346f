import { decodeId, type FieldProblem } from '@keyway/platform';
import type { EntityManager } from 'typeorm';
import { danglingIds, type NamedId, rowsOf } from '../../kernel/references.js';
import type { Owner } from '../../kernel/resource.entity.js';
import type { WorkflowNode } from '../definition/workflow-definition.js';
import { nodeClasses } from './node-types.js';

/** What to tell of every node that names a row by its id, and not one of the owner's. */
export async function danglingNodes(
  db: EntityManager,
  owner: Owner,
  nodes: readonly WorkflowNode[],
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const { node } of nodeClasses)
    for (const [name, resource] of Object.entries(node.references ?? {})) {
      const named = nodes.flatMap((it, index) =>
        it.type === node.name ? idIn(it, index, name, resource.idPrefix) : [],
      );
      problems.push(...(await danglingIds(db, owner, rowsOf(resource), named)));
    }
  return problems;
}

/** None where a template stands: what it comes to is known when the node is run. */
function idIn({ config }: WorkflowNode, index: number, name: string, idPrefix: string): NamedId[] {
  const value = config[name];
  const id = typeof value === 'string' ? decodeId(idPrefix, value) : null;
  return id === null ? [] : [{ field: `nodes[${index}].config.${name}`, id }];
}
