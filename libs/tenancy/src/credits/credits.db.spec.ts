import { CreditsExhausted } from '../tenancy.errors.js';
import { race, type TenancyWorld, tenancyWorld } from '../testing/tenancy-world.js';

let world: TenancyWorld;
beforeAll(async () => (world = await tenancyWorld()));
afterAll(() => world.end());

const spend = (tenantId: string, cost: number): Promise<number> =>
  world.database.transaction((tx) => world.credits.spend(tx, tenantId, cost, 'Agent chat'));

describe('Credits', () => {
  it('welcome a new tenant with 5000, as the first line of its ledger', async () => {
    const { tenant, credits } = await world.register();
    expect(credits).toBe(5_000);
    expect(await world.credits.balance(tenant.id)).toBe(5_000);
    const { items } = await world.credits.ledger(tenant.id, { limit: 10 });
    expect(items).toMatchObject([{ amount: 5_000, balanceAfter: 5_000, reason: 'Welcome credits' }]);
  });

  it('never go below zero, however many spend at once', async () => {
    const { tenant } = await world.register();
    const { won, lost } = await race(Array.from({ length: 20 }, () => spend(tenant.id, 400)));
    expect(won).toHaveLength(12);
    expect(lost).toEqual(Array.from({ length: 8 }, (): unknown => expect.any(CreditsExhausted)));
    expect(await world.credits.balance(tenant.id)).toBe(200);
  });

  it('have a ledger in which every line follows from the one before', async () => {
    const { tenant } = await world.register();
    await race(Array.from({ length: 10 }, (_, n) => spend(tenant.id, n + 1)));
    const { items } = await world.credits.ledger(tenant.id, { limit: 100 });
    const oldestFirst = items.reverse();
    let balance = 0;
    for (const { amount, balanceAfter } of oldestFirst) expect(balanceAfter).toBe((balance += amount));
    expect(balance).toBe(await world.credits.balance(tenant.id));
  });

  it('come back when what they were spent for fails', async () => {
    const { tenant } = await world.register();
    const failing = world.database.transaction(async (tx) => {
      await world.credits.spend(tx, tenant.id, 100, 'Agent chat');
      throw new Error('the model did not answer');
    });
    await expect(failing).rejects.toThrow('the model did not answer');
    expect(await world.credits.balance(tenant.id)).toBe(5_000);
  });

  it('cannot be made by spending a negative cost', async () => {
    const { tenant } = await world.register();
    await expect(spend(tenant.id, -5)).rejects.toThrow(RangeError);
  });

  it('tell once that they are low and once that they are gone, however many spend at once', async () => {
    const { tenant } = await world.register();
    await race(Array.from({ length: 60 }, () => spend(tenant.id, 100)));
    // Who came first may have had to wait: ids tell the order to within the length of a transaction, and balances exactly.
    const told = (await world.told(tenant.id)).sort((a, b) => (a.type < b.type ? -1 : 1));
    expect(told).toMatchObject([
      { type: 'credits.exhausted', environment: 'live', data: { balance: 0 } },
      { type: 'credits.low', environment: 'live', data: { balance: 500 } },
    ]);
  });

  it('tell that they are low again after they were not, and nothing of what was not spent', async () => {
    const { tenant } = await world.register();
    const names = async (): Promise<string[]> => (await world.told(tenant.id)).map(({ type }) => type);
    const undone = world.database.transaction(async (tx) => {
      await world.credits.spend(tx, tenant.id, 4_900, 'Agent chat');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await names()).toEqual([]);
    await spend(tenant.id, 4_600);
    await spend(tenant.id, 100);
    await expect(spend(tenant.id, 301)).rejects.toThrow(CreditsExhausted);
    expect(await names()).toEqual(['credits.low']);
    await world.database.transaction((tx) => world.credits.grant(tx, tenant.id, 200, 'Refund'));
    await world.database.transaction((tx) => world.credits.grant(tx, tenant.id, 1, 'Refund'));
    await spend(tenant.id, 1);
    await spend(tenant.id, 500);
    expect(await names()).toEqual(['credits.low', 'credits.low', 'credits.exhausted']);
  });

  it('keep a ledger that the database lets nobody change', async () => {
    await world.register();
    await expect(world.database.query('UPDATE credit_ledger SET amount = 1')).rejects.toThrow(/append-only/);
    await expect(world.database.query('DELETE FROM credit_ledger')).rejects.toThrow(/append-only/);
  });
});
