import { MessagingModule } from '@keyway/messaging';
import { ModelsModule } from '@keyway/models';
import { TenancyModule } from '@keyway/tenancy';
import { Module } from '@nestjs/common';
import { ActionItems } from './actions/action-items.js';
import { actions } from './actions/actions.resource.js';
import { ActionsService } from './actions/actions.service.js';
import { agents } from './agents/agents.resource.js';
import { agentMessages, agentSessions } from './agents/chats/agent-chats.resource.js';
import { AgentChats } from './agents/chats/agent-chats.service.js';
import { AgentSessions } from './agents/chats/agent-sessions.service.js';
import { ChatReservations } from './agents/chats/chat-reservations.js';
import { ChatTranscripts } from './agents/chats/chat-transcripts.js';
import { bookings } from './bookings/bookings.resource.js';
import { BookingsService } from './bookings/bookings.service.js';
import { CampaignStatistics } from './campaigns/campaign-statistics.js';
import { campaigns } from './campaigns/campaigns.resource.js';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { campaignMembers } from './campaigns/members/campaign-members.resource.js';
import { CampaignMembers } from './campaigns/members/campaign-members.service.js';
import { companies } from './companies/companies.resource.js';
import { Audiences } from './contacts/audience.js';
import { contacts } from './contacts/contacts.resource.js';
import { ResourceStores } from './kernel/define-resource.js';
import { MemberDepartures } from './kernel/member-departures.js';
import { identities } from './identities/identities.resource.js';
import { IdentitiesService } from './identities/identities.service.js';
import { conversations } from './inbox/conversations.resource.js';
import { ConversationsService } from './inbox/conversations.service.js';
import { MessageDispatch } from './inbox/message-dispatch.js';
import { messages } from './inbox/messages.resource.js';
import { MessagesService } from './inbox/messages.service.js';
import { leads } from './leads/leads.resource.js';
import { ListLeadsService } from './lists/list-leads.service.js';
import { lists } from './lists/lists.resource.js';
import { responses } from './responses/responses.resource.js';
import { SurveyAnswering } from './responses/survey-answering.js';
import { SurveyResults } from './responses/survey-results.js';
import { reviews } from './reviews/reviews.resource.js';
import { EnrolmentProgress } from './sequences/enrolments/enrolment-progress.js';
import { EnrolmentRows } from './sequences/enrolments/enrolment-rows.js';
import { EnrolmentTurns } from './sequences/enrolments/enrolment-turns.js';
import { enrolments } from './sequences/enrolments/enrolments.resource.js';
import { EnrolmentsService } from './sequences/enrolments/enrolments.service.js';
import { Executions } from './sequences/enrolments/executions.js';
import { sequences } from './sequences/sequences.resource.js';
import { SequencesService } from './sequences/sequences.service.js';
import { SurveyInvitations } from './surveys/sends/survey-invitations.js';
import { surveySends } from './surveys/sends/survey-sends.resource.js';
import { SurveySends } from './surveys/sends/survey-sends.service.js';
import { surveys } from './surveys/surveys.resource.js';
import { SurveysService } from './surveys/surveys.service.js';
import { tasks } from './tasks/tasks.resource.js';
import { TasksService } from './tasks/tasks.service.js';
import { NodeRuns } from './workflows/executions/node-runs.js';
import { workflowExecutions } from './workflows/executions/workflow-executions.resource.js';
import { WorkflowExecutions } from './workflows/executions/workflow-executions.service.js';
import { WorkflowHooks } from './workflows/hooks/workflow-hooks.js';
import { workflows } from './workflows/workflows.resource.js';
import { WorkflowsService } from './workflows/workflows.service.js';

const stores = ResourceStores.for(
  contacts,
  companies,
  bookings,
  lists,
  leads,
  surveys,
  surveySends,
  responses,
  reviews,
  identities,
  tasks,
  actions,
  conversations,
  messages,
  sequences,
  enrolments,
  agents,
  agentSessions,
  agentMessages,
  campaigns,
  campaignMembers,
  workflows,
  workflowExecutions,
);

const services = [
  ActionItems,
  ActionsService,
  AgentChats,
  AgentSessions,
  Audiences,
  BookingsService,
  ChatReservations,
  ChatTranscripts,
  CampaignMembers,
  CampaignsService,
  CampaignStatistics,
  ConversationsService,
  EnrolmentProgress,
  EnrolmentRows,
  EnrolmentTurns,
  EnrolmentsService,
  Executions,
  IdentitiesService,
  ListLeadsService,
  MemberDepartures,
  MessageDispatch,
  MessagesService,
  SequencesService,
  SurveyAnswering,
  SurveyInvitations,
  SurveyResults,
  SurveySends,
  SurveysService,
  TasksService,
  NodeRuns,
  WorkflowExecutions,
  WorkflowHooks,
  WorkflowsService,
];

@Module({
  imports: [stores, MessagingModule, ModelsModule, TenancyModule],
  providers: services,
  exports: [stores, ...services],
})
export class ResourcesModule {}
