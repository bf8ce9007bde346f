import { groupsOf, holds, toggled, toggledKind } from './event-selection.js';

const event = (name: string, description = '') => ({ name, description });
const EVENTS = [event('booking.cancelled'), event('booking.confirmed', 'It takes place.'), event('contact.created')];

it('groups events by what they are about', () => {
  expect(groupsOf(EVENTS).map(({ whole, events }) => [whole, events.length])).toEqual([
    ['booking.*', 2],
    ['contact.*', 1],
  ]);
});

it('finds events by words of their names and descriptions', () => {
  expect(groupsOf(EVENTS, 'book PLACE').flatMap(({ events }) => events)).toEqual([EVENTS[1]]);
});

it('knows what a wildcard includes', () => {
  expect(holds(new Set(['booking.*']), 'booking.confirmed')).toBe(true);
  expect(holds(new Set(['booking.*']), 'contact.created')).toBe(false);
  expect(holds(new Set(['*']), 'contact.created')).toBe(true);
});

it('leaves the others of a kind when one is given back', () => {
  expect([...toggled(new Set(['booking.*']), EVENTS, 'booking.cancelled')]).toEqual(['booking.confirmed']);
});

it('takes a whole kind in place of its events, and gives it back', () => {
  const whole = toggledKind(new Set(['booking.cancelled', 'contact.created']), 'booking');
  expect([...whole]).toEqual(['contact.created', 'booking.*']);
  expect([...toggledKind(whole, 'booking')]).toEqual(['contact.created']);
});
