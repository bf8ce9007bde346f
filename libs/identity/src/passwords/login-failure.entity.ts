import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed logins to one address or from one network, within one window of time. */
@Entity('login_failures')
@Index('login_failures_window_ends_at_idx', ['windowEndsAt'])
export class LoginFailures {
  @PrimaryColumn('text')
  readonly subject!: string;

  @Column('integer')
  readonly failures!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly windowEndsAt!: Date;
}
