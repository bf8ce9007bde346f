import { Check, Column, Index } from 'typeorm';
import { ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import { TellsChange } from '../kernel/told-change.js';
import type { LeadFields } from './lead.dto.js';
import { leadStatusChanged } from './lead.events.js';
import { LEAD_STATUSES, type LeadStatus } from './lead-status.js';

@ResourceTable('leads')
@Check('leads_status_check', isOneOf('status', LEAD_STATUSES))
@Index('leads_status_idx', ['tenantId', 'environment', 'status', 'createdAt', 'id'])
@Index('leads_email_idx', { synchronize: false })
@Index('leads_name_idx', { synchronize: false })
@TellsChange('status', leadStatusChanged)
export class Lead extends ResourceEntity implements LeadFields {
  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly email: string | null = null;

  @Column('text', { nullable: true })
  readonly phone: string | null = null;

  @Column('text', { nullable: true })
  readonly title: string | null = null;

  @Column('text', { nullable: true })
  readonly company: string | null = null;

  @Column('text')
  readonly status: LeadStatus = 'new';
}
