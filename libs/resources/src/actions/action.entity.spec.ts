import { Action } from './action.entity.js';
import { ACTION_STATUSES, type ActionStatus } from './action-state.js';

const NOW = new Date('2026-03-02T09:00:00.000Z');
const an = (status: ActionStatus): Action => Object.assign(new Action(), { status });

describe('an action', () => {
  it.each(ACTION_STATUSES)('that is %s is started once, finished once, and otherwise left as it is', (status) => {
    const [started, finished] = [an(status), an(status)];
    expect(started.start(NOW)).toBe(status === 'queued');
    expect(finished.finish(NOW)).toBe(status === 'running');
    expect(started.status).toBe(status === 'queued' ? 'running' : status);
    expect(finished.status).toBe(status === 'running' ? 'completed' : status);
  });

  it.each(ACTION_STATUSES)('that is %s is cancelled, or refused with the states that allow it', (status) => {
    const action = an(status);
    if (status === 'queued' || status === 'running') {
      action.cancel(NOW);
      expect(action).toMatchObject({ status: 'cancelled', finishedAt: NOW });
    } else
      expect(() => action.cancel(NOW)).toThrow(
        expect.objectContaining({ extras: { allowedStates: ['queued', 'running'] } }) as Error,
      );
  });
});
