import { encodeId, newId, presenterOf } from '@keyway/platform';
import { InvitationView, MemberView } from './people/member.dto.js';
import type { Actor } from './people/members.js';
import { type TenancyWorld, tenancyWorld, user } from './testing/tenancy-world.js';

describe('what is told of tenants and their members', () => {
  let world: TenancyWorld;
  const requestId = newId();
  const by = (id: string): Actor => ({ ...user(id), requestId });

  beforeAll(async () => (world = await tenancyWorld()));
  afterAll(() => world.end());

  const names = async (tenantId: string): Promise<string[]> => (await world.told(tenantId)).map(({ type }) => type);

  it('has a name for each change, shows members as lists do, and is told in the live environment, by the call that did it', async () => {
    const { tenant, user: owner } = await world.register();
    const { user: guest } = await world.register();
    const { token } = await world.invitations.invite(tenant.id, by(owner.id), guest.email, 'member');
    await world.invitations.accept(guest.id, token, requestId);
    await world.members.changeRole(tenant.id, by(owner.id), guest.id, 'viewer');
    const { items } = await world.members.list(tenant.id, { limit: 10 });
    await world.members.remove(tenant.id, by(owner.id), guest.id);
    const told = await world.told(tenant.id);
    expect(told.map(({ type }) => type)).toEqual([
      'member.invited',
      'member.joined',
      'member.role_changed',
      'member.removed',
    ]);
    for (const event of told) expect(event).toMatchObject({ environment: 'live', requestId });
    const shown = { user_id: encodeId('usr', guest.id), email: guest.email, full_name: guest.fullName };
    const joined_at = items.find(({ userId }) => userId === guest.id)!.joinedAt.toISOString();
    expect(told.slice(1).map(({ data }) => presenterOf(MemberView)(data))).toEqual(
      ['member', 'viewer', 'viewer'].map((role) => ({ ...shown, role, joined_at })),
    );
  });

  it('shows an invitation without the token that accepts it, and without its hash', async () => {
    const { tenant, user: owner } = await world.register();
    const invite = () => world.invitations.invite(tenant.id, by(owner.id), 'friend@example.com', 'viewer');
    const tokens = [(await invite()).token, (await invite()).token];
    const told = await world.told(tenant.id);
    expect(told.map(({ type }) => type)).toEqual(['member.invited', 'member.invited']);
    expect(presenterOf(InvitationView)(told[0]!.data)).toMatchObject({ email: 'friend@example.com', role: 'viewer' });
    const text = JSON.stringify(told);
    for (const token of tokens) expect(text.includes(token.slice(-24))).toBe(false);
    expect(text).not.toMatch(/hash|token/i);
  });

  it('includes the end of an invitation, whoever ended it', async () => {
    const { tenant, user: owner } = await world.register();
    const admin = await world.join(tenant.id, 'admin');
    const { id } = await world.invitations.invite(tenant.id, by(owner.id), 'one@example.com', 'viewer');
    await world.invitations.invite(tenant.id, by(admin), 'two@example.com', 'viewer');
    await world.invitations.revoke(tenant.id, id, requestId);
    await expect(world.invitations.revoke(tenant.id, id, requestId)).rejects.toThrow();
    await world.members.leave(tenant.id, admin, requestId);
    const told = (await world.told(tenant.id)).slice(2);
    expect(told.map(({ type, data }) => [type, data['email']])).toEqual([
      ['member.invitation_revoked', 'one@example.com'],
      ['member.removed', expect.any(String)],
      ['member.invitation_revoked', 'two@example.com'],
    ]);
  });

  it('includes a new name, a suspension without what operators say of it, and its end', async () => {
    const { tenant } = await world.register();
    await world.tenants.rename(tenant.id, 'New name', requestId);
    await world.directory.suspend(tenant.id, 'Unpaid since October', requestId);
    await world.directory.unsuspend(tenant.id, requestId);
    const told = await world.told(tenant.id);
    expect(told).toMatchObject([
      { type: 'tenant.updated', requestId, data: { name: 'New name', uuid: tenant.id, suspendedAt: null } },
      { type: 'tenant.suspended', requestId, data: { suspendedAt: expect.any(String) as unknown } },
      { type: 'tenant.unsuspended', requestId, data: { suspendedAt: null } },
    ]);
    expect(JSON.stringify(told)).not.toContain('Unpaid');
  });

  it('is nothing where nothing happened: the same role or name, a second suspension, what is refused', async () => {
    const { tenant, user: owner } = await world.register();
    const member = await world.join(tenant.id, 'member');
    await world.members.changeRole(tenant.id, by(owner.id), member, 'member');
    await expect(world.members.changeRole(tenant.id, by(member), owner.id, 'viewer')).rejects.toThrow();
    await expect(world.members.leave(tenant.id, owner.id)).rejects.toThrow();
    await world.tenants.rename(tenant.id, tenant.name);
    await world.directory.unsuspend(tenant.id);
    expect(await names(tenant.id)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => world.directory.suspend(tenant.id, null)));
    expect(await names(tenant.id)).toEqual(['tenant.suspended']);
  });
});
