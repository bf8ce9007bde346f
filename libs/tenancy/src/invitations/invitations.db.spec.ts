import {
  AlreadyMember,
  InvitationExpired,
  InvitationForSomebodyElse,
  InvitationNotFound,
  InvitationRevoked,
  InvitationUnknown,
  InvitationUsed,
  MemberOutranked,
  RoleBeyondKey,
  RoleNotHeld,
} from '../tenancy.errors.js';
import { apiKey, race, type TenancyWorld, tenancyWorld, user } from '../testing/tenancy-world.js';

let world: TenancyWorld;
beforeAll(async () => (world = await tenancyWorld()));
afterAll(() => world.end());

/** An owner, their tenant, and somebody they have invited. */
async function invited() {
  const { tenant, user: owner } = await world.register();
  const { user: guest } = await world.register();
  const { id, token } = await world.invitations.invite(tenant.id, user(owner.id), guest.email.toUpperCase(), 'member');
  return { tenantId: tenant.id, ownerId: owner.id, guest, id, token };
}

describe('an invitation', () => {
  it('makes its recipient a member with the role it names', async () => {
    const { tenantId, guest, token } = await invited();
    expect(await world.invitations.accept(guest.id, token)).toBe(tenantId);
    const { items } = await world.members.list(tenantId, { limit: 10 });
    expect(items).toContainEqual(expect.objectContaining({ userId: guest.id, role: 'member' }));
  });

  it('is accepted once, however many try at once', async () => {
    const { tenantId, guest, token } = await invited();
    const { won, lost } = await race(Array.from({ length: 8 }, () => world.invitations.accept(guest.id, token)));
    expect(won).toEqual([tenantId]);
    expect(lost).toEqual(Array.from({ length: 7 }, (): unknown => expect.any(InvitationUsed)));
  });

  it('is worth nothing to anybody else', async () => {
    const { token, guest } = await invited();
    const { user: thief } = await world.register();
    await expect(world.invitations.accept(thief.id, token)).rejects.toThrow(InvitationForSomebodyElse);
    await expect(world.invitations.accept(guest.id, `${token}x`)).rejects.toThrow(InvitationUnknown);
    await expect(world.invitations.accept(guest.id, token)).resolves.toBeDefined();
  });

  it('is dead once revoked, and cannot be revoked twice or by another tenant', async () => {
    const { tenantId, id, token, guest } = await invited();
    const other = await world.register();
    await expect(world.invitations.revoke(other.tenant.id, id)).rejects.toThrow(InvitationNotFound);
    await world.invitations.revoke(tenantId, id);
    await expect(world.invitations.accept(guest.id, token)).rejects.toThrow(InvitationRevoked);
    await expect(world.invitations.revoke(tenantId, id)).rejects.toThrow(InvitationNotFound);
  });

  it('expires by the clock of the database', async () => {
    const { id, token, guest, tenantId } = await invited();
    await world.database.query("UPDATE invitations SET expires_at = now() - interval '1 ms' WHERE id = $1", [id]);
    await expect(world.invitations.accept(guest.id, token)).rejects.toThrow(InvitationExpired);
    expect((await world.invitations.pending(tenantId, { limit: 10 })).items).toEqual([]);
  });

  it('replaces the pending one to the same address, token and all', async () => {
    const { tenantId, ownerId, guest, token } = await invited();
    const again = await world.invitations.invite(tenantId, user(ownerId), guest.email, 'viewer');
    const { items } = await world.invitations.pending(tenantId, { limit: 10 });
    expect(items.map(({ email, role }) => ({ email, role }))).toEqual([{ email: guest.email, role: 'viewer' }]);
    await expect(world.invitations.accept(guest.id, token)).rejects.toThrow(InvitationUnknown);
    await expect(world.invitations.accept(guest.id, again.token)).resolves.toBe(tenantId);
  });

  it('is not made for a member, nor above its maker', async () => {
    const { tenant, user: owner } = await world.register();
    await expect(world.invitations.invite(tenant.id, user(owner.id), owner.email, 'viewer')).rejects.toThrow(
      AlreadyMember,
    );
    await expect(world.invitations.invite(tenant.id, apiKey(), 'new@example.com', 'owner')).rejects.toThrow(
      MemberOutranked,
    );
  });

  it('is not made by a key for a role beyond its own scopes', async () => {
    const { tenant } = await world.register();
    const inviter = apiKey({ scopes: ['members:write', 'contacts:read'] });
    for (const role of ['admin', 'member', 'viewer'] as const)
      await expect(world.invitations.invite(tenant.id, inviter, 'new@example.com', role)).rejects.toThrow(RoleNotHeld);
    const reader = apiKey({ scopes: ['members:*', 'contacts:read', 'tenants:read', 'credits:read'] });
    await expect(world.invitations.invite(tenant.id, reader, 'new@example.com', 'member')).rejects.toThrow(RoleNotHeld);
    await expect(world.invitations.invite(tenant.id, reader, 'new@example.com', 'viewer')).resolves.toMatchObject({
      role: 'viewer',
      invitedBy: null,
    });
    await expect(world.invitations.invite(tenant.id, apiKey(), 'new@example.com', 'admin')).resolves.toBeDefined();
  });

  it.each([
    ['expires', { expiresAt: new Date('2100-01-01T00:00:00Z') }],
    ['is bound to addresses', { allowedCidrs: ['203.0.113.0/24'] }],
    ['is for test data', { environment: 'test' }],
  ] as const)('is not made by a key that %s, because a role is without these bounds', async (_, bounds) => {
    const { tenant } = await world.register();
    await expect(world.invitations.invite(tenant.id, apiKey(bounds), 'new@example.com', 'viewer')).rejects.toThrow(
      RoleBeyondKey,
    );
    expect((await world.invitations.pending(tenant.id, { limit: 10 })).items).toEqual([]);
  });

  it('keeps its token nowhere', async () => {
    const { id, token } = await invited();
    const [row] = await world.database.query<[object]>(
      'SELECT i.*, encode(token_hash, $2) AS hash FROM invitations i WHERE id = $1',
      [id, 'escape'],
    );
    expect(JSON.stringify(row)).not.toContain(token.slice('kwi_'.length));
  });
});
