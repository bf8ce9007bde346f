import { BodyInvalid, BodyMalformed, QueryInvalid } from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ResourceId } from '../kernel/resource-id.js';
import { BookingView, FindAvailability, FreeSlots, Period } from './booking.dto.js';
import type { Booking } from './booking.entity.js';
import { BookingSlotTaken, BookingStateInvalid } from './bookings.errors.js';
import { bookings } from './bookings.resource.js';
import { BookingsService } from './bookings.service.js';

@ApiTags('Bookings')
@Controller(bookings.name)
export class BookingsController {
  constructor(private readonly bookings: BookingsService) {}

  @Get('availability')
  @RequireScopes(bookings.scopes.read)
  @ApiOperation({ operationId: 'findBookingAvailability', summary: 'Find the free slots of a resource' })
  @Returns(FreeSlots, 200, 'The free slots, earliest first.')
  @Fails(QueryInvalid)
  async availability(@Caller() caller: Principal, @Query() query: FindAvailability): Promise<FreeSlots> {
    return { items: await this.bookings.availability(caller, query) };
  }

  @Post(':id/confirm')
  @RequireScopes(bookings.scopes.write)
  @ApiOperation({ operationId: 'confirmBooking', summary: 'Confirm a pending booking' })
  @Returns(BookingView, 200, 'The confirmed booking.')
  @Fails(ResourceNotFound, BookingStateInvalid)
  confirm(@Caller() caller: Principal, @ResourceId(bookings) id: string): Promise<Booking> {
    return this.bookings.confirm(caller, id);
  }

  @Post(':id/cancel')
  @RequireScopes(bookings.scopes.write)
  @ApiOperation({ operationId: 'cancelBooking', summary: 'Cancel a booking, which frees its slot' })
  @Returns(BookingView, 200, 'The cancelled booking.')
  @Fails(ResourceNotFound, BookingStateInvalid)
  cancel(@Caller() caller: Principal, @ResourceId(bookings) id: string): Promise<Booking> {
    return this.bookings.cancel(caller, id);
  }

  @Post(':id/reschedule')
  @RequireScopes(bookings.scopes.write)
  @ApiOperation({ operationId: 'rescheduleBooking', summary: 'Move a live booking to another time' })
  @Returns(BookingView, 200, 'The booking at its new time.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, BookingStateInvalid, BookingSlotTaken)
  reschedule(@Caller() caller: Principal, @ResourceId(bookings) id: string, @Body() period: Period): Promise<Booking> {
    return this.bookings.reschedule(caller, id, period);
  }

  @Post(':id/complete')
  @RequireScopes(bookings.scopes.write)
  @ApiOperation({ operationId: 'completeBooking', summary: 'Complete a confirmed booking' })
  @Returns(BookingView, 200, 'The completed booking.')
  @Fails(ResourceNotFound, BookingStateInvalid)
  complete(@Caller() caller: Principal, @ResourceId(bookings) id: string): Promise<Booking> {
    return this.bookings.complete(caller, id);
  }

  @Post(':id/no-show')
  @RequireScopes(bookings.scopes.write)
  @ApiOperation({ operationId: 'markBookingNoShow', summary: 'Mark a confirmed booking as a no-show' })
  @Returns(BookingView, 200, 'The booking, as a no-show.')
  @Fails(ResourceNotFound, BookingStateInvalid)
  markNoShow(@Caller() caller: Principal, @ResourceId(bookings) id: string): Promise<Booking> {
    return this.bookings.markNoShow(caller, id);
  }
}
