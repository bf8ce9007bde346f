import { RowEntity } from '@keyway/platform';
import { Column, CreateDateColumn, Entity, Index } from 'typeorm';

/** A person, who may belong to several tenants. How they prove who they are is kept elsewhere. */
@Entity('users')
@Index('users_email_key', ['email'], { unique: true })
export class User extends RowEntity {
  /** As `canonicalEmail` writes it. */
  @Column('text')
  readonly email!: string;

  @Column('text')
  readonly fullName!: string;

  /** An inactive user can neither log in nor use a session. */
  @Column('boolean', { default: true })
  readonly isActive!: boolean;

  /** Operators see across tenants. Given on the server alone. */
  @Column('boolean', { default: false })
  readonly isOperator!: boolean;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  static named(email: string, fullName: string): User {
    return Object.assign(new User(), { email: canonicalEmail(email), fullName });
  }
}

/** One spelling an address: who signs up as Ada@Example.com logs in as ada@example.com. */
export const canonicalEmail = (email: string): string => email.normalize('NFC').toLowerCase();
