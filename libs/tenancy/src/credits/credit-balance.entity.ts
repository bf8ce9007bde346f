import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a tenant has left. A row of its own, because it changes with every paid call and the tenant's hardly ever. */
@Entity('credit_balances')
export class CreditBalance {
  @PrimaryColumn('uuid')
  readonly tenantId!: string;

  @Column('integer', { default: 0 })
  readonly balance!: number;

  /** When it last moved; never the same millisecond twice, so that the ledger has one order. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly movedAt!: Date;
}
