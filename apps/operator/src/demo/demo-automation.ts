import {
  agents,
  CampaignMembers,
  campaigns,
  Executions,
  type Owner,
  type ResourceStore,
  type Sequence,
  sequences,
  SequencesService,
  storeToken,
  type Workflow,
  WorkflowExecutions,
  workflows,
  WorkflowsService,
} from '@keyway/resources';
import { encodeId } from '@keyway/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Create } from './demo-engagement.js';

const DAY_SECONDS = 86_400;

/** It begins with a wait, so that nothing is done while the demo is being made. */
const AFTER_FIRST_ORDER = [
  { id: 'settle', type: 'wait', delaySeconds: 3 * DAY_SECONDS },
  { id: 'ask', type: 'task', title: 'Ask how the first order went', taskType: 'call', dueInDays: 1 },
  { id: 'month', type: 'wait', delaySeconds: 27 * DAY_SECONDS },
  { id: 'renew', type: 'task', title: 'Offer the yearly plan', taskType: 'email', dueInDays: 2 },
] as const;
const WELCOME = [
  { id: 'hello', type: 'email', subject: 'Welcome, {{first_name}}', body: 'Good to have you with us.' },
  { id: 'wait', type: 'wait', delaySeconds: DAY_SECONDS },
  { id: 'call', type: 'task', title: 'Call and help with the first steps', taskType: 'call' },
] as const;

const AFTER_THE_FAIR = [
  {
    type: 'email',
    subject: 'After the spring fair, {{first_name}}',
    body: 'Hello {{first_name}}, as promised at our stand: …',
  },
  {
    type: 'condition',
    field: 'tags',
    operator: 'contains',
    value: 'vip',
    onTrue: [{ type: 'task', title: 'Call within the week', taskType: 'call', dueInDays: 3 }],
    onFalse: [{ type: 'linkedin_message', body: 'Hello {{first_name}}, we met at the spring fair.' }],
  },
];

const PRICE_DESK = {
  name: 'Price desk',
  description: 'Answers questions about prices, and asks your own system for them.',
  model: 'gpt-4.1-mini',
  systemPrompt: 'You help customers of Acme Inc with questions about prices. Be brief, and never guess a price.',
  temperature: 0.3,
  tools: [
    {
      name: 'get_price',
      description: 'Looks up the price of an article.',
      parameters: { type: 'object', properties: { sku: { type: 'string' } }, required: ['sku'] },
    },
  ],
};

const edge = (from: string, to: string, when: boolean | null = null) => ({ from, to, when });
const node = (id: string, type: string, name: string | null, config: Readonly<Record<string, unknown>>) => ({
  id,
  type,
  name,
  config,
});

/** Where an inquiry goes. */
const SORTED = {
  nodes: [
    node('size', 'condition', 'More than 50 seats?', {
      value: '{{input.seats}}',
      operator: 'greater_than',
      compare_to: 50,
    }),
    node('large', 'set', 'To the sales team', { values: { team: 'sales', email: '{{input.email}}' } }),
    node('small', 'set', 'To self-service', { values: { team: 'self_service', email: '{{input.email}}' } }),
  ],
  edges: [edge('size', 'large', true), edge('size', 'small', false)],
};
const INQUIRIES = [
  { email: 'grace.hopper@contoso.example', seats: 240 },
  { email: 'alan.turing@globex.example', seats: 8 },
];

const answered = (agentId: string) => ({
  nodes: [
    node('ask', 'agent', 'Ask the price desk', { agent_id: encodeId('agt', agentId), message: '{{input.question}}' }),
    node('check', 'create_task', 'Have it checked', {
      title: 'Check an answer of the price desk',
      description: '{{nodes.ask.output.reply}}',
      type: 'todo',
    }),
  ],
  edges: [edge('ask', 'check')],
});

/** What goes on by itself in a demo tenant. Nobody is written to, and no model is asked: what would do so is a draft. */
export async function fillAutomation(
  app: INestApplicationContext,
  owner: Owner,
  contactIds: readonly string[],
  { create, identityId }: { readonly create: Create; readonly identityId: string },
): Promise<void> {
  await create(sequences, { name: 'Welcome', steps: WELCOME });
  const sequenceId = await create(sequences, { name: 'After the first order', steps: AFTER_FIRST_ORDER });
  await activeOnce(app, owner, sequences, app.get(SequencesService), sequenceId);
  await app.get(Executions).execute(owner, sequenceId, { contactIds: contactIds.slice(4, 8) });
  const campaignId = await create(campaigns, { name: 'After the spring fair', identityId, steps: AFTER_THE_FAIR });
  await app.get(CampaignMembers).add(owner, campaignId, contactIds.slice(0, 6));
  const agentId = await create(agents, PRICE_DESK);
  await create(workflows, { name: 'Questions about prices', ...answered(agentId) });
  const workflowId = await create(workflows, { name: 'Sort inquiries', ...SORTED });
  await activeOnce(app, owner, workflows, app.get(WorkflowsService), workflowId);
  for (const input of INQUIRIES)
    await app.get(WorkflowExecutions).execute(owner, workflowId, { trigger: 'manual', triggerKey: input.email, input });
}

interface Activated {
  activate(owner: Owner, id: string): Promise<unknown>;
}

async function activeOnce(
  app: INestApplicationContext,
  owner: Owner,
  resource: { readonly name: string },
  service: Activated,
  id: string,
): Promise<void> {
  const store: ResourceStore<Sequence> | ResourceStore<Workflow> = app.get(storeToken(resource));
  const { state } = await store.get(owner, id);
  if (state === 'draft') await service.activate(owner, id);
}
