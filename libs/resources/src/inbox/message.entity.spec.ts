import { Message } from './message.entity.js';
import { MESSAGE_STATUSES, REPORTED_STATUSES } from './message-status.js';

const COMES_FROM = {
  sent: ['queued', 'recorded'],
  delivered: ['queued', 'recorded', 'sent'],
  failed: ['queued', 'recorded', 'sent'],
};

describe.each(REPORTED_STATUSES)('to report a message as %s', (next) => {
  it.each(MESSAGE_STATUSES)('is news, nothing new or refused when it is %s', (status) => {
    const message = Object.assign(new Message(), { direction: 'outbound', status });
    if (COMES_FROM[next].includes(status)) {
      expect(message.report(next)).toBe(true);
      expect(message.status).toBe(next);
    } else if (status === next) expect(message.report(next)).toBe(false);
    else
      expect(() => message.report(next)).toThrow(
        expect.objectContaining({ extras: { allowedStates: COMES_FROM[next] } }) as Error,
      );
  });

  it('is refused where it was received', () => {
    const message = Object.assign(new Message(), { direction: 'inbound', status: 'delivered' });
    expect(() => message.report(next)).toThrow(expect.objectContaining({ extras: { allowedStates: [] } }) as Error);
  });
});
