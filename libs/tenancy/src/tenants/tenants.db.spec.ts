import { EmailTaken, TenantLimitReached, TenantNotFound } from '../tenancy.errors.js';
import { race, type TenancyWorld, tenancyWorld } from '../testing/tenancy-world.js';

let world: TenancyWorld;
beforeAll(async () => (world = await tenancyWorld()));
afterAll(() => world.end());

describe('Tenants', () => {
  it('make the person who creates one its owner', async () => {
    const { user } = await world.register();
    const created = await world.tenants.create(user.id, 'Second');
    const { items } = await world.tenants.listOf(user.id, { limit: 10 });
    expect(items.map(({ name, role }) => ({ name, role }))).toEqual([
      { name: 'Second', role: 'owner' },
      { name: expect.any(String) as unknown, role: 'owner' },
    ]);
    expect(created).toMatchObject({ name: 'Second', uuid: created.id, suspendedAt: null });
    expect(await world.credits.balance(created.id)).toBe(5_000);
  });

  it('are twenty at most for one owner, however many are created at once', async () => {
    const { user } = await world.register();
    const { won, lost } = await race(Array.from({ length: 25 }, (_, n) => world.tenants.create(user.id, `T${n}`)));
    expect(won).toHaveLength(19);
    expect(lost).toEqual(Array.from({ length: 6 }, (): unknown => expect.any(TenantLimitReached)));
  });

  it('refuse an email address that is taken, in any letter case', async () => {
    const { user } = await world.register();
    const again = { email: user.email.toUpperCase(), fullName: 'Impostor', company: 'Other' };
    await expect(world.database.transaction((tx) => world.tenants.register(tx, again))).rejects.toThrow(EmailTaken);
  });

  it('are renamed, and say so by the time of their change', async () => {
    const { tenant } = await world.register();
    const renamed = await world.tenants.rename(tenant.id, 'New name');
    expect(renamed.name).toBe('New name');
    expect(renamed.updatedAt.getTime()).toBeGreaterThanOrEqual(tenant.createdAt.getTime());
    await expect(world.tenants.get('00000000-0000-7000-8000-000000000000')).rejects.toThrow(TenantNotFound);
  });
});

describe('TenantDirectory', () => {
  it('finds tenants by what their name begins with, and takes % for a percent sign', async () => {
    const { user } = await world.register();
    const odd = await world.tenants.create(user.id, '100% Pure');
    await world.tenants.create(user.id, '100 Percent');
    const found = await world.directory.tenants({ q: '100% p' }, { limit: 10 });
    expect(found.items).toMatchObject([{ id: odd.id, members: 1, credits: 5_000 }]);
  });

  it('keeps the first reason of a suspension until it ends', async () => {
    const { tenant } = await world.register();
    await world.directory.suspend(tenant.id, 'Unpaid');
    await world.directory.suspend(tenant.id, 'Other');
    const suspended = await world.directory.tenant(tenant.id);
    expect(suspended).toMatchObject({ suspensionReason: 'Unpaid', suspendedAt: expect.any(Date) as unknown });
    expect((await world.directory.tenants({ suspended: true }, { limit: 100 })).items.map(({ id }) => id)).toContain(
      tenant.id,
    );
    await world.directory.unsuspend(tenant.id);
    expect(await world.directory.tenant(tenant.id)).toMatchObject({ suspensionReason: null, suspendedAt: null });
  });

  it('finds users by address or name, with their tenants', async () => {
    const { user, tenant } = await world.register();
    const byEmail = await world.directory.users(user.email.slice(0, -1).toUpperCase(), { limit: 100 });
    const found = byEmail.items.find(({ id }) => id === user.id);
    expect(found).toMatchObject({
      email: user.email,
      isOperator: false,
      tenants: [{ id: tenant.id, uuid: tenant.id, role: 'owner' }],
    });
  });
});
