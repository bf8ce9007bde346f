import { Slots } from './slots.js';

describe(Slots, () => {
  const use = (slots: Slots, times: number, wentWell: boolean): void => {
    for (let count = 0; count < times; count++) {
      slots.take('a');
      slots.release('a', wentWell);
    }
  };

  it('gives each webhook a few of those there are', () => {
    const slots = new Slots();
    const { total, perWebhook } = slots.room;
    for (let count = 0; count < 3; count++) slots.take('a');
    expect(slots.room).toMatchObject({ total: total - 3, perWebhook });
    expect(slots.room.exceptions).toEqual(new Map([['a', perWebhook - 3]]));
  });

  it('leaves one to a webhook that goes on failing, and gives the others back when it is well again', () => {
    const slots = new Slots();
    use(slots, 5, false);
    expect(slots.room.exceptions).toEqual(new Map([['a', 1]]));
    use(slots, 2, true);
    expect(slots.room.exceptions).toEqual(new Map([['a', 3]]));
    use(slots, 5, true);
    expect(slots.room.exceptions).toEqual(new Map());
  });

  it('gives nothing more to a webhook that has more under way than it may have by now', () => {
    const slots = new Slots();
    for (let count = 0; count < 8; count++) slots.take('a');
    slots.release('a', false);
    expect(slots.room.exceptions.get('a')).toBe(0);
  });

  it('keeps half of them from those that are slow, however many there are, and lets these take turns', () => {
    const slots = new Slots();
    const slow = Array.from({ length: 400 }, (_, index) => `slow ${index}`);
    for (const id of slow)
      for (let times = 0; times < 3; times++) {
        slots.take(id);
        slots.release(id, false);
      }
    const chosen = (): string[] => [...slots.room.exceptions].flatMap(([id, room]) => (room > 0 ? [id] : []));
    const had = new Set<string>();
    for (let turn = 0; turn < 4; turn++) {
      const turns = chosen();
      expect(turns.length).toBeLessThanOrEqual(slots.room.total / 2);
      for (const id of turns) slots.take(id);
      expect(chosen()).toEqual([]);
      expect(slots.room.total).toBeGreaterThanOrEqual(128);
      for (const id of turns) {
        slots.release(id, false);
        had.add(id);
      }
    }
    expect(had.size).toBe(slow.length);
  });
});
