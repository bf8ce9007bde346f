import type { GroupSlug } from '../../app/record-groups.js';
import { type Listing, listing, type Related, related } from './listing.js';

export interface GroupDetails {
  readonly list: Listing;
  readonly related?: readonly Related[];
  /** Where simple, the schema of the contract from which the form is made, and a first example of it. */
  readonly create?: { readonly schema: string; readonly scope: string; readonly example: object };
}

const STATES = ['draft', 'active', 'paused', 'archived'] as const;
const CHANNELS = ['email', 'sms', 'message'] as const;
const YES_NO = ['true', 'false'] as const;

const contacts = listing('/api/v1/contacts', {
  search: 'Search by name or email',
  columns: ['email', 'first_name', 'last_name', 'tags', 'created_at'],
  texts: ['email', 'phone', 'tag', 'company_id', 'external_id'],
});
const tasks = listing('/api/v1/tasks', {
  columns: ['title', 'state', 'type', 'due_at', 'owner_id', 'created_at'],
  choices: { state: ['open', 'in_progress', 'completed', 'cancelled'], type: ['call', 'email', 'meeting', 'todo'] },
  texts: ['owner_id', 'contact_id', 'company_id', 'external_id'],
});
const bookings = listing('/api/v1/bookings', {
  columns: ['service', 'state', 'resource', 'start_at', 'contact_id', 'created_at'],
  choices: { state: ['pending', 'confirmed', 'completed', 'no_show', 'cancelled'] },
  texts: ['resource', 'contact_id', 'external_id'],
});
const conversations = listing('/api/v1/inbox/conversations', {
  columns: ['address', 'state', 'channel', 'unread_count', 'contact_id', 'last_message_at'],
  choices: { state: ['active', 'paused', 'completed'], channel: CHANNELS, unread: YES_NO, archived: YES_NO },
  texts: ['address', 'contact_id', 'assignee_id', 'external_id'],
});
const outgoing = listing('/api/v1/outgoing-messages', {
  columns: ['to', 'status', 'channel', 'subject', 'contact_id', 'created_at'],
  choices: { status: ['recorded', 'queued', 'sending', 'sent', 'failed', 'unknown'], channel: CHANNELS },
  texts: ['contact_id'],
});
const responses = listing('/api/v1/responses', {
  columns: ['id', 'category', 'score', 'survey_id', 'contact_id', 'submitted_at'],
  choices: { category: ['promoter', 'passive', 'detractor'] },
  texts: ['survey_id', 'contact_id'],
});
const leads = {
  columns: ['name', 'status', 'email', 'company', 'phone', 'created_at'],
  choices: { status: ['new', 'contacted', 'qualified', 'converted', 'lost'] },
} as const;

