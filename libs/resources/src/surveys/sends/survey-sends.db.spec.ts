import { setTimeout } from 'node:timers/promises';
import { newId } from '@keyway/platform';
import { anOwner } from '../../testing/scratch-resources.js';
import { NPS, ScratchSurveys } from '../../testing/scratch-surveys.js';
import type { CreateSurvey } from '../survey.dto.js';

describe('sending a survey', () => {
  let scratch: ScratchSurveys;

  beforeAll(async () => {
    scratch = await ScratchSurveys.create();
  });

  afterAll(() => scratch.drop());

  it('reaches everybody once, by a link of their own that is kept as a hash only', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const contactIds = await scratch.people(owner, 120);
    const { sendId, accepted } = await scratch.send(owner, surveyId, { contactIds });
    expect([accepted, await scratch.jobsOf(sendId)]).toEqual([120, [expect.anything()]]);
    await scratch.delivery.run({ ...owner, surveyId, sendId });
    const made = await scratch.messages(owner);
    expect(new Set(made.map(({ contactId }) => contactId))).toEqual(new Set(contactIds));
    expect(made).toHaveLength(120);
    const link = /https:\/\/x\.example\/s\/(srv_\S+)/.exec(made[0]!.body)!;
    expect(await scratch.answering.open(link[1]!)).toMatchObject({ surveyId, name: 'After a month' });
    const rows = await scratch.resources.database.query<object[]>(
      'SELECT * FROM survey_invitations WHERE send_id = $1',
      [sendId],
    );
    expect(JSON.stringify(rows)).not.toContain('srv_');
    expect(await scratch.sends.get(owner, surveyId, sendId)).toMatchObject({
      state: 'sent',
      pending: 0,
      sent: 120,
      dropped: 0,
    });
    expect(await scratch.told(owner, 'survey.sent')).toMatchObject([
      { data: { id: sendId, state: 'sent', sent: 120 } },
    ]);
  });

  it('sends nothing twice though many workers run it at once, and again afterwards', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const { sendId } = await scratch.send(owner, surveyId, { contactIds: await scratch.people(owner, 230) });
    await Promise.all([1, 2, 3, 4].map(() => scratch.delivery.run({ ...owner, surveyId, sendId })));
    await scratch.delivery.run({ ...owner, surveyId, sendId });
    expect(await scratch.messages(owner)).toHaveLength(230);
    expect(await scratch.told(owner, 'survey.sent')).toHaveLength(1);
  });

  it('goes on where a worker was killed, with nothing sent twice', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const { sendId } = await scratch.send(owner, surveyId, { contactIds: await scratch.people(owner, 200) });
    const killed = scratch.delivery.run({ ...owner, surveyId, sendId });
    while ((await scratch.messages(owner)).length === 0) await setTimeout(2);
    await scratch.resources.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'`,
    );
    await killed.catch(() => undefined);
    await scratch.delivery.run({ ...owner, surveyId, sendId });
    const recipients = (await scratch.messages(owner)).map(({ recipient }) => recipient);
    expect([recipients.length, new Set(recipients).size]).toEqual([200, 200]);
    expect(await scratch.sends.get(owner, surveyId, sendId)).toMatchObject({ state: 'sent', sent: 200 });
    expect(await scratch.told(owner, 'survey.sent')).toHaveLength(1);
  });

  it('says of each why they are skipped, and refuses the whole where nobody is left', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const [first] = await scratch.people(owner, 1);
    const { id: silent } = await scratch.contacts.create(owner, { email: 's@example.com', unsubscribed: true });
    const answered = await scratch.send(owner, surveyId, { contactIds: [silent, first!, first!] });
    expect(answered).toMatchObject({
      accepted: 1,
      skipped: 2,
      results: [
        { contactId: silent, status: 'skipped', reason: 'unsubscribed', link: null },
        { contactId: first, status: 'accepted', reason: null, link: null },
        { contactId: first, status: 'skipped', reason: 'duplicate' },
      ],
    });
    await expect(scratch.send(owner, surveyId, { contactIds: [first!], channel: 'sms' })).rejects.toMatchObject({
      code: 'survey_send.nobody_eligible',
      extras: { details: [{ field: 'contact_ids[0]', message: 'Skipped: no_address' }] },
    });
  });

  it('writes nothing where it is refused: no contact, no send, no event', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const given = { email: 'new@example.com', firstName: null, lastName: null, phone: null };
    await expect(scratch.send(owner, surveyId, { contacts: [given], channel: 'sms' })).rejects.toThrow();
    await expect(scratch.send(owner, surveyId, { contactIds: [newId()] })).rejects.toThrow();
    expect(await scratch.told(owner, 'contact.created')).toEqual([]);
    expect(await scratch.told(owner, 'survey_send.created')).toEqual([]);
  });

  it('is refused of a survey that is not active, and of somebody else’s', async () => {
    const owner = anOwner();
    const { id } = await scratch.service.create(owner, { name: 'Draft', questions: [NPS] } as unknown as CreateSurvey);
    const contactIds = await scratch.people(owner, 1);
    const refused = { code: 'survey.invalid_state', extras: { allowedStates: ['active'] } };
    await expect(scratch.send(owner, id, { contactIds })).rejects.toMatchObject(refused);
    const stranger = anOwner();
    await expect(scratch.send(stranger, await scratch.anActive(owner), { contactIds })).rejects.toMatchObject({
      code: 'resource.not_found',
    });
  });

  it('drops who has unsubscribed or was deleted before their turn came', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const [silent, gone, there] = await scratch.people(owner, 3);
    const { sendId } = await scratch.send(owner, surveyId, { contactIds: [silent!, gone!, there!] });
    await scratch.contacts.update(owner, silent!, { unsubscribed: true });
    await scratch.contacts.remove(owner, gone!);
    await scratch.delivery.run({ ...owner, surveyId, sendId });
    expect((await scratch.messages(owner)).map(({ contactId }) => contactId)).toEqual([there]);
    expect(await scratch.sends.get(owner, surveyId, sendId)).toMatchObject({ state: 'sent', sent: 1, dropped: 2 });
  });

  it('later waits for its time, and is never sent when it was cancelled before', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const contactIds = await scratch.people(owner, 2);
    const sendAt = new Date(Date.now() + 3_600_000);
    const { sendId } = await scratch.send(owner, surveyId, { contactIds, sendAt });
    expect(await scratch.jobsOf(sendId)).toEqual([{ startAfter: sendAt }]);
    expect(await scratch.sends.get(owner, surveyId, sendId)).toMatchObject({ state: 'scheduled', sendAt, pending: 2 });
    expect(await scratch.sends.cancel(owner, surveyId, sendId)).toMatchObject({
      state: 'cancelled',
      pending: 0,
      dropped: 2,
    });
    await scratch.delivery.run({ ...owner, surveyId, sendId });
    expect(await scratch.messages(owner)).toEqual([]);
    await expect(scratch.sends.cancel(owner, surveyId, sendId)).rejects.toMatchObject({
      code: 'survey_send.invalid_state',
      extras: { allowedStates: ['scheduled', 'sending'] },
    });
    await expect(scratch.send(owner, surveyId, { contactIds, sendAt, channel: 'link' })).rejects.toMatchObject({
      extras: { details: [{ field: 'send_at' }] },
    });
  });

  it('stops when the survey is paused, goes on when it is resumed, and ends when it is archived', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const { sendId } = await scratch.send(owner, surveyId, { contactIds: await scratch.people(owner, 1) });
    await scratch.service.pause(owner, surveyId);
    await scratch.delivery.run({ ...owner, surveyId, sendId });
    expect([await scratch.messages(owner), (await scratch.sends.get(owner, surveyId, sendId)).state]).toEqual([
      [],
      'sending',
    ]);
    await scratch.service.resume(owner, surveyId);
    expect(await scratch.jobsOf(sendId)).toHaveLength(2);
    // Whoever pauses and resumes all day leaves no more of them.
    await scratch.service.pause(owner, surveyId);
    await scratch.service.resume(owner, surveyId);
    expect(await scratch.jobsOf(sendId)).toHaveLength(2);
    await scratch.delivery.run({ ...owner, surveyId, sendId });
    expect(await scratch.messages(owner)).toHaveLength(1);

    const { sendId: unsent } = await scratch.send(owner, surveyId, { contactIds: await scratch.people(owner, 1) });
    await scratch.service.archive(owner, surveyId);
    await scratch.delivery.run({ ...owner, surveyId, sendId: unsent });
    expect(await scratch.messages(owner)).toHaveLength(1);
    expect(await scratch.sends.get(owner, surveyId, unsent)).toMatchObject({ state: 'cancelled', dropped: 1 });
    expect(await scratch.told(owner, 'survey_send.cancelled')).toMatchObject([
      { data: { id: unsent, state: 'cancelled' } },
    ]);
  });
});
