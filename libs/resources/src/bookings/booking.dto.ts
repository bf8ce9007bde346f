import { Id, Instant, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import { IsTimeZone } from 'class-validator';
import { Where } from '../kernel/filters.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import { BOOKING_STATES, type BookingState } from './booking-state.js';

export class Period {
  @Instant({ example: '2026-03-02T09:00:00.000Z' })
  readonly startAt!: Date;

  @Instant({
    example: '2026-03-02T09:30:00.000Z',
    description: 'After `start_at`. One booking may begin in the instant another ends.',
  })
  readonly endAt!: Date;
}

class BookingSubject {
  @Id('con', { optional: true, nullable: true, description: 'Who it is for.' })
  readonly contactId!: string | null;

  @Text({ example: 'First consultation' })
  readonly service!: string;

  @Text({
    example: 'room-1',
    description: 'What can be booked once at a time: a room, a person, a machine, by a name of your own.',
  })
  readonly resource!: string;
}

class BookingZone {
  @IsTimeZone({ message: 'Must be an IANA time zone such as Europe/Paris' })
  @Text({
    optional: true,
    max: 64,
    pattern: /^[A-Za-z]/,
    patternMessage: 'Must be an IANA time zone such as Europe/Paris',
    example: 'Europe/Paris',
    description: 'In which it is shown to people; `UTC` unless said.',
  })
  readonly timezone!: string;
}

export class BookingFields extends IntersectionType(BookingSubject, Period, BookingZone) {}

class BookingProgress {
  @OneOf('BookingState', BOOKING_STATES)
  readonly state!: BookingState;
}

export class CreateBooking extends IntersectionType(BookingFields, ResourceFields) {}

/** When and on what a booking is moves by `reschedule`, and its state by the actions. */
export class UpdateBooking extends PartialType(OmitType(CreateBooking, ['resource', 'startAt', 'endAt'])) {}
export class BookingView extends IntersectionType(
  identified('bkg'),
  BookingFields,
  BookingProgress,
  ResourceFields,
  ResourceView,
) {}

export class ListBookings extends listQuery(IntersectionType(BookingSubject, BookingProgress), [
  'state',
  'resource',
  'contactId',
]) {
  @Where('end_at > $')
  @Instant({ optional: true, description: 'Only those that end after this time.' })
  readonly from?: Date;

  @Where('start_at < $')
  @Instant({ optional: true, description: 'Only those that start before this time.' })
  readonly to?: Date;
}

export class FindAvailability {
  @Text({ example: 'room-1' })
  readonly resource!: string;

  @Instant({ example: '2026-03-02T09:00:00.000Z' })
  readonly from!: Date;

  @Instant({ example: '2026-03-02T17:00:00.000Z', description: '31 days after `from` at most.' })
  readonly to!: Date;

  @Whole({ min: 5, max: 1440, example: 30, description: 'How long a slot is.' })
  readonly durationMinutes!: number;
}

export class FreeSlots {
  @NestedList(() => Period, {
    description: 'Slots of that length, one after the other in each stretch of time that no live booking holds.',
  })
  readonly items!: readonly Period[];
}
