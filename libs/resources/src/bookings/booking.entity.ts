import { BodyInvalid } from '@keyway/platform';
import { Check, Column, Exclusion, Index } from 'typeorm';
import { Contact } from '../contacts/contact.entity.js';
import { OnViolation, RefersTo, ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import type { BookingFields, Period } from './booking.dto.js';
import { BOOKING_STATES, type BookingState, LIVE_STATES } from './booking-state.js';
import { BookingSlotTaken, BookingStateInvalid } from './bookings.errors.js';

const SLOT = `USING gist (tenant_id WITH =, environment WITH =, resource WITH =, tstzrange(start_at, end_at) WITH &&) WHERE (${isOneOf('state', LIVE_STATES)})`;

@ResourceTable('bookings')
@Check('bookings_state_check', isOneOf('state', BOOKING_STATES))
@Check('bookings_period_check', 'end_at > start_at')
@Exclusion('bookings_slot_excl', SLOT)
@Index('bookings_start_at_idx', ['tenantId', 'environment', 'startAt'])
@Index('bookings_contact_id_idx', ['tenantId', 'environment', 'contactId', 'createdAt', 'id'])
@OnViolation('bookings_period_check', BodyInvalid, { field: 'end_at', message: 'Must be after start_at' })
@OnViolation('bookings_slot_excl', BookingSlotTaken, { field: 'start_at', message: 'Is taken' })
@RefersTo(() => Contact, 'contactId', {
  constraint: 'bookings_contact_id_fkey',
  label: 'contact',
  idPrefix: 'con',
  onDelete: 'SET NULL',
})
export class Booking extends ResourceEntity implements BookingFields {
  @Column('uuid', { nullable: true })
  readonly contactId: string | null = null;

  @Column('text')
  readonly service!: string;

  @Column('text')
  readonly resource!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly startAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly endAt!: Date;

  @Column('text')
  readonly timezone: string = 'UTC';

  @Column('text')
  readonly state: BookingState = 'pending';

  confirm(): void {
    this.assertState('confirmed', ['pending']);
    this.become({ state: 'confirmed' });
  }

  cancel(): void {
    this.assertState('cancelled', LIVE_STATES);
    this.become({ state: 'cancelled' });
  }

  /** It stays as confirmed as it was. */
  reschedule({ startAt, endAt }: Period): void {
    this.assertState('rescheduled', LIVE_STATES);
    this.become({ startAt, endAt });
  }

  complete(): void {
    this.assertState('completed', ['confirmed']);
    this.become({ state: 'completed' });
  }

  /** They did not come. */
  markNoShow(): void {
    this.assertState('marked as a no-show', ['confirmed']);
    this.become({ state: 'no_show' });
  }

  private assertState(done: string, allowedStates: readonly BookingState[]): void {
    if (!allowedStates.includes(this.state))
      throw new BookingStateInvalid({ state: this.state, done }, { allowedStates });
  }

  private become(change: Partial<Pick<Booking, 'state' | 'startAt' | 'endAt'>>): void {
    Object.assign(this, change);
  }
}
