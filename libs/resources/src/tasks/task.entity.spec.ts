import { Task } from './task.entity.js';
import { TASK_STATES, type TaskState } from './task-state.js';

const NOW = new Date('2026-03-02T09:00:00.000Z');

const actions: Readonly<Record<string, (task: Task) => void>> = {
  start: (task) => task.start(),
  complete: (task) => void task.complete(NOW),
  cancel: (task) => task.cancel(),
  reopen: (task) => task.reopen(),
};

const becomes: Readonly<Record<string, Partial<Record<TaskState, TaskState>>>> = {
  start: { open: 'in_progress' },
  complete: { open: 'completed', in_progress: 'completed', completed: 'completed' },
  cancel: { open: 'cancelled', in_progress: 'cancelled' },
  reopen: { completed: 'open', cancelled: 'open' },
};

describe.each(Object.keys(actions))('to %s a task', (action) => {
  it.each(TASK_STATES)('leads from %s to where it should, or is refused with the states that allow it', (state) => {
    const task = Object.assign(new Task(), { state });
    const next = becomes[action]![state];
    if (next) {
      actions[action]!(task);
      expect(task.state).toBe(next);
    } else {
      const allowedStates = Object.keys(becomes[action]!);
      expect(() => actions[action]!(task)).toThrow(
        expect.objectContaining({ code: 'task.invalid_state', extras: { allowedStates } }) as Error,
      );
      expect(task.state).toBe(state);
    }
  });
});

describe('a task', () => {
  it('knows when it was completed first, until it is opened again', () => {
    const task = new Task();
    expect(task.complete(NOW)).toBe(true);
    expect(task.complete(new Date(0))).toBe(false);
    expect(task.completedAt).toBe(NOW);
    task.reopen();
    expect(task.completedAt).toBeNull();
  });
});