/** Every group of the resource browser: what the API lists, and what belongs to one of them. */
export const groups: Readonly<Record<GroupSlug, GroupDetails>> = {
  contacts: {
    list: contacts,
    create: { schema: 'CreateContact', scope: 'contacts:write', example: { email: 'ada@example.com' } },
    related: [
      related('tasks', 'Tasks', tasks, 'contact_id'),
      related('bookings', 'Bookings', bookings, 'contact_id'),
      related('conversations', 'Conversations', conversations, 'contact_id'),
      related('responses', 'Responses', responses, 'contact_id'),
      related('outgoing', 'Outgoing messages', outgoing, 'contact_id'),
    ],
  },
  companies: {
    list: listing('/api/v1/companies', {
      search: 'Search by name or domain',
      columns: ['name', 'domain', 'industry', 'size', 'created_at'],
      texts: ['domain', 'industry', 'owner_id', 'external_id'],
    }),
    create: { schema: 'CreateCompany', scope: 'companies:write', example: { name: 'Analytical Engines' } },
    related: [
      related(
        'contacts',
        'Contacts',
        listing('/api/v1/companies/{id}/contacts', { columns: ['email', 'first_name', 'last_name', 'created_at'] }),
      ),
      related('tasks', 'Tasks', tasks, 'company_id'),
    ],
  },
  lists: {
    list: listing('/api/v1/lists', {
      columns: ['name', 'lead_count', 'description', 'created_at'],
      texts: ['external_id'],
    }),
    create: { schema: 'CreateLeadList', scope: 'lists:write', example: { name: 'Spring fair' } },
    related: [related('leads', 'Leads', listing('/api/v1/lists/{id}/leads', leads))],
  },
  leads: {
    list: listing('/api/v1/leads', {
      search: 'Search by name or email',
      ...leads,
      texts: ['email', 'external_id'],
    }),
    create: { schema: 'CreateLead', scope: 'leads:write', example: { name: 'Grace Hopper' } },
  },
  surveys: {
    list: listing('/api/v1/surveys', {
      columns: ['name', 'state', 'response_count', 'description', 'created_at'],
      choices: { state: STATES },
      texts: ['external_id'],
    }),
    related: [
      related('responses', 'Responses', responses, 'survey_id'),
      related(
        'sends',
        'Sends',
        listing('/api/v1/surveys/{id}/sends', {
          columns: ['id', 'state', 'channel', 'sent', 'answered', 'created_at'],
        }),
      ),
    ],
  },
  responses: { list: responses },
  sequences: {
    list: listing('/api/v1/sequences', {
      columns: ['name', 'state', 'active_enrolments', 'description', 'created_at'],
      choices: { state: STATES },
      texts: ['external_id'],
    }),
    related: [
      related(
        'enrolments',
        'Enrolments',
        listing('/api/v1/sequences/{id}/enrolments', {
          columns: ['id', 'state', 'contact_id', 'due_at', 'reason', 'created_at'],
        }),
      ),
    ],
  },
  reviews: {
    list: listing('/api/v1/reviews', {
      columns: ['author', 'rating', 'source', 'text', 'replied_at', 'reviewed_at'],
      choices: { rating: ['5', '4', '3', '2', '1'], replied: YES_NO },
      texts: ['source', 'external_id'],
    }),
  },
  identities: {
    list: listing('/api/v1/identities', {
      columns: ['address', 'status', 'type', 'name', 'created_at'],
      choices: { status: ['active', 'paused', 'disconnected'], type: ['email', 'sms', 'linkedin', 'other'] },
      texts: ['address', 'external_id'],
    }),
  },
  campaigns: {
    list: listing('/api/v1/campaigns', {
      columns: ['name', 'state', 'identity_id', 'description', 'created_at'],
      choices: { state: ['draft', 'active', 'paused', 'completed', 'archived'] },
      texts: ['identity_id', 'external_id'],
    }),
    related: [
      related(
        'members',
        'Members',
        listing('/api/v1/campaigns/{id}/contacts', {
          columns: ['id', 'state', 'contact_id', 'next_step', 'finished_at', 'created_at'],
        }),
      ),
    ],
  },
  tasks: {
    list: tasks,
    create: { schema: 'CreateTask', scope: 'tasks:write', example: { title: 'Call Ada about the renewal' } },
  },
  actions: {
    list: listing('/api/v1/actions', {
      columns: ['id', 'status', 'entity', 'progress', 'total', 'created_at'],
      choices: { status: ['queued', 'running', 'completed', 'cancelled'], entity: ['contact', 'company'] },
      texts: ['external_id'],
    }),
    related: [
      related(
        'items',
        'Items',
        listing('/api/v1/actions/{id}/items', {
          columns: ['id', 'state', 'type', 'contact_id', 'company_id', 'finished_at'],
        }),
      ),
    ],
  },
  inbox: {
    list: conversations,
    related: [
      related(
        'messages',
        'Messages',
        listing('/api/v1/inbox/conversations/{id}/messages', {
          columns: ['body', 'status', 'direction', 'subject', 'occurred_at'],
        }),
      ),
    ],
  },
  bookings: { list: bookings },
  agents: {
    list: listing('/api/v1/agents', {
      columns: ['name', 'active', 'model', 'description', 'created_at'],
      choices: { active: YES_NO },
      texts: ['name', 'model', 'external_id'],
    }),
    related: [
      related(
        'sessions',
        'Sessions',
        listing('/api/v1/agents/{id}/sessions', { columns: ['id', 'message_count', 'created_at', 'last_message_at'] }),
      ),
    ],
  },
  workflows: {
    list: listing('/api/v1/workflows', {
      columns: ['name', 'state', 'version', 'description', 'next_due_at', 'created_at'],
      choices: { state: STATES, trigger: ['manual', 'webhook', 'schedule'] },
      texts: ['external_id'],
    }),
    related: [
      related(
        'executions',
        'Executions',
        listing('/api/v1/workflows/{id}/executions', {
          columns: ['id', 'status', 'trigger', 'version', 'started_at', 'created_at'],
        }),
      ),
    ],
  },
  'outgoing-messages': { list: outgoing },
  credits: {
    list: listing('/api/v1/credits/ledger', { columns: ['reason', 'amount', 'balance_after', 'created_at'] }),
  },
};
