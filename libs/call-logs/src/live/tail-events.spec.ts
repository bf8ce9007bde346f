import { ShuttingDown } from '@keyway/platform';
import { EXAMPLE_CALL } from '../export/example-call.js';
import { EXAMPLE_EVENT_ID } from './live.dto.js';
import { callEvent, endEvent, heartbeat, openingEvent, skippedEvent } from './tail-events.js';
import { Told } from './told.js';

const told = Told.parse(EXAMPLE_EVENT_ID)!;

describe('the events of a tail', () => {
  it('begin with where they begin', () => {
    expect(openingEvent(told, 2_000)).toBe(`retry: 2000\nid: ${EXAMPLE_EVENT_ID}\n\n`);
  });

  it('tell a call as the API shows it, on one line whatever it holds', () => {
    const text = callEvent({ ...EXAMPLE_CALL, userAgent: 'two\r\nlines\u2028' }, told);
    const [event, id, data, ...rest] = text.split('\n');
    expect([event, id, rest]).toEqual(['event: call', `id: ${EXAMPLE_EVENT_ID}`, ['', '']]);
    expect(JSON.parse(data!.slice('data: '.length))).toMatchObject({
      id: EXAMPLE_CALL.id,
      occurred_at: '2026-01-16T10:30:00.158Z',
      api_key_id: expect.stringMatching(/^key_/) as string,
      duration_ms: 1.834,
      user_agent: 'two\r\nlines\u2028',
    });
  });

  it('tell what was skipped, and why there are no more', () => {
    const [from, to] = [new Date('2026-01-15T10:30:00.000Z'), new Date('2026-01-15T10:31:00.000Z')];
    expect(skippedEvent(from, to)).toBe(
      'event: skipped\ndata: {"from":"2026-01-15T10:30:00.000Z","to":"2026-01-15T10:31:00.000Z"}\n\n',
    );
    expect(endEvent(new ShuttingDown())).toBe(
      'event: end\ndata: {"code":"server.shutting_down","message":"This node is shutting down. Try again."}\n\n',
    );
  });

  it('keep the connection open with comments, which move a client on that filters everything out', () => {
    expect(heartbeat(told)).toBe(`: heartbeat\nid: ${EXAMPLE_EVENT_ID}\n\n`);
  });
});
