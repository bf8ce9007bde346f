import { MessagingModule } from '@keyway/messaging';
import { Module } from '@nestjs/common';
import { ActionEffects } from './actions/action-effects.js';
import { ActionRunner } from './actions/action-runner.js';
import { ChatHousekeeping } from './agents/chats/chat-housekeeping.js';
import { ContactListing } from './actions/contact-listing.js';
import { CampaignEffects } from './campaigns/run/campaign-effects.js';
import { CampaignRunner } from './campaigns/run/campaign-runner.js';
import { MemberProgress } from './campaigns/run/member-progress.js';
import { MessageFollowUp } from './inbox/message-follow-up.js';
import { ResourcesModule } from './resources.module.js';
import { SequenceRunner } from './sequences/enrolments/sequence-runner.js';
import { StepEffects } from './sequences/enrolments/step-effects.js';
import { StepRunner } from './sequences/enrolments/step-runner.js';
import { SurveyDelivery } from './surveys/sends/survey-delivery.js';
import { ExecutionRetention } from './workflows/executions/execution-retention.js';
import { NodeExecutor } from './workflows/executions/node-executor.js';
import { WorkflowRunner } from './workflows/executions/workflow-runner.js';
import { nodeEffectProviders } from './workflows/nodes/node-effects.js';
import { WorkflowClock } from './workflows/schedule/workflow-clock.js';
import { WorkflowSchedule } from './workflows/schedule/workflow-schedule.js';

const workflowWork = [
  ...nodeEffectProviders,
  NodeExecutor,
  WorkflowRunner,
  WorkflowSchedule,
  WorkflowClock,
  ExecutionRetention,
];

/** For the worker: what the resources do later. */
@Module({
  imports: [ResourcesModule, MessagingModule],
  providers: [
    SurveyDelivery,
    ActionEffects,
    ActionRunner,
    ContactListing,
    MessageFollowUp,
    CampaignEffects,
    CampaignRunner,
    MemberProgress,
    SequenceRunner,
    StepEffects,
    StepRunner,
    ChatHousekeeping,
    ...workflowWork,
  ],
  exports: [ExecutionRetention],
})
export class ResourcesWorkModule {}
