import { Id, Text } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { startsWith, Where } from '../kernel/filters.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';

/** A host name of two labels at least, in ASCII (RFC 1123; other scripts in their `xn--` form). */
const DOMAIN = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}$/;

const Domain = (description: string) =>
  Text({
    optional: true,
    nullable: true,
    max: 253,
    pattern: DOMAIN,
    patternMessage: 'Must be a domain such as example.com',
    example: 'example.com',
    description,
  });

export class CompanyFields {
  @Text({ example: 'Analytical Engines Ltd' })
  readonly name!: string;

  @Domain('Unique within the tenant and environment; kept in lower case.')
  readonly domain!: string | null;

  @Text({ optional: true, nullable: true, example: 'Manufacturing' })
  readonly industry!: string | null;

  @Text({
    optional: true,
    nullable: true,
    max: 50,
    example: '51-200',
    description: 'How many people work there, as your CRM says it.',
  })
  readonly size!: string | null;

  @Id('usr', {
    optional: true,
    nullable: true,
    description: 'The member who looks after it. Null when they leave the tenant.',
  })
  readonly ownerId!: string | null;
}

export class CreateCompany extends IntersectionType(CompanyFields, ResourceFields) {}
export class UpdateCompany extends PartialType(CreateCompany) {}
export class CompanyView extends IntersectionType(identified('cmp'), CreateCompany, ResourceView) {}

export class ListCompanies extends listQuery(CompanyFields, ['industry', 'ownerId']) {
  @Where('domain = lower($)')
  @Domain('Only the one with this domain.')
  readonly domain?: string;

  @Where(`(${startsWith('lower(name)')} OR ${startsWith('domain')})`)
  @Text({
    optional: true,
    example: 'analytical',
    description: 'Only those whose name or domain starts with this, without regard to case.',
  })
  readonly q?: string;
}
