import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { CreateIdentity, IdentityView, ListIdentities, UpdateIdentity } from './identity.dto.js';
import { SenderIdentity } from './identity.entity.js';

export const identityScopes = defineScopes('identities', {
  read: 'List and retrieve sender identities. Nothing can be created, updated, or deleted with it.',
});

/** Keys read them. They are written by the people of the tenant, and no scope would let a key. */
export const identities = defineResource({
  name: 'identities',
  label: 'identity',
  entity: SenderIdentity,
  scopes: { read: identityScopes.read, write: identityScopes.read },
  list: ListIdentities,
  create: CreateIdentity,
  update: UpdateIdentity,
  view: IdentityView,
});
