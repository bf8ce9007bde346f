import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';
import { declaredEvents, ToldEvents } from '../support/told-events.js';
import { setNode, taskNode } from '../support/workflows.js';

const LATER = { id: 'later', type: 'delay', config: { seconds: 86_400 } };

/** As events.spec.ts, of the groups whose work is the worker's: their states, and how far it has come. */
describe('the events of', () => {
  let keyway: Keyway;
  let declared: readonly string[];
  let person: Person;
  let told: ToldEvents;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    declared = await declaredEvents(keyway.url);
  });

  beforeEach(async () => {
    person = await newPerson(keyway.url);
    told = new ToldEvents(keyway, person, (await newKey(keyway.url, person, ['admin'])).key, declared);
  });

  afterAll(() => keyway.stop());

  const contact = async (email: string): Promise<string> =>
    (await told.telling(['contact.created'], 'POST', '/contacts', { email })).id;

  it('sequences and enrolments', async () => {
    const by = { token: person.token };
    const questions = [{ type: 'nps', title: 'How likely?' }];
    const survey = (await told.telling(['survey.created'], 'POST', '/surveys', { name: 'Ask', questions })).id;
    const steps = [
      { type: 'task', title: 'Call' },
      { type: 'wait', delay_seconds: 86_400 },
    ];
    const author = async (...these: object[]): Promise<string> => {
      const { id } = await told.telling(['sequence.created'], 'POST', '/sequences', { name: 'S', steps: these }, by);
      await told.telling(['sequence.activated'], 'POST', `/sequences/${id}/activate`, undefined, by);
      return `/sequences/${id}`;
    };
    const [short, waiting, failing] = [
      await author(steps[0]!),
      await author(...steps),
      await author({ type: 'survey', survey_id: survey, channel: 'email' }),
    ];
    const people = [await contact('s0@example.com'), await contact('s1@example.com'), await contact('s2@example.com')];
    for (const [index, at] of [short, waiting, failing].entries())
      await told.telling(['enrolment.created'], 'POST', `${at}/execute`, { contact_ids: [people[index]] });
    await told.untilTold('enrolment.completed', 'enrolment.failed');
    await told.telling(['contact.deleted', 'enrolment.updated', 'task.updated'], 'DELETE', `/contacts/${people[0]}`);
    await told.telling(['sequence.paused'], 'POST', `${waiting}/pause`, undefined, by);
    await told.telling(['sequence.updated'], 'PATCH', waiting, { description: 'Slow' }, by);
    await told.telling(['sequence.resumed'], 'POST', `${waiting}/resume`, undefined, by);
    await told.telling(['sequence.archived', 'enrolment.cancelled'], 'POST', `${waiting}/archive`, undefined, by);
    const { id } = await told.telling(['sequence.created'], 'POST', '/sequences', { name: 'Never', steps }, by);
    await told.telling(['sequence.deleted'], 'DELETE', `/sequences/${id}`, undefined, by);
    await told.nothingElseIsDeclared('sequence', 'enrolment');
  });

  it('campaigns and members', async () => {
    const draft = { name: 'Spring', steps: [{ type: 'task', title: 'Call' }] };
    const at = `/campaigns/${(await told.telling(['campaign.created'], 'POST', '/campaigns', draft)).id}`;
    const add = async (email: string): Promise<string> => {
      const id = await contact(email);
      await told.telling(['campaign_member.created'], 'POST', `${at}/contacts`, { contact_ids: [id] });
      return id;
    };
    await add('c1@example.com');
    const gone = await add('c2@example.com');
    await told.telling(['campaign_member.deleted'], 'DELETE', `${at}/contacts/${gone}`);
    await told.telling(['campaign.updated'], 'PATCH', at, { name: 'Summer' });
    const become = (status: string, ...events: string[]) => told.telling(events, 'PATCH', `${at}/status`, { status });
    await become('active', 'campaign.activated');
    await told.untilTold('campaign_member.completed');
    await become('paused', 'campaign.paused');
    await become('paused');
    await become('completed', 'campaign.completed');
    await become('archived', 'campaign.archived');
    const clone = await told.telling(['campaign.created'], 'POST', `${at}/clone`, {});
    await told.telling(['campaign.deleted'], 'DELETE', `/campaigns/${clone.id}`);
    await told.telling(['campaign.deleted', 'campaign_member.deleted'], 'DELETE', at);
    // What is refused is in campaign-runner.db.spec.ts.
    const others = declared.filter((type) => /^campaign(_member)?\./.test(type) && type !== 'campaign_member.failed');
    await told.untilTold(...others);
  });

  it('workflows and executions', async () => {
    const make = async (body: object): Promise<string> => {
      const { id } = await told.telling(['workflow.created'], 'POST', '/workflows', { name: 'W', ...body });
      return `/workflows/${id}`;
    };
    const started = async (at: string): Promise<string> => {
      const begun = await told.telling(['workflow_execution.created'], 'POST', `${at}/execute`, {});
      return `${at}/executions/${String(begun['execution_id'])}`;
    };
    const [short, waiting, failing] = [
      await make({ nodes: [taskNode('a')] }),
      await make({ nodes: [LATER] }),
      await make({ nodes: [taskNode('a', '{{input.title}}')] }),
    ];
    for (const at of [short, waiting, failing]) await told.telling(['workflow.activated'], 'POST', `${at}/activate`);
    await started(short);
    await started(failing);
    await told.untilTold('workflow_execution.completed', 'workflow_execution.failed');
    await told.telling(['workflow_execution.cancelled'], 'POST', `${await started(waiting)}/cancel`);
    await told.telling(['workflow.paused'], 'POST', `${waiting}/pause`);
    await told.telling(['workflow.resumed'], 'POST', `${waiting}/resume`);
    await told.telling(['workflow.archived'], 'POST', `${waiting}/archive`);
    const hooked = await make({ nodes: [setNode('a')], trigger: { type: 'webhook' } });
    await told.telling(['workflow.updated'], 'PATCH', hooked, { name: 'Hooked' });
    await told.telling(['workflow.hook_rotated'], 'POST', `${hooked}/rotate-hook`);
    await told.telling(['workflow.deleted'], 'DELETE', hooked);
    await told.telling(['workflow.deleted', 'workflow_execution.deleted'], 'DELETE', short);
    await told.nothingElseIsDeclared('workflow', 'workflow_execution');
  });

  it('agents, sessions and chats', async () => {
    const body = { name: 'Ada', model: 'any', system_prompt: 'Be brief.' };
    const at = `/agents/${(await told.telling(['agent.created'], 'POST', '/agents', body)).id}`;
    const events = ['agent_session.created', 'agent_message.created', 'agent_message.created', 'agent_chat.completed'];
    await told.telling(events, 'POST', `${at}/chat`, { message: 'Hello' });
    await told.telling(['agent.updated'], 'PATCH', at, { name: 'Grace' });
    await told.telling(['agent.updated', 'agent.deactivated'], 'PATCH', at, { active: false });
    await told.telling(['agent.updated', 'agent.activated'], 'PATCH', at, { active: true });
    await told.telling(['agent.deleted', 'agent_session.deleted'], 'DELETE', at);
    // What no model answers is in agent-chats.db.spec.ts.
    const others = declared.filter((type) => /^agent(_\w+)?\./.test(type) && type !== 'agent_chat.failed');
    await told.untilTold(...others);
  });
});
