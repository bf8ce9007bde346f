import { Inject, Injectable } from '@nestjs/common';
import { messagingConfig, type MessagingConfig } from '../messaging.config.js';
import { RecordingTransport } from './recording-transport.js';
import { SmtpTransport } from './smtp-transport.js';
import { type Transport, Transports } from './transport.js';

/** As the configuration says. A provider of sms or of chat messages is an adapter of its own, named here. */
@Injectable()
export class ConfiguredTransports extends Transports {
  readonly email: Transport;
  readonly sms: Transport = new RecordingTransport();
  readonly message: Transport = new RecordingTransport();

  constructor(@Inject(messagingConfig.token) config: MessagingConfig) {
    super();
    this.email = config.mailTransport === 'smtp' ? new SmtpTransport(config) : new RecordingTransport();
  }
}
