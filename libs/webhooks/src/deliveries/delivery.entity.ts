import { RowEntity } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Column, CreateDateColumn, Entity, Index } from 'typeorm';

/** Cancelled: its webhook was disabled or deleted before it was accepted. */
export const DELIVERY_STATES = ['pending', 'delivering', 'delivered', 'failed', 'cancelled'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A new attempt at once is made from these; the one under way has to end first. */
export const RETRIABLE_STATES = [
  'pending',
  'delivered',
  'failed',
  'cancelled',
] as const satisfies readonly DeliveryState[];

/** One event for one webhook. Written by the statements of the queue; here for what the table holds. */
@Entity('webhook_deliveries')
@Index('webhook_deliveries_event_key', ['webhookId', 'eventId'], { unique: true })
@Index('webhook_deliveries_due_idx', ['webhookId', 'dueAt'], { where: 'due_at IS NOT NULL' })
@Index('webhook_deliveries_created_at_idx', ['webhookId', 'createdAt', 'id'])
export class WebhookDelivery extends RowEntity {
  @Column('uuid')
  readonly tenantId!: string;

  @Column('text')
  readonly environment!: Environment;

  /** No foreign key: deleting a webhook must not take as long as its deliveries are many. They go when they are old. */
  @Column('uuid')
  readonly webhookId!: string;

  @Column('uuid')
  readonly eventId!: string;

  @Column('text')
  readonly eventType!: string;

  /** The very text that is signed and sent, so that no later version of this program says it differently. */
  @Column('text')
  readonly body!: string;

  @Column('text', { default: 'pending' })
  readonly state!: DeliveryState;

  /** When it can be claimed: for one under way, when its claim has run out. Null once there is nothing to be done. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly dueAt!: Date | null;

  /** Whose it is while it is under way: what others record of it meanwhile is void. */
  @Column('uuid', { nullable: true })
  readonly claim!: string | null;

  @Column('integer', { default: 0 })
  readonly attemptCount!: number;

  /** How far it is in the schedule of retries. Asking for another attempt begins the schedule anew. */
  @Column('integer', { default: 0 })
  readonly retries!: number;

  @Column('integer', { nullable: true })
  readonly lastStatus!: number | null;

  @Column('text', { nullable: true })
  readonly lastError!: string | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly finishedAt!: Date | null;
}
