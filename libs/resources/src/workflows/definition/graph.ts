import type { FieldProblem } from '@keyway/platform';
import type { Definition, WorkflowEdge } from './workflow-definition.js';

type Graph = {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly Pick<WorkflowEdge, 'from' | 'to' | 'when'>[];
};

/** What keeps nodes and edges from being a way that ends, with the path of each fault. */
export function graphProblems(graph: Graph): FieldProblem[] {
  const misnamed = [...repeatedNodes(graph), ...danglingEdges(graph), ...repeatedEdges(graph)];
  return misnamed.length > 0 ? misnamed : [...cycles(graph), ...unreachable(graph)];
}

/** The ids of the nodes, each after all that lead to it, and else in the order they were given in. */
export function topologicalOrder({ nodes, edges }: Graph): string[] {
  const order: string[] = [];
  const left = new Set(nodes.map(({ id }) => id));
  while (left.size > 0) {
    const next = [...left].find((id) => !edges.some(({ from, to }) => to === id && left.has(from)));
    if (next === undefined) throw new Error('A definition with a cycle has no order');
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** Every node from which a way leads to this one. */
export function nodesBefore({ edges }: Pick<Definition, 'edges'>, id: string): ReadonlySet<string> {
  const before = new Set<string>();
  const visit = (at: string): void => {
    for (const { from, to } of edges)
      if (to === at && !before.has(from)) {
        before.add(from);
        visit(from);
      }
  };
  visit(id);
  return before;
}

function repeatedNodes({ nodes }: Graph): FieldProblem[] {
  const isRepeated = (id: string, index: number): boolean => nodes.findIndex((it) => it.id === id) < index;
  return nodes.flatMap(({ id }, index) =>
    isRepeated(id, index) ? [{ field: `nodes[${index}].id`, message: 'Must not repeat another node’s' }] : [],
  );
}

function danglingEdges({ nodes, edges }: Graph): FieldProblem[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return edges.flatMap((edge, index) =>
    (['from', 'to'] as const)
      .filter((end) => !ids.has(edge[end]))
      .map((end) => ({ field: `edges[${index}].${end}`, message: `There is no node ${edge[end]}` })),
  );
}

function repeatedEdges({ edges }: Graph): FieldProblem[] {
  const keys = edges.map(({ from, to, when }) => `${from} ${to} ${when ?? null}`);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ field: `edges[${index}]`, message: 'Must not repeat another edge' }] : [],
  );
}

/** Told of the edge that closes each. */
function cycles({ nodes, edges }: Graph): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (id: string): void => {
    way.push(id);
    edges.forEach(({ from, to }, index) => {
      if (from !== id || done.has(to)) return;
      const start = way.indexOf(to);
      if (start === -1) return visit(to);
      const cycle = [...way.slice(start), to].join(' → ');
      problems.push({ field: `edges[${index}]`, message: `Must not close a cycle: ${cycle}` });
    });
    way.pop();
    done.add(id);
  };
  for (const { id } of nodes) if (!done.has(id)) visit(id);
  return problems;
}

/** A workflow begins with the first node that no edge leads to; what cannot be reached from there was forgotten. */
function unreachable({ nodes, edges }: Graph): FieldProblem[] {
  const start = nodes.find(({ id }) => edges.every(({ to }) => to !== id));
  if (!start) return [];
  const reached = new Set([start.id]);
  for (const at of reached) for (const { from, to } of edges) if (from === at) reached.add(to);
  return nodes.flatMap(({ id }, index) =>
    reached.has(id)
      ? []
      : [{ field: `nodes[${index}]`, message: `Must be reached from ${start.id}, where the workflow begins` }],
  );
}
