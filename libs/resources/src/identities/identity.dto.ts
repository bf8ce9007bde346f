import { OneOf, Text } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { Where } from '../kernel/filters.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';

export const IDENTITY_TYPES = ['email', 'sms', 'linkedin', 'other'] as const;
export type IdentityType = (typeof IDENTITY_TYPES)[number];

export const IDENTITY_STATUSES = ['active', 'paused', 'disconnected'] as const;
export type IdentityStatus = (typeof IDENTITY_STATUSES)[number];

export class IdentityFields {
  @OneOf('IdentityType', IDENTITY_TYPES, { description: 'What it sends.' })
  readonly type!: IdentityType;

  @Text({
    max: 254,
    example: 'sales@example.com',
    description:
      'What it sends from: an email address, an E.164 number for sms, a profile. Unique among those of its type.',
  })
  readonly address!: string;

  @Text({ optional: true, nullable: true, example: 'Ada from Sales', description: 'Whom people see as the sender.' })
  readonly name!: string | null;

  @OneOf('IdentityStatus', IDENTITY_STATUSES, {
    optional: true,
    description: '`paused` by somebody, `disconnected` by its provider; `active` unless said.',
  })
  readonly status!: IdentityStatus;
}

export class CreateIdentity extends IntersectionType(IdentityFields, ResourceFields) {}
export class UpdateIdentity extends PartialType(CreateIdentity) {}
export class IdentityView extends IntersectionType(identified('idt'), CreateIdentity, ResourceView) {}

export class ListIdentities extends listQuery(IdentityFields, ['type', 'status']) {
  @Where('lower(address) = lower($)')
  @Text({ optional: true, max: 254, description: 'Only those with this address, without regard to case.' })
  readonly address?: string;
}
