import {
  LastOwner,
  MemberNotFound,
  MemberOutranked,
  RoleBeyondKey,
  RoleNotHeld,
  TenantNotFound,
} from '../tenancy.errors.js';
import { apiKey, race, type TenancyWorld, tenancyWorld, user } from '../testing/tenancy-world.js';
import type { Actor } from './members.js';
import type { Role } from './role.js';

let world: TenancyWorld;
beforeAll(async () => (world = await tenancyWorld()));
afterAll(() => world.end());

const owners = async (tenantId: string): Promise<number> => {
  const { items } = await world.members.list(tenantId, { limit: 100 });
  return items.filter((member) => member.role === 'owner').length;
};

describe('the last owner', () => {
  it('cannot leave, be removed or be demoted', async () => {
    const { tenant, user: owner } = await world.register();
    await world.join(tenant.id, 'admin');
    await expect(world.members.leave(tenant.id, owner.id)).rejects.toThrow(LastOwner);
    await expect(world.members.remove(tenant.id, user(owner.id), owner.id)).rejects.toThrow(LastOwner);
    await expect(world.members.changeRole(tenant.id, user(owner.id), owner.id, 'admin')).rejects.toThrow(LastOwner);
    expect(await owners(tenant.id)).toBe(1);
  });

  it('stays when all owners leave at once', async () => {
    const { tenant, user: owner } = await world.register();
    const all = [
      owner.id,
      await world.join(tenant.id, 'owner'),
      await world.join(tenant.id, 'owner'),
      await world.join(tenant.id, 'owner'),
    ];
    const { won, lost } = await race(all.map((id) => world.members.leave(tenant.id, id)));
    expect(won).toHaveLength(3);
    expect(lost).toEqual([expect.any(LastOwner)]);
    expect(await owners(tenant.id)).toBe(1);
  });

  it('stays when two owners demote each other at once', async () => {
    const { tenant, user: owner } = await world.register();
    const other = await world.join(tenant.id, 'owner');
    await race([
      world.members.changeRole(tenant.id, user(owner.id), other, 'viewer'),
      world.members.changeRole(tenant.id, user(other), owner.id, 'viewer'),
    ]);
    expect(await owners(tenant.id)).toBe(1);
  });

  it('is not a second owner who cannot log in', async () => {
    const { tenant, user: owner } = await world.register();
    const inactive = await world.join(tenant.id, 'owner');
    await world.database.query('UPDATE users SET is_active = false WHERE id = $1', [inactive]);
    await expect(world.members.leave(tenant.id, owner.id)).rejects.toThrow(LastOwner);
  });
});

describe('Members', () => {
  it('lets admins manage everybody but owners', async () => {
    const { tenant, user: owner } = await world.register();
    const admin = user(await world.join(tenant.id, 'admin'));
    const member = await world.join(tenant.id, 'member');
    await expect(world.members.changeRole(tenant.id, admin, member, 'admin')).resolves.toMatchObject({
      userId: member,
      role: 'admin',
    });
    await expect(world.members.changeRole(tenant.id, admin, member, 'owner')).rejects.toThrow(MemberOutranked);
    await expect(world.members.changeRole(tenant.id, admin, owner.id, 'viewer')).rejects.toThrow(MemberOutranked);
    await expect(world.members.remove(tenant.id, admin, owner.id)).rejects.toThrow(MemberOutranked);
  });

  it('lets a key take away as an admin may: from everybody but owners', async () => {
    const { tenant } = await world.register();
    const [admin, member] = [await world.join(tenant.id, 'admin'), await world.join(tenant.id, 'member')];
    const owner = await world.join(tenant.id, 'owner');
    const key = apiKey({ scopes: ['members:write'], expiresAt: new Date('2100-01-01T00:00:00Z') });
    await expect(world.members.changeRole(tenant.id, key, owner, 'viewer')).rejects.toThrow(MemberOutranked);
    await expect(world.members.remove(tenant.id, key, owner)).rejects.toThrow(MemberOutranked);
    await expect(world.members.changeRole(tenant.id, key, admin, 'viewer')).resolves.toMatchObject({ role: 'viewer' });
    await expect(world.members.remove(tenant.id, key, member)).resolves.toBeUndefined();
  });

  it('lets a key raise nobody beyond its own scopes, nor for longer, from elsewhere or to other data', async () => {
    const { tenant } = await world.register();
    const viewer = await world.join(tenant.id, 'viewer');
    const raise = (key: Actor, role: Role) => world.members.changeRole(tenant.id, key, viewer, role);
    await expect(raise(apiKey({ scopes: ['members:write'] }), 'admin')).rejects.toThrow(RoleNotHeld);
    await expect(raise(apiKey({ scopes: ['members:write'] }), 'member')).rejects.toThrow(RoleNotHeld);
    await expect(raise(apiKey({ expiresAt: new Date('2100-01-01T00:00:00Z') }), 'admin')).rejects.toThrow(
      RoleBeyondKey,
    );
    await expect(raise(apiKey({ allowedCidrs: ['203.0.113.0/24'] }), 'admin')).rejects.toThrow(RoleBeyondKey);
    await expect(raise(apiKey({ environment: 'test' }), 'member')).rejects.toThrow(RoleBeyondKey);
    await expect(raise(apiKey(), 'owner')).rejects.toThrow(MemberOutranked);
    await expect(raise(apiKey(), 'admin')).resolves.toMatchObject({ role: 'admin' });
  });

  it('holds a user to the role they have now', async () => {
    const { tenant, user: owner } = await world.register();
    const admin = await world.join(tenant.id, 'admin');
    const member = await world.join(tenant.id, 'member');
    await world.members.remove(tenant.id, user(owner.id), admin);
    await expect(world.members.remove(tenant.id, user(admin), member)).rejects.toThrow(MemberOutranked);
  });

  it('knows nobody of another tenant', async () => {
    const { tenant, user: owner } = await world.register();
    const stranger = await world.register();
    await expect(world.members.remove(tenant.id, user(owner.id), stranger.user.id)).rejects.toThrow(MemberNotFound);
    await expect(world.members.leave(tenant.id, stranger.user.id)).rejects.toThrow(TenantNotFound);
  });

  it('lists page by page, each member once', async () => {
    const { tenant } = await world.register();
    for (let n = 0; n < 4; n++) await world.join(tenant.id, 'viewer');
    const first = await world.members.list(tenant.id, { limit: 3 });
    const second = await world.members.list(tenant.id, { limit: 3, cursor: first.nextCursor! });
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect(new Set([...first.items, ...second.items].map((member) => member.userId)).size).toBe(5);
  });

  it('revokes the invitations of whoever goes', async () => {
    const { tenant, user: owner } = await world.register();
    const admin = await world.join(tenant.id, 'admin');
    await world.invitations.invite(tenant.id, user(admin), 'back-door@example.com', 'admin');
    await world.invitations.invite(tenant.id, user(owner.id), 'friend@example.com', 'viewer');
    await world.members.remove(tenant.id, user(owner.id), admin);
    const { items } = await world.invitations.pending(tenant.id, { limit: 10 });
    expect(items.map((invitation) => invitation.email)).toEqual(['friend@example.com']);
  });
});
