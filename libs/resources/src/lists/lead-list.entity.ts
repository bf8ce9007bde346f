import { Column, VirtualColumn } from 'typeorm';
import { ResourceTable } from '../kernel/constraints.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import type { LeadListFields } from './lead-list.dto.js';

@ResourceTable('lists')
export class LeadList extends ResourceEntity implements LeadListFields {
  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly description: string | null = null;

  /** Counted when it is read: a counter kept beside would be one more row for every change to queue at. */
  @VirtualColumn({
    type: 'integer',
    query: (list) => `SELECT count(*)::integer FROM list_leads WHERE list_leads.list_id = ${list}.id`,
  })
  readonly leadCount!: number;
}
