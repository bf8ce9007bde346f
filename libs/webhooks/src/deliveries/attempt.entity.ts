import { RowEntity } from '@keyway/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { WebhookDelivery } from './delivery.entity.js';

/** One attempt to send a delivery, whose end was recorded. */
@Entity('webhook_attempts')
@ForeignKey(() => WebhookDelivery, ['deliveryId'], ['id'], {
  name: 'webhook_attempts_delivery_id_fkey',
  onDelete: 'CASCADE',
})
@Index('webhook_attempts_number_key', ['deliveryId', 'number'], { unique: true })
export class WebhookAttempt extends RowEntity {
  @Column('uuid')
  readonly deliveryId!: string;

  @Column('integer')
  readonly number!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly startedAt!: Date;

  @Column('integer')
  readonly durationMs!: number;

  @Column('integer', { nullable: true })
  readonly status!: number | null;

  @Column('text', { nullable: true })
  readonly error!: string | null;

  @Column('text', { nullable: true })
  readonly responseBody!: string | null;
}
