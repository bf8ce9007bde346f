import { live, ScratchMessages } from '../testing/scratch-messages.js';
import { RecordingTransport } from '../transports/recording-transport.js';
import { MessageRetention } from './message-retention.js';
import { OutgoingMessages } from './outgoing-messages.js';

const TOKEN = `srv_${'a'.repeat(43)}`;

describe(OutgoingMessages, () => {
  let scratch: ScratchMessages;
  let messages: OutgoingMessages;

  beforeAll(async () => {
    scratch = await ScratchMessages.create(new RecordingTransport());
    messages = new OutgoingMessages(scratch.database);
  });

  afterAll(() => scratch.end());

  it('shows what was only recorded, newest first, by channel, status and contact', async () => {
    const owner = live();
    const { id: mail } = await scratch.send({ subject: 'Hi' }, owner);
    const { id: sms } = await scratch.send({ channel: 'sms', to: '+442071234567' }, owner);
    const ids = async (query: object) =>
      (await messages.list(owner, { limit: 10, ...query })).items.map(({ id }) => id);
    expect(await ids({})).toEqual([sms, mail]);
    expect([await ids({ channel: 'email' }), await ids({ status: 'sent' })]).toEqual([[mail], []]);
    expect(await messages.get(owner, mail)).toMatchObject({ status: 'recorded', to: 'ada@example.com', subject: 'Hi' });
  });

  it("shows nobody another tenant's, or those of the other environment", async () => {
    const owner = live();
    const { id } = await scratch.send({}, owner);
    for (const other of [live(), { ...owner, environment: 'test' as const }]) {
      await expect(messages.get(other, id)).rejects.toMatchObject({ code: 'resource.not_found' });
      expect((await messages.list(other, { limit: 10 })).items).toEqual([]);
    }
  });

  it('shows no link that is for the recipient alone', async () => {
    const owner = live();
    const { id } = await scratch.send({ body: `https://example.com/s/${TOKEN}` }, owner);
    expect(JSON.stringify([await messages.get(owner, id), await messages.list(owner, { limit: 1 })])).not.toContain(
      TOKEN,
    );
  });

  it('are deleted when they are old, unless they are still to be sent', async () => {
    const owner = live();
    const sent = async (status: string): Promise<void> => {
      const { id } = await scratch.send({}, owner);
      // Ids tell their time: these are of 2022.
      await scratch.database.query(
        `UPDATE outgoing_messages SET id = ('01800000' || substr(id::text, 9))::uuid, status = $2,
                status_since = now() - interval '91 days' WHERE id = $1`,
        [id, status],
      );
    };
    for (const status of ['sent', 'recorded', 'queued', 'sending']) await sent(status);
    const { id: young } = await scratch.send({}, owner);
    const retention = new MessageRetention(scratch.database, { messageRetentionDays: 90 });
    expect([await retention.removeExpired(), await retention.removeExpired()]).toEqual([2, 0]);
    const { items } = await messages.list(owner, { limit: 10 });
    expect(items.map(({ status }) => status).sort()).toEqual(['queued', 'recorded', 'sending']);
    expect(items[0]!.id).toBe(young);
  });
});
