import { Email, OneOf, Text } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { startsWith, Where } from '../kernel/filters.js';
import { Phone } from '../kernel/phone.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import { LEAD_STATUSES, type LeadStatus } from './lead-status.js';

export class LeadFields {
  @Text({ example: 'Grace Hopper' })
  readonly name!: string;

  @Email({ optional: true, nullable: true, example: 'grace@example.com' })
  readonly email!: string | null;

  @Phone()
  readonly phone!: string | null;

  @Text({ optional: true, nullable: true, example: 'Rear Admiral' })
  readonly title!: string | null;

  @Text({ optional: true, nullable: true, example: 'Example Shipyards' })
  readonly company!: string | null;

  @OneOf('LeadStatus', LEAD_STATUSES, { optional: true, description: 'How far it has come; `new` unless said.' })
  readonly status!: LeadStatus;
}

export class CreateLead extends IntersectionType(LeadFields, ResourceFields) {}
export class UpdateLead extends PartialType(CreateLead) {}
export class LeadView extends IntersectionType(identified('lead'), CreateLead, ResourceView) {}

export class ListLeads extends listQuery(LeadFields, ['status']) {
  @Where('lower(email) = lower($)')
  @Email({ optional: true, description: 'Only those with this email address, without regard to case.' })
  readonly email?: string;

  @Where(`(${startsWith('lower(name)')} OR ${startsWith('lower(email)')})`)
  @Text({
    optional: true,
    example: 'grace',
    description: 'Only those whose name or email address starts with this, without regard to case.',
  })
  readonly q?: string;
}
