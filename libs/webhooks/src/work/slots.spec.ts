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
});
