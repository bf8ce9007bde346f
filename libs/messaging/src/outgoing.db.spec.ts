import { newId } from '@keyway/platform';
import { Outgoing } from './outgoing.js';
import { live, ScratchMessages } from './testing/scratch-messages.js';
import { RecordingTransport } from './transports/recording-transport.js';
import type { Transport } from './transports/transport.js';

const sending: Transport = { sends: true, deliver: async () => undefined };

describe(Outgoing, () => {
  let messages: ScratchMessages;
  let recorded: ScratchMessages;

  beforeAll(async () => {
    messages = await ScratchMessages.create(sending);
    recorded = await ScratchMessages.create(new RecordingTransport());
  });

  afterAll(() => Promise.all([messages.end(), recorded.end()]));

  const jobsFor = async (id: string): Promise<number> => {
    const rows = await messages.database.query<object[]>(`SELECT 1 FROM jobs.job WHERE data->>'id' = $1`, [id]);
    return rows.length;
  };

  it('records what its channel does not send, and gives nobody a job', async () => {
    expect(await recorded.send({ channel: 'email' })).toMatchObject({ status: 'recorded' });
    const sms = await messages.send({ channel: 'sms', to: '+442071234567' });
    expect(sms).toMatchObject({ status: 'recorded' });
    expect(await jobsFor(sms.id)).toBe(0);
  });

  it('queues what its channel sends, with one job', async () => {
    const mail = await messages.send({});
    expect(mail).toMatchObject({ status: 'queued' });
    expect(await jobsFor(mail.id)).toBe(1);
  });

  it('never lets data of a test environment leave', async () => {
    const mail = await messages.send({}, { ...live(), environment: 'test' });
    expect(mail).toMatchObject({ status: 'recorded' });
    expect(await jobsFor(mail.id)).toBe(0);
  });

  it('makes one message for an effect key, however often and however many ask at once', async () => {
    const [owner, effectKey] = [live(), newId()];
    const made = await Promise.all([1, 2, 3].map(() => messages.send({ effectKey }, owner)));
    made.push(await messages.send({ effectKey, body: 'Something else' }, owner));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await jobsFor(made[0]!.id)).toBe(1);
  });

  it('makes one line of a subject, so that nothing filled into it begins a header of its own', async () => {
    const { id } = await messages.send({ subject: 'Hello \r\nBcc: eve@example.com' });
    const sql = 'SELECT subject FROM outgoing_messages WHERE id = $1';
    expect(await messages.database.query(sql, [id])).toEqual([{ subject: 'Hello Bcc: eve@example.com' }]);
  });

  it("keeps one owner's effect keys apart from another's", async () => {
    const effectKey = newId();
    const [a, b] = [await messages.send({ effectKey }), await messages.send({ effectKey })];
    expect(a.id).not.toBe(b.id);
  });

  it('sends nothing when its transaction is rolled back', async () => {
    const undone = messages.database.transaction(async (tx) => {
      await messages.outgoing.send(tx, live(), { channel: 'email', to: 'a@b.example', body: 'x', effectKey: 'undone' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await messages.database.query(`SELECT 1 FROM outgoing_messages WHERE effect_key = 'undone'`)).toEqual([]);
  });
});
