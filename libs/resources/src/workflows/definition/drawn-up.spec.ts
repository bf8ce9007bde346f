import type { DomainError } from '@keyway/platform';
import { drawnUp, drawnUpTrigger } from './drawn-up.js';
import { topologicalOrder } from './graph.js';
import { EXAMPLE_DEFINITION, type WorkflowEdge, type WorkflowNode } from './workflow-definition.js';

const node = (id: string, type: string, config: object): WorkflowNode =>
  ({ id, type, config }) as unknown as WorkflowNode;
const set = (id: string, values: object = {}): WorkflowNode => node(id, 'set', { values });
const edge = (from: string, to: string, when?: boolean): WorkflowEdge =>
  ({ from, to, ...(when !== undefined && { when }) }) as WorkflowEdge;
const mail = { to: 'ada@example.com', subject: 'Hi', body: 'Hello' };

function problemsOf(nodes: readonly WorkflowNode[], edges: readonly WorkflowEdge[] = []): string[] {
  try {
    drawnUp({ nodes, edges });
    return [];
  } catch (error) {
    return (error as DomainError).extras.details!.map(({ field, message }) => `${field}: ${message}`);
  }
}

describe('the definition of a workflow', () => {
  it('is kept in full, and again as it was kept', () => {
    const { nodes, edges } = EXAMPLE_DEFINITION;
    const drawn = drawnUp({ nodes: nodes as unknown as WorkflowNode[], edges });
    expect(drawn.nodes[0]).toMatchObject({ name: null });
    expect(drawn.edges).toEqual([{ from: 'check', to: 'welcome', when: true }]);
    expect(drawnUp(drawn)).toEqual(drawn);
  });

  it.each([
    ['ids twice', [set('a'), set('a')], [], ['nodes[1].id: Must not repeat another node’s']],
    [
      'edges to nothing',
      [set('a')],
      [edge('a', 'x'), edge('y', 'a')],
      ['edges[0].to: There is no node x', 'edges[1].from: There is no node y'],
    ],
    ['edges twice', [set('a'), set('b')], [edge('a', 'b'), edge('a', 'b')], ['edges[1]: Must not repeat another edge']],
    [
      'a node after itself',
      [set('a'), set('b')],
      [edge('a', 'b'), edge('b', 'b')],
      ['edges[1]: Must not close a cycle: b → b'],
    ],
    [
      'a cycle',
      [set('a'), set('b'), set('c')],
      [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')],
      ['edges[2]: Must not close a cycle: a → b → c → a'],
    ],
    [
      'what cannot be reached',
      [set('a'), set('b'), set('c')],
      [edge('b', 'c')],
      [
        'nodes[1]: Must be reached from a, where the workflow begins',
        'nodes[2]: Must be reached from a, where the workflow begins',
      ],
    ],
  ])('is refused for %s', (_, nodes, edges, problems) => {
    expect(problemsOf(nodes, edges)).toEqual(problems);
  });

  it('says by `when` which result of a condition an edge is for, and nowhere else', () => {
    const nodes = [node('if', 'condition', { value: 1, operator: 'exists' }), set('a'), set('b')];
    expect(problemsOf(nodes, [edge('if', 'a', true), edge('if', 'b', false)])).toEqual([]);
    expect(problemsOf(nodes, [edge('if', 'a'), edge('a', 'b', true)])).toEqual([
      'edges[0].when: Is required after a condition',
      'edges[1].when: Is of edges from a condition only',
    ]);
  });

  it.each([
    ['send_email', { ...mail, subject: '' }, ['nodes[0].config.subject: Must be 1 to 200 characters']],
    [
      'send_email',
      { to: 'nobody', body: 'x', cc: 'y' },
      [
        'nodes[0].config.subject: Is required',
        'nodes[0].config.cc: Unknown field',
        'nodes[0].config.to: Invalid email format',
      ],
    ],
    ['send_email', { ...mail, cc: '{{input.x}}' }, ['nodes[0].config.cc: Unknown field']],
    ['send_sms', { to: '0123', body: 'x' }, ['nodes[0].config.to: Must be an E.164 number such as +442071234567']],
    ['create_task', { title: 'x', contact_id: 'usr_1' }, ['nodes[0].config.contact_id: Must be an id like con_…']],
    [
      'update_contact',
      { fields: { title: 'x' } },
      ['nodes[0].config.contact_id: Exactly one of contact_id and email must be given'],
    ],
    [
      'update_contact',
      { email: 'a@b.co', fields: { phone: 'x', tags: [] } },
      ['nodes[0].config.fields.tags: Unknown field', 'nodes[0].config.fields.phone: Must be 3 to 16 characters'],
    ],
    [
      'condition',
      { value: 1, operator: 'is' },
      ['nodes[0].config.operator: Must be one of equals, not_equals, contains, greater_than, less_than, exists'],
    ],
    ['condition', { value: 1, operator: 'equals' }, ['nodes[0].config.compare_to: Is required']],
    ['delay', { seconds: 0 }, ['nodes[0].config.seconds: Must be 1 at least']],
    ['delay', {}, ['nodes[0].config.seconds: Exactly one of seconds and until must be given']],
    [
      'delay',
      { seconds: 1, until: '{{input.at}}' },
      ['nodes[0].config.seconds: Exactly one of seconds and until must be given'],
    ],
    ['set', { values: [] }, ['nodes[0].config.values: Must be an object']],
    [
      'set',
      { values: { a: [{ b: '{{x}}' }] } },
      ['nodes[0].config.values.a[0].b: Templates read {{input.name}} or {{nodes.id.output.name}}'],
    ],
  ])('is refused for a %s told %j, with the path', (type, config, problems) => {
    expect(problemsOf([node('a', type, config)])).toEqual(problems);
  });

  it('takes a template for a value of any kind, and says of whom it must be', () => {
    const told = {
      send_sms: { to: '{{input.phone}}', body: 'x' },
      create_task: { title: 'Call {{input.name}}', due_at: '{{input.at}}', contact_id: '{{input.id}}' },
      update_contact: { contact_id: '{{input.id}}', fields: { phone: '{{input.phone}}' }, add_tags: ['{{input.tag}}'] },
      delay: { seconds: '{{input.wait}}' },
    };
    for (const [type, config] of Object.entries(told)) expect(problemsOf([node('a', type, config)])).toEqual([]);
    const nodes = [set('a'), set('b', { x: '{{nodes.a.output.x}}' }), set('c', { x: '{{nodes.b.output.x}}' })];
    expect(problemsOf(nodes, [edge('a', 'b'), edge('a', 'c')])).toEqual([
      'nodes[2].config.values.x: The node b has no output here: no way leads from it to this one',
    ]);
  });

  it('is 128 KiB at most', () => {
    expect(problemsOf([set('a', { x: 'x'.repeat(130_000) })])).toEqual([]);
    expect(problemsOf([set('a', { x: 'x'.repeat(131_072) })])).toEqual([
      'nodes: Must be 128 KiB of JSON at most, edges included',
    ]);
  });

  it('has an order in which each node comes after all that lead to it', () => {
    const graph = {
      nodes: [set('d'), set('c'), set('b'), set('a')],
      edges: [edge('a', 'b'), edge('b', 'd'), edge('a', 'c')],
    };
    expect(topologicalOrder(graph)).toEqual(['a', 'c', 'b', 'd']);
  });
});

describe('the trigger of a workflow', () => {
  it.each([
    [{ type: 'schedule' }, 'Is required'],
    [{ type: 'schedule', cron: '99 * * * *' }, '99 is no minute: 0 to 59'],
    [{ type: 'manual', cron: '* * * * *' }, 'Is of schedules only'],
  ])('%j is refused at trigger.cron: %s', (trigger, message) => {
    expect(() => drawnUpTrigger(trigger as never)).toThrow(
      expect.objectContaining({ extras: { details: [{ field: 'trigger.cron', message }] } }) as Error,
    );
  });

  it('has a cron expression, or null', () => {
    expect(drawnUpTrigger({ type: 'webhook' } as never)).toEqual({ type: 'webhook', cron: null });
    expect(drawnUpTrigger({ type: 'schedule', cron: '0 9 * * 1' })).toEqual({ type: 'schedule', cron: '0 9 * * 1' });
  });
});
