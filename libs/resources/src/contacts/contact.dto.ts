import { Email, Flag, Id, Metadata, Text, Texts } from '@keyway/platform';
import { IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import { startsWith, Where } from '../kernel/filters.js';
import { Phone } from '../kernel/phone.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';

/** First and last name as people write them, either of which may be missing. An index stands on exactly this. */
const FULL_NAME = `lower(coalesce(first_name || ' ', '') || coalesce(last_name, ''))`;

export class ContactFields {
  @Email({
    example: 'ada@example.com',
    description: 'Unique within the tenant and environment, without regard to case.',
  })
  readonly email!: string;

  @Text({ optional: true, nullable: true, max: 100, example: 'Ada' })
  readonly firstName!: string | null;

  @Text({ optional: true, nullable: true, max: 100, example: 'Lovelace' })
  readonly lastName!: string | null;

  @Phone()
  readonly phone!: string | null;

  @Text({ optional: true, nullable: true, example: 'Head of Computation' })
  readonly title!: string | null;

  @Id('cmp', { optional: true, nullable: true, description: 'The company they work for.' })
  readonly companyId!: string | null;

  @Texts({ optional: true, maxItems: 50, maxLength: 100, example: ['customer', 'vip'] })
  readonly tags!: readonly string[];

  @Metadata({
    optional: true,
    example: { plan: 'pro' },
    description: 'Your own fields of a contact: flat JSON, 50 keys at most. A change replaces them as a whole.',
  })
  readonly customFields!: Readonly<Record<string, unknown>>;

  @Flag({ optional: true, example: false, description: 'They do not want to hear from you: nothing is sent to them.' })
  readonly unsubscribed!: boolean;
}

export class CreateContact extends IntersectionType(ContactFields, ResourceFields) {}
export class UpdateContact extends PartialType(CreateContact) {}
export class ContactView extends IntersectionType(identified('con'), CreateContact, ResourceView) {}

export class ListContacts extends listQuery(ContactFields, ['phone', 'companyId']) {
  @Where('lower(email) = lower($)')
  @Email({ optional: true, description: 'Only the one with this email address, without regard to case.' })
  readonly email?: string;

  @Where('tags @> ARRAY[$::text]')
  @Text({ optional: true, max: 100, example: 'vip', description: 'Only those with this tag.' })
  readonly tag?: string;

  @Where(`(${startsWith('lower(email)')} OR ${startsWith(FULL_NAME)} OR ${startsWith('lower(last_name)')})`)
  @Text({
    optional: true,
    max: 200,
    example: 'ada',
    description: 'Only those whose name or email address starts with this, without regard to case.',
  })
  readonly q?: string;
}

/** The same list below a company, which is named by the path. */
export class ListCompanyContacts extends OmitType(ListContacts, ['companyId']) {}
