import { Check, Column, Index } from 'typeorm';
import { OnViolation, ResourceTable } from '../kernel/constraints.js';
import { IdentifiedBy } from '../kernel/identity.js';
import { NamesMember } from '../kernel/member.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import { CompanyDomainTaken } from './companies.errors.js';
import type { CompanyFields } from './company.dto.js';

const lowerCase = {
  to: (domain?: string | null) => domain?.toLowerCase() ?? domain,
  from: (domain: string | null) => domain,
};

@ResourceTable('companies')
@Check('companies_domain_check', 'domain = lower(domain)')
@Index('companies_domain_key', ['tenantId', 'environment', 'domain'], { unique: true })
@Index('companies_name_prefix_idx', { synchronize: false })
@Index('companies_domain_prefix_idx', { synchronize: false })
@Index('companies_owner_id_idx', ['tenantId', 'ownerId'])
@OnViolation('companies_domain_key', CompanyDomainTaken, { field: 'domain', message: 'Is taken' })
@IdentifiedBy('domain', 'domain')
@NamesMember('ownerId', 'companies_owner_id_fkey')
export class Company extends ResourceEntity implements CompanyFields {
  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true, transformer: lowerCase })
  readonly domain: string | null = null;

  @Column('text', { nullable: true })
  readonly industry: string | null = null;

  @Column('text', { nullable: true })
  readonly size: string | null = null;

  @Column('uuid', { nullable: true })
  readonly ownerId: string | null = null;
}
