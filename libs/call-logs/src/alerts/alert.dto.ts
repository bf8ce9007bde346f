import { Decimal, Flag, Id, Instant, ListQuery, OneOf, pageOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { ALERT_EVENTS, ALERT_METRICS, type AlertEvent, type AlertMetric } from './alert.js';

const DAY_MINUTES = 1_440;
const MAX_THRESHOLD = 1_000_000_000;
const MAX_MIN_REQUESTS = 1_000_000;

export class CreateAlert {
  @Text({ max: 100, example: 'CRM sync fails' }) readonly name!: string;
  @OneOf('AlertMetric', ALERT_METRICS, {
    description:
      '`error_rate`: the share of calls answered with 4xx or 5xx is above the threshold; `requests_above`, `requests_below`: more or fewer calls than the threshold; `unused_key`: a key that may be used has not been for more than so many days.',
  })
  readonly metric!: AlertMetric;
  @Decimal({
    min: 0,
    max: MAX_THRESHOLD,
    example: 0.05,
    description: 'A share from 0 to 1, a number of calls, or a number of days from 1 to 365, as the metric has it.',
  })
  readonly threshold!: number;
  @Id('key', { optional: true, nullable: true, description: 'Only calls of this key; null for all of the tenant.' })
  readonly apiKeyId: string | null = null;
  @Whole({
    min: 1,
    max: DAY_MINUTES,
    optional: true,
    example: 15,
    description: 'Over how many minutes calls are counted. 15 by default.',
  })
  readonly windowMinutes: number = 15;
  @Whole({
    min: 1,
    max: MAX_MIN_REQUESTS,
    optional: true,
    example: 20,
    description: 'With fewer calls an error rate says nothing. 20 by default.',
  })
  readonly minRequests: number = 20;
  @Flag({ optional: true, example: true }) readonly enabled: boolean = true;
}

class AlertFields extends CreateAlert {}

/** Without defaults: what is not sent stays as it is. */
export class UpdateAlert {
  @Text({ optional: true, max: 100, example: 'CRM sync fails' }) readonly name?: string;
  @Decimal({ min: 0, max: MAX_THRESHOLD, optional: true, example: 0.1 }) readonly threshold?: number;
  @Whole({ min: 1, max: DAY_MINUTES, optional: true, example: 30 }) readonly windowMinutes?: number;
  @Whole({ min: 1, max: MAX_MIN_REQUESTS, optional: true, example: 50 }) readonly minRequests?: number;
  @Flag({ optional: true, example: false }) readonly enabled?: boolean;
}

class AlertState {
  @Id('alert') readonly id!: string;
  @Instant({ nullable: true, description: 'Since when it has been firing; null when it is not.' })
  readonly firingSince!: Date | null;
  @Instant() readonly createdAt!: Date;
  @Instant() readonly updatedAt!: Date;
}

export class AlertView extends IntersectionType(AlertState, AlertFields) {}
export const AlertPage = pageOf(AlertView);

export class AlertEventView implements AlertEvent {
  @Id('alev') readonly id!: string;
  @Id('alert') readonly alertId!: string;
  @Text({ example: 'CRM sync fails', description: 'As the alert was called then.' }) readonly alertName!: string;
  @OneOf('AlertEventType', ALERT_EVENTS) readonly type!: AlertEvent['type'];
  @OneOf('AlertMetric', ALERT_METRICS) readonly metric!: AlertMetric;
  @Id('key', { nullable: true }) readonly apiKeyId!: string | null;
  @Decimal({
    min: 0,
    nullable: true,
    example: 0.12,
    description: 'What was measured; null when nothing was left to measure.',
  })
  readonly value!: number | null;
  @Decimal({ min: 0, example: 0.05, description: 'What the alert allowed then.' }) readonly threshold!: number;
  @Instant() readonly createdAt!: Date;
}
export const AlertEventPage = pageOf(AlertEventView);

class AlertEventFilter extends PartialType(PickType(AlertEventView, ['alertId', 'type'])) {}
export class ListAlertEvents extends IntersectionType(ListQuery, AlertEventFilter) {}
