import { Outgoing, RecordingTransport, type Transport, Transports } from '@keyway/messaging';
import { Clock, Jobs, newId, platformConfig } from '@keyway/platform';
import type { Contact } from '../contacts/contact.entity.js';
import { contacts } from '../contacts/contacts.resource.js';
import type { Owner } from '../kernel/resource.entity.js';
import type { ResourceStore } from '../kernel/resource.store.js';
import { aMember, makeTenant } from '../testing/members.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import { ListConversations } from './conversation.dto.js';
import type { Conversation } from './conversation.entity.js';
import { conversations } from './conversations.resource.js';
import { ConversationsService } from './conversations.service.js';
import type { ReceiveMessage, SendMessage } from './message.dto.js';
import type { Message } from './message.entity.js';
import { MessageDispatch } from './message-dispatch.js';
import { MessageFollowUp } from './message-follow-up.js';
import { messages } from './messages.resource.js';
import { MessagesService } from './messages.service.js';

/** Mail leaves by a transport that nobody drives here; everything else is recorded. */
class MailLeaves extends Transports {
  readonly email: Transport = { sends: true, deliver: () => Promise.resolve() };
  readonly sms = new RecordingTransport();
  readonly message = new RecordingTransport();
}

const RIVALS = 10;

describe('the inbox', () => {
  let scratch: ScratchResources;
  let jobs: Jobs;
  let contactStore: ResourceStore<Contact>;
  let store: ResourceStore<Conversation>;
  let messageStore: ResourceStore<Message>;
  let service: ConversationsService;
  let inbox: MessagesService;
  let followUp: MessageFollowUp;

  beforeAll(async () => {
    scratch = await scratchResources({ connections: RIVALS });
    const { database } = scratch;
    jobs = new Jobs(platformConfig.read({ DATABASE_URL: (database.options as { url: string }).url }).value);
    [contactStore, store, messageStore] = [
      scratch.store(contacts),
      scratch.store(conversations),
      scratch.store(messages),
    ];
    service = new ConversationsService(store);
    const clock = new Clock();
    const dispatch = new MessageDispatch(new Outgoing(new MailLeaves(), jobs), jobs, clock);
    inbox = new MessagesService(database, messageStore, service, dispatch, clock);
    followUp = new MessageFollowUp(database, messageStore, dispatch, jobs);
  });

  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await scratch.drop();
  });

  const send = async (owner: Owner, request: Partial<SendMessage>) =>
    inbox.send(owner, { channel: 'sms', body: 'Hello', ...request } as SendMessage);
  const receive = async (owner: Owner, request: Partial<ReceiveMessage>) =>
    inbox.receive(owner, { channel: 'sms', body: 'Hello', ...request } as ReceiveMessage);
  const a = (owner: Owner, fields: Partial<Contact> = {}) =>
    contactStore.create(owner, { email: `${newId()}@example.com`, phone: '+442071234567', ...fields });
  const outgoing = ({ tenantId }: Owner) =>
    scratch.database.query<{ recipient: string; body: string; channel: string; status: string }[]>(
      'SELECT recipient, body, channel, status FROM outgoing_messages WHERE tenant_id = $1 ORDER BY id',
      [tenantId],
    );
  const told = (owner: Owner, like: string): Promise<string[]> => scratch.told(owner, like);
  const conversationOf = async (owner: Owner, { conversationId }: { conversationId: string }) =>
    store.get(owner, conversationId);

  it('keeps one conversation with an address on a channel, whoever wrote first and in whatever case', async () => {
    const owner = anOwner();
    const contact = await a(owner, { email: 'Ada@Example.com' });
    const { message: first } = await receive(owner, { channel: 'email', from: 'ada@EXAMPLE.com' });
    const { message: second } = await send(owner, { channel: 'email', contactId: contact.id });
    const { message: third } = await send(owner, { channel: 'email', to: 'ADA@example.com' });
    const { message: fourth } = await send(owner, { channel: 'sms', contactId: contact.id });
    expect(new Set([first, second, third].map((it) => it.conversationId)).size).toBe(1);
    expect(fourth.conversationId).not.toBe(first.conversationId);
    expect(await conversationOf(owner, first)).toMatchObject({
      contactId: contact.id,
      address: 'ada@example.com',
      unreadCount: 1,
    });
    const made = await outgoing(owner);
    expect(made.map(({ channel, recipient, status }) => [channel, recipient, status])).toEqual([
      ['email', 'ada@example.com', 'queued'],
      ['email', 'ada@example.com', 'queued'],
      ['sms', '+442071234567', 'recorded'],
    ]);
  });

  it('of ten who write to somebody new at once, puts all into one conversation', async () => {
    const owner = anOwner();
    const sent = await Promise.all(Array.from({ length: RIVALS }, () => send(owner, { to: '+441' })));
    expect(new Set(sent.map(({ message }) => message.conversationId)).size).toBe(1);
    expect(await told(owner, 'conversation.created')).toHaveLength(1);
  });

  it('answers a repeated request_id with the first message, however many send it at once', async () => {
    const owner = anOwner();
    const contact = await a(owner);
    const request = { contactId: contact.id, requestId: 'r-1' };
    const sent = await Promise.all(Array.from({ length: RIVALS }, () => send(owner, request)));
    expect(new Set(sent.map(({ message }) => message.id)).size).toBe(1);
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await outgoing(owner)).toHaveLength(1);
    const again = await send(owner, { body: 'Hello', requestId: 'r-1', contactId: contact.id });
    expect(again).toMatchObject({ isNew: false, message: { id: sent[0]!.message.id } });
  });

  it('refuses another message under a request_id that was used, in this tenant and environment', async () => {
    const owner = anOwner();
    await send(owner, { to: '+441', requestId: 'r-1' });
    const refused = { code: 'message.request_id_reused' };
    await expect(send(owner, { to: '+441', requestId: 'r-1', body: 'Another' })).rejects.toMatchObject(refused);
    await expect(send(owner, { to: '+442', requestId: 'r-1' })).rejects.toMatchObject(refused);
    await expect(receive(owner, { from: '+441', requestId: 'r-1' })).rejects.toMatchObject(refused);
    expect(await send(anOwner(), { to: '+441', requestId: 'r-1', body: 'Another' })).toMatchObject({ isNew: true });
    expect(await send({ ...owner, environment: 'test' }, { to: '+441', requestId: 'r-1' })).toMatchObject({
      isNew: true,
    });
    expect(await outgoing(owner)).toHaveLength(2);
  });

  it('sends nothing to who has unsubscribed or has no address, and writes nothing then', async () => {
    const owner = anOwner();
    const gone = await a(owner, { unsubscribed: true });
    const silent = await a(owner, { phone: null });
    for (const request of [
      { contactId: gone.id },
      { contactId: silent.id },
      { channel: 'email' as const, to: gone.email },
    ])
      await expect(send(owner, request)).rejects.toMatchObject({ code: 'message.contact_unreachable' });
    // Whoever shares the number of somebody else is asked for themselves.
    const [one, other] = [await a(owner, { phone: '+449' }), await a(owner, { phone: '+449', unsubscribed: true })];
    await send(owner, { contactId: one.id });
    await expect(send(owner, { contactId: other.id })).rejects.toMatchObject({ code: 'message.contact_unreachable' });
    expect(await outgoing(owner)).toHaveLength(1);
    expect((await store.list(owner, new ListConversations())).items).toHaveLength(1);
  });

  it('names what cannot be written to: nobody, two at once, another tenant’s, no address', async () => {
    const owner = anOwner();
    const theirs = await a(anOwner());
    const { message } = await receive(anOwner(), { from: '+441' });
    const wrong: readonly [Partial<SendMessage>, string][] = [
      [{}, 'contact_id'],
      [{ to: '+441', contactId: theirs.id }, 'contact_id'],
      [{ contactId: theirs.id }, 'contact_id'],
      [{ conversationId: message.conversationId }, 'conversation_id'],
      [{ to: '441' }, 'to'],
    ];
    for (const [request, field] of wrong)
      await expect(send(owner, request)).rejects.toMatchObject({ extras: { details: [{ field }] } });
  });

  it('sends nothing in a paused conversation, keeps what comes in, and goes on with a completed one', async () => {
    const owner = anOwner();
    const { message } = await receive(owner, { from: '+441' });
    const { conversationId } = message;
    await service.pause(owner, conversationId);
    await expect(send(owner, { conversationId })).rejects.toMatchObject({
      code: 'conversation.invalid_state',
      extras: { allowedStates: ['active', 'completed'] },
    });
    await receive(owner, { from: '+441' });
    expect(await store.get(owner, conversationId)).toMatchObject({ state: 'paused', unreadCount: 2 });
    await service.complete(owner, conversationId);
    await service.archive(owner, conversationId);
    await send(owner, { conversationId });
    expect(await store.get(owner, conversationId)).toMatchObject({ state: 'active', archived: false, unreadCount: 2 });
    expect(await told(owner, 'conversation.%')).toEqual([
      'conversation.created',
      'conversation.paused',
      'conversation.completed',
      'conversation.archived',
      'conversation.reopened',
      'conversation.unarchived',
    ]);
    expect(await told(owner, 'message.received')).toHaveLength(2);
  });

  it('is read, archived and assigned as often as one likes, and tells of changes only', async () => {
    const owner = await makeTenant(scratch.database);
    const assigneeId = await aMember(scratch.database, owner);
    const { message } = await receive(owner, { from: '+441' });
    const id = message.conversationId;
    for (let times = 0; times < 2; times++) {
      expect(await service.markRead(owner, id)).toMatchObject({ unreadCount: 0 });
      expect(await service.archive(owner, id)).toMatchObject({ archived: true });
      expect(await service.assign(owner, id, assigneeId)).toMatchObject({ assigneeId });
    }
    await expect(service.assign(owner, id, newId())).rejects.toMatchObject({
      extras: {
        details: [{ field: 'assignee_id', message: expect.stringMatching(/^There is no member usr_/) as string }],
      },
    });
    expect(await told(owner, 'conversation.%')).toEqual([
      'conversation.created',
      'conversation.read',
      'conversation.archived',
      'conversation.assigned',
    ]);
  });

  it('keeps a conversation when its contact is deleted, and finds them again when they come back', async () => {
    const owner = anOwner();
    const contact = await a(owner, { email: 'ada@example.com' });
    const { message } = await receive(owner, { channel: 'email', contactId: contact.id });
    await contactStore.remove(owner, contact.id);
    expect(await conversationOf(owner, message)).toMatchObject({ contactId: null, address: 'ada@example.com' });
    const { id: contactId } = await a(owner, { email: 'ada@example.com' });
    await receive(owner, { channel: 'email', from: 'ada@example.com' });
    expect(await conversationOf(owner, message)).toMatchObject({ contactId, unreadCount: 2 });
  });

  it('tells what became of queued mail once, and asks again while it is under way', async () => {
    const owner = anOwner();
    const { message } = await send(owner, { channel: 'email', to: 'ada@example.com' });
    const asked = { ...owner, messageId: message.id, asked: 0 };
    const waiting = async (): Promise<number> =>
      (
        await scratch.database.query<object[]>(
          `SELECT FROM jobs.job WHERE name = 'inbox.follow' AND data->>'messageId' = $1`,
          [message.id],
        )
      ).length;
    expect(await waiting()).toBe(1);
    await followUp.run(asked);
    expect([await waiting(), (await messageStore.get(owner, message.id)).status]).toEqual([2, 'queued']);
    await scratch.database.query(`UPDATE outgoing_messages SET status = 'sent' WHERE tenant_id = $1`, [owner.tenantId]);
    await Promise.all([followUp.run(asked), followUp.run(asked)]);
    expect(await messageStore.get(owner, message.id)).toMatchObject({ status: 'sent' });
    expect(await told(owner, 'message.sent')).toHaveLength(1);
    await inbox.report(owner, message.id, 'delivered');
    await followUp.run(asked);
    expect(await messageStore.get(owner, message.id)).toMatchObject({ status: 'delivered' });
  });
});
