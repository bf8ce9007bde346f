import { MessagingModule } from '@keyway/messaging';
import { Module } from '@nestjs/common';
import { ActionEffects } from './actions/action-effects.js';
import { ActionRunner } from './actions/action-runner.js';
import { ChatHousekeeping } from './agents/chats/chat-housekeeping.js';
import { MessageFollowUp } from './inbox/message-follow-up.js';
import { ResourcesModule } from './resources.module.js';
import { SequenceRunner } from './sequences/enrolments/sequence-runner.js';
import { StepEffects } from './sequences/enrolments/step-effects.js';
import { SurveyDelivery } from './surveys/sends/survey-delivery.js';

/** For the worker: what the resources do later. */
@Module({
  imports: [ResourcesModule, MessagingModule],
  providers: [SurveyDelivery, ActionEffects, ActionRunner, MessageFollowUp, SequenceRunner, StepEffects, ChatHousekeeping],
})
export class ResourcesWorkModule {}
