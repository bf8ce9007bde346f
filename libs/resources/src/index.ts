import type { ScopeGroup } from '@keyway/scopes';
import { Action } from './actions/action.entity.js';
import { actionScopes } from './actions/actions.resource.js';
import { Agent } from './agents/agent.entity.js';
import { agents } from './agents/agents.resource.js';
import { AgentMessage } from './agents/chats/agent-message.entity.js';
import { AgentSession } from './agents/chats/agent-session.entity.js';
import { Booking } from './bookings/booking.entity.js';
import { bookings } from './bookings/bookings.resource.js';
import { Campaign } from './campaigns/campaign.entity.js';
import { campaigns } from './campaigns/campaigns.resource.js';
import { CampaignMember } from './campaigns/members/campaign-member.entity.js';
import { companies } from './companies/companies.resource.js';
import { Company } from './companies/company.entity.js';
import { Contact } from './contacts/contact.entity.js';
import { contacts } from './contacts/contacts.resource.js';
import { identityScopes, identities } from './identities/identities.resource.js';
import { SenderIdentity } from './identities/identity.entity.js';
import { Conversation } from './inbox/conversation.entity.js';
import { inboxScopes } from './inbox/conversations.resource.js';
import { Message } from './inbox/message.entity.js';
import { Lead } from './leads/lead.entity.js';
import { leads } from './leads/leads.resource.js';
import { LeadList } from './lists/lead-list.entity.js';
import { lists } from './lists/lists.resource.js';
import { CreateCompaniesAndContacts1764000400000 } from './migrations/1764000400000-create-companies-and-contacts.js';
import { CreateListsAndLeads1764000400100 } from './migrations/1764000400100-create-lists-and-leads.js';
import { CreateBookings1764000400200 } from './migrations/1764000400200-create-bookings.js';
import { CreateSurveysAndResponses1764000400300 } from './migrations/1764000400300-create-surveys-and-responses.js';
import { CreateSequences1764000400310 } from './migrations/1764000400310-create-sequences.js';
import { CreateCampaigns1764000400320 } from './migrations/1764000400320-create-campaigns.js';
import { CreateIdentities1764000400330 } from './migrations/1764000400330-create-identities.js';
import { AddCampaignIdentity1764000400335 } from './migrations/1764000400335-add-campaign-identity.js';
import { CreateTasks1764000400340 } from './migrations/1764000400340-create-tasks.js';
import { CreateActions1764000400350 } from './migrations/1764000400350-create-actions.js';
import { CreateInbox1764000400360 } from './migrations/1764000400360-create-inbox.js';
import { CreateReviews1764000400370 } from './migrations/1764000400370-create-reviews.js';
import { HoldCompanyOwnersAndSearchCompanies1764000400380 } from './migrations/1764000400380-hold-company-owners-and-search-companies.js';
import { CreateAgents1764000400390 } from './migrations/1764000400390-create-agents.js';
import { CreateWorkflows1764000400400 } from './migrations/1764000400400-create-workflows.js';
import { AddCampaignPauseReason1764000400420 } from './migrations/1764000400420-add-campaign-pause-reason.js';
import { Response } from './responses/response.entity.js';
import { responseScopes, responses } from './responses/responses.resource.js';
import { Review } from './reviews/review.entity.js';
import { reviews } from './reviews/reviews.resource.js';
import { Enrolment } from './sequences/enrolments/enrolment.entity.js';
import { Sequence } from './sequences/sequence.entity.js';
import { sequences } from './sequences/sequences.resource.js';
import { SurveySend } from './surveys/sends/survey-send.entity.js';
import { Survey } from './surveys/survey.entity.js';
import { surveys } from './surveys/surveys.resource.js';
import { Task } from './tasks/task.entity.js';
import { ownerScopes, tasks } from './tasks/tasks.resource.js';
import { WorkflowExecution } from './workflows/executions/workflow-execution.entity.js';
import { Workflow } from './workflows/workflow.entity.js';
import { workflows } from './workflows/workflows.resource.js';

export { agentsConfig, type AgentsConfig } from './agents/agents.config.js';
export { type AgentChat, AgentChats, type ChatRequest } from './agents/chats/agent-chats.service.js';
export { BookingsService } from './bookings/bookings.service.js';
export { CampaignMembers } from './campaigns/members/campaign-members.service.js';
export { type AudienceChoice, Audiences, GivenContact } from './contacts/audience.js';
export { MessagesService } from './inbox/messages.service.js';
export { storeToken } from './kernel/define-resource.js';
export type { Owner } from './kernel/resource.entity.js';
export { ResourceStore } from './kernel/resource.store.js';
export { ListLeadsService } from './lists/list-leads.service.js';
export { ResourcesWorkModule } from './resources-work.module.js';
export { ResourcesModule } from './resources.module.js';
export type { Answers } from './responses/answers.js';
export { SurveyAnswering } from './responses/survey-answering.js';
export { Executions } from './sequences/enrolments/executions.js';
export { SequencesService } from './sequences/sequences.service.js';
export { SurveySends } from './surveys/sends/survey-sends.service.js';
export { SurveysService } from './surveys/surveys.service.js';
export { ExecutionRetention } from './workflows/executions/execution-retention.js';
export { WorkflowExecutions } from './workflows/executions/workflow-executions.service.js';
export { workflowsConfig } from './workflows/workflows.config.js';
export { WorkflowsService } from './workflows/workflows.service.js';
export { agents, campaigns, identities, Sequence, sequences, Task, tasks, Workflow, workflows };
export { Response, responses, Review, reviews, Survey, surveys };
export { Booking, bookings, companies, Company, Contact, contacts, Lead, LeadList, leads, lists };

export const resourceScopes: readonly ScopeGroup[] = [
  contacts.scopes,
  companies.scopes,
  lists.scopes,
  leads.scopes,
  surveys.scopes,
  responseScopes,
  sequences.scopes,
  reviews.scopes,
  campaigns.scopes,
  identityScopes,
  tasks.scopes,
  ownerScopes,
  actionScopes,
  inboxScopes,
  bookings.scopes,
  agents.scopes,
  workflows.scopes,
];
export const resourcesEntities = [
  Company,
  Contact,
  Lead,
  LeadList,
  Booking,
  Survey,
  SurveySend,
  Response,
  Review,
  SenderIdentity,
  Task,
  Action,
  Conversation,
  Message,
  Sequence,
  Enrolment,
  Agent,
  AgentSession,
  AgentMessage,
  Campaign,
  CampaignMember,
  Workflow,
  WorkflowExecution,
];
export const resourcesMigrations = [
  CreateCompaniesAndContacts1764000400000,
  CreateListsAndLeads1764000400100,
  CreateBookings1764000400200,
  CreateSurveysAndResponses1764000400300,
  CreateSequences1764000400310,
  CreateCampaigns1764000400320,
  CreateIdentities1764000400330,
  AddCampaignIdentity1764000400335,
  CreateTasks1764000400340,
  CreateActions1764000400350,
  CreateInbox1764000400360,
  CreateReviews1764000400370,
  HoldCompanyOwnersAndSearchCompanies1764000400380,
  CreateAgents1764000400390,
  CreateWorkflows1764000400400,
  AddCampaignPauseReason1764000400420,
];
