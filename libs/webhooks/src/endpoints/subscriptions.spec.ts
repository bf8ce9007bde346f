import { defineEvent } from '@keyway/events';
import { assertKnown, subscribes } from './subscriptions.js';
import './webhook-events.js';

class Nothing {}
defineEvent('parcel.sent', 'A parcel was sent.', Nothing);
defineEvent('parcel.label.printed', 'A label was printed.', Nothing);

describe(subscribes, () => {
  it.each([
    ['*', true],
    ['parcel.*', true],
    ['parcel.sent', true],
    ['parcel.sent.*', false],
    ['parce.*', false],
    ['parcels.*', false],
    ['parcel.sen', false],
  ])('by %s to parcel.sent: %s', (pattern, heard) => {
    expect(subscribes([pattern], 'parcel.sent')).toBe(heard);
  });

  it('to everything below a wildcard', () => {
    expect(subscribes(['parcel.*'], 'parcel.label.printed')).toBe(true);
  });
});

describe(assertKnown, () => {
  it('takes names, wildcards of every level, and everything', () => {
    expect(() => assertKnown(['*', 'parcel.*', 'parcel.label.*', 'parcel.sent', 'webhook.disabled'])).not.toThrow();
  });

  it('names each pattern that nothing can match, and the nearest that something can', () => {
    expect(() => assertKnown(['parcel.sent', 'parcel.snet', 'parcle.*', 'parcel'])).toThrow(
      expect.objectContaining({
        code: 'request.body_invalid',
        extras: {
          details: [
            { field: 'events[1]', message: 'Unknown event "parcel.snet". Did you mean "parcel.sent"?' },
            { field: 'events[2]', message: 'Unknown event "parcle.*". Did you mean "parcel.*"?' },
            { field: 'events[3]', message: 'Unknown event "parcel". Did you mean "parcel.*"?' },
          ],
        },
      }) as Error,
    );
  });

  it('refuses a subscription to nothing', () => {
    expect(() => assertKnown([])).toThrow(expect.objectContaining({ code: 'request.body_invalid' }) as Error);
  });
});
