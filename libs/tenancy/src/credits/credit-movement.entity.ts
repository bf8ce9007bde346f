import { RowEntity } from '@keyway/platform';
import { Column, Entity, Index } from 'typeorm';

/** One line of the ledger. Lines are added and never changed: the database refuses anything else. */
@Entity('credit_ledger')
@Index('credit_ledger_tenant_id_created_at_idx', ['tenantId', 'createdAt', 'id'])
export class CreditMovement extends RowEntity {
  @Column('uuid')
  readonly tenantId!: string;

  /** Above zero when granted, below when spent. */
  @Column('integer')
  readonly amount!: number;

  @Column('integer')
  readonly balanceAfter!: number;

  @Column('text')
  readonly reason!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;
}
