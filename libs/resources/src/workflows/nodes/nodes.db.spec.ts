import { encodeId } from '@keyway/platform';
import type { Contact } from '../../contacts/contact.entity.js';
import { contacts } from '../../contacts/contacts.resource.js';
import type { Owner } from '../../kernel/resource.entity.js';
import type { ResourceStore } from '../../kernel/resource.store.js';
import { anOwner } from '../../testing/scratch-resources.js';
import { ScratchWorkflows } from '../../testing/scratch-workflows.js';

describe('a node', () => {
  let scratch: ScratchWorkflows;
  let people: ResourceStore<Contact>;

  beforeAll(async () => {
    scratch = await ScratchWorkflows.create();
    people = scratch.resources.store(contacts);
  });

  afterAll(() => scratch.drop());

  const one = async (owner: Owner, type: string, config: object, input: Record<string, unknown> = {}) =>
    (await scratch.ran(owner, { nodes: [{ id: 'it', type, config: config as never }] }, input)).nodes['it']!;

  it('sends mail, text messages and chat messages, each once, to whoever has not unsubscribed', async () => {
    const owner = anOwner();
    const { id } = await people.create(owner, { email: 'Ada@example.com', phone: '+15550100' });
    await people.create(owner, { email: 'silent@example.com', phone: '+15550101', unsubscribed: true });
    const input = { email: 'ada@example.com', name: 'Ada' };
    const mail = { to: '{{input.email}}', subject: 'Hi', body: 'Hello {{input.name}}', html: '{{input.html}}' };
    expect((await one(owner, 'send_email', mail, input)).output).toEqual({ status: 'recorded' });
    expect((await one(owner, 'send_sms', { to: '+15550100', body: 'x' })).output).toEqual({ status: 'recorded' });
    expect((await one(owner, 'send_message', { to: '@ada', body: 'x' })).output).toEqual({ status: 'recorded' });
    const skipped = { status: 'skipped', reason: 'unsubscribed' };
    const silent = { ...mail, to: 'SILENT@example.com' };
    expect((await one(owner, 'send_email', silent)).output).toEqual(skipped);
    expect((await one(owner, 'send_sms', { to: '+15550101', body: 'x' })).output).toEqual(skipped);
    expect(await scratch.messages(owner)).toEqual([
      { channel: 'email', recipient: 'ada@example.com', subject: 'Hi', body: 'Hello Ada', contactId: id },
      { channel: 'sms', recipient: '+15550100', subject: null, body: 'x', contactId: id },
      { channel: 'message', recipient: '@ada', subject: null, body: 'x', contactId: null },
    ]);
  });

  it('creates a task of what templates come to, ids and times among it, and leaves out what came to nothing', async () => {
    const owner = anOwner();
    const contactId = encodeId('con', (await people.create(owner, { email: 'a@example.com' })).id);
    const config = {
      title: 'Call {{input.name}}',
      contact_id: '{{input.contact}}',
      due_at: '{{input.due}}',
      description: '{{input.nothing}}',
      type: 'call',
    };
    const input = { name: 'Ada', contact: contactId, due: '2026-05-01T10:00:00Z' };
    expect((await one(owner, 'create_task', config, input)).output).toMatchObject({
      title: 'Call Ada',
      type: 'call',
      contact_id: contactId,
      due_at: '2026-05-01T10:00:00.000Z',
      description: null,
      state: 'open',
    });
    const stranger = anOwner();
    expect((await one(stranger, 'create_task', config, input)).error).toMatchObject({
      code: 'request.body_invalid',
      details: [{ field: 'contact_id', message: `There is no contact ${contactId}` }],
    });
    expect(await scratch.titles(stranger)).toEqual([]);
  });

  it('changes fields and tags of a contact, by id or email, and nothing where it is so already', async () => {
    const owner = anOwner();
    const { id } = await people.create(owner, { email: 'Ada@example.com', tags: ['lead', 'kept'] });
    const config = {
      email: '{{input.email}}',
      fields: { title: '{{input.title}}', unsubscribed: '{{input.out}}' },
      add_tags: ['customer', '{{input.tag}}'],
      remove_tags: ['lead'],
    };
    const input = { email: 'ada@example.com', title: 'Countess', out: true, tag: 'vip' };
    const changed = { tags: ['kept', 'customer', 'vip'], title: 'Countess', unsubscribed: true };
    expect((await one(owner, 'update_contact', config, input)).output).toMatchObject({
      id: encodeId('con', id),
      ...changed,
    });
    expect(await people.get(owner, id)).toMatchObject(changed);
    const tagged = { contact_id: encodeId('con', id), add_tags: ['vip'] };
    expect((await one(owner, 'update_contact', tagged)).output).toMatchObject(changed);
    expect(await scratch.told(owner, 'contact.%')).toEqual(['contact.created', 'contact.updated']);
    expect((await one(anOwner(), 'update_contact', tagged)).error).toMatchObject({ code: 'resource.not_found' });
    const many = { ...tagged, add_tags: Array.from({ length: 50 }, (_, index) => `t${index}`) };
    expect((await one(owner, 'update_contact', many)).error).toMatchObject({ code: 'action.tags_full' });
  });

  it.each([
    [{ value: '{{input.plan}}', operator: 'equals', compare_to: 'pro' }, true],
    [{ value: '{{input.plan}}', operator: 'not_equals', compare_to: 'pro' }, false],
    [{ value: '{{input.count}}', operator: 'equals', compare_to: '10' }, true],
    [{ value: '{{input.count}}', operator: 'greater_than', compare_to: 9 }, true],
    [{ value: '{{input.count}}', operator: 'less_than', compare_to: 9 }, false],
    [{ value: '{{input.gone}}', operator: 'less_than', compare_to: 9 }, false],
    [{ value: '2026-01-02', operator: 'greater_than', compare_to: '2026-01-01' }, true],
    [{ value: '{{input.plan}}', operator: 'greater_than', compare_to: 5 }, false],
    [{ value: '2026-01-01T01:00:00+02:00', operator: 'less_than', compare_to: '2026-01-01T00:00:00Z' }, true],
    [{ value: '{{input.tags}}', operator: 'contains', compare_to: 'b' }, true],
    [{ value: '{{input.plan}}', operator: 'contains', compare_to: 'ro' }, true],
    [{ value: '{{input.tags}}', operator: 'contains', compare_to: 'c' }, false],
    [{ value: '{{input.gone}}', operator: 'exists' }, false],
    [{ value: '{{input.no}}', operator: 'exists' }, true],
  ])('decides %j: %s', async (config, result) => {
    const input = { plan: 'pro', count: 10, tags: ['a', 'b'], no: false };
    expect((await one(anOwner(), 'condition', config, input)).output).toEqual({ result });
  });

  it('waits until a time, not at all for one that has passed, and a year at most', async () => {
    const until = (at: string) => one(anOwner(), 'delay', { until: '{{input.at}}' }, { at });
    expect(await until('2020-01-01T00:00:00Z')).toMatchObject({
      status: 'completed',
      output: { until: '2020-01-01T00:00:00.000Z' },
    });
    const late = await until('2999-01-01T00:00:00Z');
    expect([late.status, new Date(late.output!['until'] as string).getTime() < Date.now() + 367 * 86_400_000]).toEqual([
      'waiting',
      true,
    ]);
  });
});
