import { Flag, Id, Instant, ListQuery, NestedList, OneOf, pageOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { DELIVERY_STATES, type DeliveryState } from './delivery.entity.js';

const MAX_ATTEMPTS = 2_147_483_647;
const MAX_MS = 2_147_483_647;

export class DeliveryView {
  @Id('dlv') readonly id!: string;
  @Id('wh') readonly webhookId!: string;
  @Id('evt', { description: 'What `webhook-id` says.' }) readonly eventId!: string;
  @Text({ example: 'booking.confirmed' }) readonly eventType!: string;

  @OneOf('WebhookDeliveryState', DELIVERY_STATES, {
    example: 'delivered',
    description:
      'It is `delivered` once a 2xx was answered, and `failed` after the last retry; `cancelled` where its webhook was disabled first.',
  })
  readonly state!: DeliveryState;

  @Whole({ min: 0, max: MAX_ATTEMPTS, example: 1 }) readonly attemptCount!: number;

  @Whole({
    min: 100,
    max: 999,
    nullable: true,
    example: 200,
    description: 'Of the last attempt; null without an answer.',
  })
  readonly lastStatus!: number | null;

  @Text({
    nullable: true,
    max: 500,
    example: 'Answered 503',
    description: 'Why the last attempt failed; null if it did not.',
  })
  readonly lastError!: string | null;

  @Instant({ nullable: true, description: 'Of a pending one.' }) readonly nextAttemptAt!: Date | null;
  @Instant() readonly createdAt!: Date;
  @Instant({ nullable: true, description: 'When it was delivered, failed or cancelled.' })
  readonly finishedAt!: Date | null;
}

export const DeliveryPage = pageOf(DeliveryView);

class AttemptView {
  @Whole({ min: 1, max: MAX_ATTEMPTS }) readonly number!: number;
  @Instant() readonly startedAt!: Date;
  @Whole({ min: 0, max: MAX_MS, example: 84 }) readonly durationMs!: number;
  @Whole({ min: 100, max: 999, nullable: true, example: 200, description: 'Null where no answer came.' })
  readonly status!: number | null;
  @Text({ nullable: true, max: 500, example: 'Answered 503', description: 'Null where it was accepted.' })
  readonly error!: string | null;
  @Text({ nullable: true, max: 1_024, example: 'ok', description: 'How the answer began, secrets taken out.' })
  readonly responseBody!: string | null;
}

class DeliveryDetails {
  @Text({
    max: 1_048_576,
    example: '{"id":"evt_…","type":"booking.confirmed"}',
    description: 'What is sent, and signed.',
  })
  readonly body!: string;

  @NestedList(() => AttemptView, { description: 'Oldest first. One that a worker died in is not among them.' })
  readonly attempts!: readonly AttemptView[];
}

export class DeliveryWithAttemptsView extends IntersectionType(DeliveryView, DeliveryDetails) {}

export class ListDeliveries extends IntersectionType(
  ListQuery,
  PartialType(PickType(DeliveryView, ['state', 'eventType'])),
) {}

export class RecoverEvents {
  @Instant({ description: 'Events that happened at this time or later, as far as they are kept (30 days).' })
  readonly since!: Date;
}

export class RecoveryView {
  @Whole({ min: 0, max: 10_000, example: 42, description: 'How many events are being sent.' })
  readonly accepted!: number;

  @Flag({
    example: false,
    description: 'Whether there are more than one call takes: call again once these are delivered.',
  })
  readonly hasMore!: boolean;
}
