import { Module } from '@nestjs/common';
import { Outgoing } from './outgoing.js';
import { ConfiguredTransports } from './transports/configured-transports.js';
import { Transports } from './transports/transport.js';

/** Where messages are given to be sent. */
@Module({
  providers: [Outgoing, { provide: Transports, useClass: ConfiguredTransports }],
  exports: [Outgoing, Transports],
})
export class MessagingModule {}
