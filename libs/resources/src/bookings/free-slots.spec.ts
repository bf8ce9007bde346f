import { freeSlots } from './free-slots.js';

const at = (time: string): Date => new Date(`2026-03-02T${time}:00.000Z`);
const period = (from: string, to: string) => ({ startAt: at(from), endAt: at(to) });

describe('free slots', () => {
  it('fill an empty window, without a last one that is too short', () => {
    expect(freeSlots(period('09:00', '10:10'), [], 30)).toEqual([period('09:00', '09:30'), period('09:30', '10:00')]);
  });

  it('begin where a booking ends', () => {
    expect(freeSlots(period('09:00', '11:00'), [period('09:20', '09:45')], 60)).toEqual([period('09:45', '10:45')]);
  });

  it('do not begin before the window, nor end after it, where bookings reach across its edges', () => {
    expect(freeSlots(period('09:00', '11:00'), [period('08:00', '09:30'), period('10:30', '12:00')], 30)).toEqual([
      period('09:30', '10:00'),
      period('10:00', '10:30'),
    ]);
  });

  it('are none where bookings touch', () => {
    expect(freeSlots(period('09:00', '10:00'), [period('09:00', '09:30'), period('09:30', '10:00')], 5)).toEqual([]);
  });
});
