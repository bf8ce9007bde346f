import { Flag, Id, Instant, ListQuery, Metadata, OneOf, pageOf, Text, Texts } from '@keyway/platform';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { DISABLED_REASONS, type DisabledReason, type WebhookFields as Fields } from './webhook.entity.js';

class WebhookFields implements Fields {
  @Text({
    max: 2_048,
    pattern: /^https?:\/\/\S+$/i,
    patternMessage: 'Must be an https URL',
    example: 'https://hooks.example.com/keyway',
    description:
      'Where events are sent by POST: https, on the public internet, any port, without user name and password. It is checked again at every connection, and redirects are not followed.',
  })
  readonly url!: string;

  @Texts({
    maxItems: 50,
    maxLength: 100,
    example: ['booking.confirmed', 'booking.cancelled'],
    description:
      'Events by name; `booking.*` for all of a kind, `*` for all there are, those of later versions included.',
  })
  readonly events!: readonly string[];

  @Text({ optional: true, nullable: true, max: 500, example: 'Tells the calendar of the front desk.' })
  readonly description!: string | null;

  @Flag({ optional: true, description: 'False stops it, and cancels what waits to be sent. True starts it anew.' })
  readonly isActive!: boolean;

  @Metadata({ optional: true })
  readonly metadata!: Readonly<Record<string, unknown>>;
}

class WebhookFacts {
  @OneOf('WebhookDisabledReason', DISABLED_REASONS, {
    nullable: true,
    example: 'failing',
    description:
      'Why it is not active: it was `requested`, the receiver answered 410 Gone (`gone`), or nothing was accepted for 5 days (`failing`).',
  })
  readonly disabledReason!: DisabledReason | null;

  @Instant({ nullable: true, description: 'Since when it is not active.' })
  readonly disabledAt!: Date | null;

  @Instant({
    nullable: true,
    description: 'When sending failed first after it last succeeded; null while it succeeds.',
  })
  readonly failingSince!: Date | null;

  @Instant({ nullable: true, description: 'Until when the secret before the present one signs too.' })
  readonly previousSecretExpiresAt!: Date | null;

  @Instant() readonly createdAt!: Date;
  @Instant() readonly updatedAt!: Date;
}

class Identified {
  @Id('wh') readonly id!: string;
}

export class WebhookView extends IntersectionType(Identified, WebhookFields, WebhookFacts) {}
export const WebhookPage = pageOf(WebhookView);

class SigningSecret {
  @Text({
    example: 'whsec_EXAMPLE.not.a.real.secret',
    description: 'Verifies what is sent (Standard Webhooks). This is the only time it is shown.',
  })
  readonly secret!: string;
}

export class WebhookWithSecretView extends IntersectionType(WebhookView, SigningSecret) {}

export class CreateWebhook extends WebhookFields {}
export class UpdateWebhook extends PartialType(WebhookFields) {}

export class ListWebhooks extends IntersectionType(ListQuery, PartialType(PickType(WebhookFields, ['isActive']))) {
  @Instant({ optional: true, description: 'Only those changed at this time or later.' })
  readonly updatedSince?: Date;
}
