import { Check, Column, Index } from 'typeorm';
import { OnViolation, ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import { TellsChange } from '../kernel/told-change.js';
import { identityStatusChanged } from './identity.events.js';
import { IdentityAddressTaken } from './identities.errors.js';
import {
  IDENTITY_STATUSES,
  IDENTITY_TYPES,
  type IdentityFields,
  type IdentityStatus,
  type IdentityType,
} from './identity.dto.js';

/** An account the tenant sends from. What it signs in with is its provider's, and never kept here. */
@ResourceTable('identities')
@Check('identities_type_check', isOneOf('type', IDENTITY_TYPES))
@Check('identities_status_check', isOneOf('status', IDENTITY_STATUSES))
@Index('identities_address_key', { synchronize: false })
@OnViolation('identities_address_key', IdentityAddressTaken, { field: 'address', message: 'Is taken' })
@TellsChange('status', identityStatusChanged)
export class SenderIdentity extends ResourceEntity implements IdentityFields {
  @Column('text')
  readonly type!: IdentityType;

  @Column('text')
  readonly address!: string;

  @Column('text', { nullable: true })
  readonly name: string | null = null;

  @Column('text')
  readonly status: IdentityStatus = 'active';
}
