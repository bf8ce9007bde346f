import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a user proves who they are. */
@Entity('passwords')
export class Password {
  @PrimaryColumn('uuid')
  readonly userId!: string;

  /** An argon2id hash in PHC form: it carries its salt and its parameters. */
  @Column('text', { select: false })
  readonly hash!: string;

  /** When the user chose it; hashing it anew with other parameters does not count. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly changedAt!: Date;
}
