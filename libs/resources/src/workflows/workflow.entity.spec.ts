import type { WorkflowNode } from './definition/workflow-definition.js';
import { Workflow } from './workflow.entity.js';
import { WORKFLOW_STATES, type WorkflowState } from './workflow-state.js';

const NOW = new Date('2026-03-02T09:00:30.000Z');
const nodes = [{ id: 'a', type: 'set', name: null, config: { values: {} } }] as WorkflowNode[];
const hourly = { type: 'schedule', cron: '0 * * * *' } as const;
const a = (fields: Partial<Workflow>): Workflow => Object.assign(new Workflow(), { nodes }, fields);

const becomes: Readonly<
  Record<'activate' | 'pause' | 'resume' | 'archive', Partial<Record<WorkflowState, WorkflowState>>>
> = {
  activate: { draft: 'active' },
  pause: { active: 'paused' },
  resume: { paused: 'active' },
  archive: { draft: 'archived', active: 'archived', paused: 'archived' },
};

describe.each(['activate', 'pause', 'resume', 'archive'] as const)('to %s a workflow', (action) => {
  it.each(WORKFLOW_STATES)('leads from %s to where it should, or is refused with the states that allow it', (state) => {
    const workflow = a({ state, trigger: hourly });
    const next = becomes[action][state];
    if (next) {
      workflow[action](NOW);
      expect(workflow.state).toBe(next);
      expect(workflow.nextDueAt).toEqual(next === 'active' ? new Date('2026-03-02T10:00:00.000Z') : null);
    } else
      expect(() => workflow[action](NOW)).toThrow(
        expect.objectContaining({
          code: 'workflow.invalid_state',
          extras: { allowedStates: Object.keys(becomes[action]) },
        }) as Error,
      );
  });
});

describe('a workflow', () => {
  it('is not active without a node', () => {
    expect(() => a({ nodes: [] }).activate(NOW)).toThrow('without a node');
    expect(() => a({ state: 'active' }).revise({ nodes: [] }, NOW)).toThrow('without a node');
    a({}).revise({ nodes: [] }, NOW);
  });

  it('counts the changes of what it does, and of nothing else', () => {
    const workflow = a({ state: 'active' });
    workflow.revise({ name: 'Renamed', trigger: hourly }, NOW);
    expect(workflow).toMatchObject({ name: 'Renamed', version: 1, nextDueAt: new Date('2026-03-02T10:00:00.000Z') });
    workflow.revise({ nodes: [...nodes, { ...nodes[0]!, id: 'b' }], edges: [{ from: 'a', to: 'b', when: null }] }, NOW);
    expect(workflow.version).toBe(2);
    expect(() => workflow.revise({ edges: [] }, NOW)).toThrow('Invalid request body');
  });

  it('that is archived is changed in name only', () => {
    const workflow = a({ state: 'archived' });
    workflow.revise({ name: 'Old' }, NOW);
    for (const change of [{ nodes }, { trigger: hourly }])
      expect(() => workflow.revise(change, NOW)).toThrow(
        expect.objectContaining({ extras: { allowedStates: ['draft', 'active', 'paused'] } }) as Error,
      );
  });
});
