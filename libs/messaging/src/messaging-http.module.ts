import { Module } from '@nestjs/common';
import { OutgoingMessages } from './kept/outgoing-messages.js';
import { OutgoingMessagesController } from './kept/outgoing-messages.controller.js';

@Module({ providers: [OutgoingMessages], controllers: [OutgoingMessagesController] })
export class MessagingHttpModule {}
