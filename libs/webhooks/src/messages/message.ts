import { declaredEvents, type EventType, type StoredEvent } from '@keyway/events';
import { Id, Instant, Nested, OneOf, presenterOf, Text } from '@keyway/platform';
import { ENVIRONMENTS, type Environment } from '@keyway/scopes';
import type { Type } from '@nestjs/common';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** What every message says beside its data. */
class Envelope {
  @Id('evt', { description: 'Of the event, and the `webhook-id` of its message: the same however often it is sent.' })
  readonly id!: string;

  @Instant({ description: 'When it happened.' })
  readonly createdAt!: Date;

  @Id('tenant')
  readonly tenantId!: string;

  @OneOf('Environment', ENVIRONMENTS)
  readonly environment!: Environment;

  @Text({
    nullable: true,
    example: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11',
    description: 'The request that caused it, as its answer told it in `X-Request-ID`; null where none did.',
  })
  readonly requestId!: string | null;
}

const presentEnvelope = presenterOf(Envelope);

/** The very text that is signed and sent. Null for an event this program does not know, which a newer one has told. */
export function messageBody({ type, data, occurredAt, ...event }: StoredEvent): string | null {
  const declared = declaredEvents().find(({ name }) => name === type);
  if (!declared) return null;
  const { id, ...envelope } = presentEnvelope({ ...event, createdAt: occurredAt });
  return JSON.stringify({ id, type, ...envelope, data: presenterOf(declared.view)(data) });
}

/** The schema of an event's message: `booking.confirmed` -> `BookingConfirmedEvent`. */
export function messageSchema({ name, view }: EventType): Type {
  class Told {
    @ApiProperty({ name: 'type', type: String, enum: [name], example: name })
    readonly type!: string;

    @Nested(() => view)
    readonly data!: object;
  }
  const Message = IntersectionType(Envelope, Told);
  Object.defineProperty(Message, 'name', { value: `${name.split(/[._]/).map(capitalised).join('')}Event` });
  return Message;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
