import { Column, Index } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import { OnViolation, RefersTo, ResourceTable } from '../kernel/constraints.js';
import { IdentifiedBy } from '../kernel/identity.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import { ContactEmailTaken } from './contacts.errors.js';
import type { ContactFields } from './contact.dto.js';

@ResourceTable('contacts')
@Index('contacts_email_key', { synchronize: false })
@Index('contacts_full_name_idx', { synchronize: false })
@Index('contacts_last_name_idx', { synchronize: false })
@Index('contacts_tags_idx', { synchronize: false })
@Index('contacts_phone_idx', ['tenantId', 'environment', 'phone'])
@Index('contacts_company_id_idx', ['tenantId', 'environment', 'companyId', 'createdAt', 'id'])
@OnViolation('contacts_email_key', ContactEmailTaken, { field: 'email', message: 'Is taken' })
@IdentifiedBy('email', 'lower(email)')
@RefersTo(() => Company, 'companyId', {
  constraint: 'contacts_company_id_fkey',
  label: 'company',
  idPrefix: 'cmp',
  onDelete: 'SET NULL',
})
export class Contact extends ResourceEntity implements ContactFields {
  /** As it was written; told apart and found without regard to case. */
  @Column('text')
  readonly email!: string;

  @Column('text', { nullable: true })
  readonly firstName: string | null = null;

  @Column('text', { nullable: true })
  readonly lastName: string | null = null;

  @Column('text', { nullable: true })
  readonly phone: string | null = null;

  @Column('text', { nullable: true })
  readonly title: string | null = null;

  @Column('uuid', { nullable: true })
  readonly companyId: string | null = null;

  @Column('text', { array: true })
  readonly tags: readonly string[] = [];

  @Column('jsonb')
  readonly customFields: Readonly<Record<string, unknown>> = {};

  @Column('boolean')
  readonly unsubscribed: boolean = false;
}
