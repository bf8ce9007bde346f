import { TenancyModule } from '@keyway/tenancy';
import { Module } from '@nestjs/common';
import { ActionsController } from './actions/actions.controller.js';
import { actions } from './actions/actions.resource.js';
import { AgentsController } from './agents/agents.controller.js';
import { agents } from './agents/agents.resource.js';
import { BookingsController } from './bookings/bookings.controller.js';
import { bookings } from './bookings/bookings.resource.js';
import { CampaignsController } from './campaigns/campaigns.controller.js';
import { campaigns } from './campaigns/campaigns.resource.js';
import { CampaignMembersController } from './campaigns/members/campaign-members.controller.js';
import { CompaniesController } from './companies/companies.controller.js';
import { companies } from './companies/companies.resource.js';
import { contacts } from './contacts/contacts.resource.js';
import { IdentitiesController } from './identities/identities.controller.js';
import { identities } from './identities/identities.resource.js';
import { ConversationsController } from './inbox/conversations.controller.js';
import { MessagesController } from './inbox/messages.controller.js';
import { batchController } from './kernel/batch-controller.js';
import { standardController } from './kernel/standard-controller.js';
import { leads } from './leads/leads.resource.js';
import { ListsController } from './lists/lists.controller.js';
import { lists } from './lists/lists.resource.js';
import { SurveyPageController } from './responses/page/survey-page.controller.js';
import { responses } from './responses/responses.resource.js';
import { SurveyResultsController } from './responses/survey-results.controller.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { reviews } from './reviews/reviews.resource.js';
import { EnrolmentsController } from './sequences/enrolments/enrolments.controller.js';
import { SequencesController } from './sequences/sequences.controller.js';
import { sequences } from './sequences/sequences.resource.js';
import { SurveySendsController } from './surveys/sends/survey-sends.controller.js';
import { SurveysController } from './surveys/surveys.controller.js';
import { surveys } from './surveys/surveys.resource.js';
import { TasksController } from './tasks/tasks.controller.js';
import { tasks } from './tasks/tasks.resource.js';
import { WorkflowExecutionsController } from './workflows/executions/workflow-executions.controller.js';
import { HookController } from './workflows/hooks/hook.controller.js';
import { WorkflowsController } from './workflows/workflows.controller.js';
import { workflows } from './workflows/workflows.resource.js';
import { ResourcesModule } from './resources.module.js';

/** The whole public surface of the resources. A group's own controller comes first, so that its words are not taken for ids. */
@Module({
  imports: [ResourcesModule, TenancyModule],
  controllers: [
    batchController(contacts),
    standardController(contacts),
    CompaniesController,
    batchController(companies),
    standardController(companies),
    BookingsController,
    standardController(bookings),
    ListsController,
    standardController(lists),
    batchController(leads),
    standardController(leads),
    ReviewsController,
    standardController(reviews, { except: ['create', 'update', 'remove'] }),
    SurveysController,
    SurveySendsController,
    SurveyResultsController,
    standardController(surveys, { except: ['create', 'update', 'remove'] }),
    standardController(responses, { except: ['create', 'update', 'remove'] }),
    SurveyPageController,
    IdentitiesController,
    standardController(identities, { except: ['create', 'update', 'remove'] }),
    TasksController,
    standardController(tasks),
    ActionsController,
    standardController(actions, { except: ['create', 'update', 'remove'] }),
    CampaignsController,
    CampaignMembersController,
    standardController(campaigns, { except: ['create', 'update'] }),
    ConversationsController,
    MessagesController,
    SequencesController,
    EnrolmentsController,
    standardController(sequences, { except: ['create', 'update', 'remove'] }),
    AgentsController,
    standardController(agents),
    WorkflowsController,
    WorkflowExecutionsController,
    standardController(workflows, { except: ['create', 'update'] }),
    HookController,
  ],
})
export class ResourcesHttpModule {}
