import { RestartBudget } from './restart-budget.js';

describe(RestartBudget, () => {
  it('waits longer each time, and gives up after the fifth restart in a minute', () => {
    const budget = new RestartBudget();
    expect([0, 1, 2, 3, 4, 5].map((second) => budget.nextDelayMs(second * 1000))).toEqual([
      250,
      500,
      1000,
      2000,
      4000,
      null,
    ]);
  });

  it('forgets what is more than a minute old', () => {
    const budget = new RestartBudget();
    for (const second of [0, 1, 2, 3, 4]) budget.nextDelayMs(second * 1000);
    expect(budget.nextDelayMs(70_000)).toBe(250);
  });
});
