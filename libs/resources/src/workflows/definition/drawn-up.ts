import { BodyInvalid, type FieldProblem } from '@keyway/platform';
import { refuseField } from '../../kernel/refuse-field.js';
import { configProblems } from '../nodes/node-config.js';
import { nodeType } from '../nodes/node-types.js';
import { cronProblem } from './cron.js';
import { jsonBytes } from './free-object.js';
import { graphProblems, nodesBefore } from './graph.js';
import { type Definition, MAX_DEFINITION_BYTES, type WorkflowTrigger } from './workflow-definition.js';

/** Nodes and edges as they are kept. Throws BodyInvalid, which names every field that does not fit. */
export function drawnUp({ nodes, edges }: Definition): Definition {
  const definition = {
    nodes: nodes.map(({ id, type, name = null, config = {} }) => ({ id, type, name, config })),
    edges: edges.map(({ from, to, when = null }) => ({ from, to, when })),
  };
  refuseIfAny(sizeProblems(definition));
  refuseIfAny(graphProblems(definition));
  refuseIfAny([...whenProblems(definition), ...nodeProblems(definition)]);
  return definition;
}

/** A trigger as it is kept. Throws BodyInvalid. */
export function drawnUpTrigger({ type, cron = null }: WorkflowTrigger): WorkflowTrigger {
  const isScheduled = type === 'schedule';
  if (isScheduled !== (cron !== null))
    refuseField('trigger.cron', isScheduled ? 'Is required' : 'Is of schedules only');
  const problem = cron === null ? null : cronProblem(cron);
  if (problem) refuseField('trigger.cron', problem);
  return { type, cron };
}

function sizeProblems(definition: Definition): FieldProblem[] {
  if (jsonBytes(definition) <= MAX_DEFINITION_BYTES) return [];
  const message = `Must be ${MAX_DEFINITION_BYTES / 1024} KiB of JSON at most, edges included`;
  return [{ field: 'nodes', message }];
}

function whenProblems({ nodes, edges }: Definition): FieldProblem[] {
  const deciding = new Set(nodes.filter(({ type }) => nodeType(type).decides).map(({ id }) => id));
  return edges.flatMap(({ from, when }, index) => {
    if (deciding.has(from) === (when !== null)) return [];
    const message = deciding.has(from) ? 'Is required after a condition' : 'Is of edges from a condition only';
    return [{ field: `edges[${index}].when`, message }];
  });
}

function nodeProblems(definition: Definition): FieldProblem[] {
  return definition.nodes.flatMap(({ id, type, config }, index) =>
    configProblems(nodeType(type), config, `nodes[${index}].config`, nodesBefore(definition, id)),
  );
}

function refuseIfAny(details: readonly FieldProblem[]): void {
  if (details.length > 0) throw new BodyInvalid({}, { details });
}
