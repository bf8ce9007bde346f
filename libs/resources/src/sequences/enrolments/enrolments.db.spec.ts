import { setTimeout } from 'node:timers/promises';
import { encodeId, newId } from '@keyway/platform';
import { aMember, makeTenant } from '../../testing/members.js';
import { anOwner } from '../../testing/scratch-resources.js';
import { ALL_STEPS, ScratchSequences, task } from '../../testing/scratch-sequences.js';
import type { UpdateSequence } from '../sequence.dto.js';

const HOUR_MS = 3_600_000;

describe('an enrolment', () => {
  let scratch: ScratchSequences;

  beforeAll(async () => {
    scratch = await ScratchSequences.create();
  });

  afterAll(() => scratch.drop());

  it('goes through the steps, waits where it is told to, and tells what became of each', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, ALL_STEPS);
    const { id } = await scratch.surveys.contacts.create(owner, { email: 'ada@example.com', firstName: 'Ada' });
    const { results, ...counts } = await scratch.execute(owner, sequenceId, { contactIds: [id] });
    expect(counts).toMatchObject({ enrolled: 1, skipped: 0 });
    const enrolmentId = results[0]!.enrolmentId!;
    await scratch.run(owner, enrolmentId);
    const [mail, none] = await scratch.surveys.messages(owner);
    expect([mail, none]).toEqual([
      { recipient: 'ada@example.com', body: 'Hello Ada <ada@example.com>.', contactId: id },
      undefined,
    ]);
    const waiting = await scratch.get(owner, sequenceId, enrolmentId);
    expect(waiting).toMatchObject({ state: 'active', stepId: 'pause', finishedAt: null });
    expect(waiting.dueAt!.getTime() - Date.now()).toBeGreaterThan(HOUR_MS - 60_000);
    expect((await scratch.jobsOf(enrolmentId)).at(-1)).toEqual({ startAfter: waiting.dueAt, shared: 1 });
    await scratch.run(owner, enrolmentId);
    expect(await scratch.tasks(owner)).toEqual([]);
    expect(await scratch.jobsOf(enrolmentId)).toHaveLength(2);

    await scratch.pass([enrolmentId]);
    await scratch.run(owner, enrolmentId);
    expect(await scratch.tasks(owner)).toEqual([{ title: 'Call them', contactId: id }]);
    const nothing = { reason: null, error: null, message: null, sendId: null, taskId: null };
    const finishedAt = expect.any(Date) as Date;
    expect(await scratch.get(owner, sequenceId, enrolmentId)).toMatchObject({
      state: 'completed',
      stepId: null,
      dueAt: null,
      finishedAt,
      steps: [
        { ...nothing, stepId: 'hello', type: 'email', outcome: 'done', message: 'recorded', finishedAt },
        { ...nothing, stepId: 'text', type: 'sms', outcome: 'skipped', reason: 'no_address', finishedAt },
        { ...nothing, stepId: 'pause', type: 'wait', outcome: 'done', finishedAt },
        { ...nothing, stepId: 'call', outcome: 'done', taskId: expect.any(String) as string, finishedAt },
        { ...nothing, stepId: 'end', outcome: 'done', finishedAt },
      ],
    });
    expect(await scratch.surveys.told(owner, 'enrolment.created')).toMatchObject([
      { data: { id: enrolmentId, contactId: id, state: 'active', stepId: 'hello' } },
    ]);
    expect(await scratch.surveys.told(owner, 'enrolment.completed')).toMatchObject([
      { data: { id: enrolmentId, state: 'completed', stepId: null } },
    ]);
  });

  it('begins with its wait where that is the first step', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [{ id: 'w', type: 'wait', delaySeconds: 3600 }, task('t')]);
    const [enrolmentId] = await scratch.enrolled(owner, sequenceId, 1);
    const { dueAt } = await scratch.get(owner, sequenceId, enrolmentId!);
    expect(await scratch.jobsOf(enrolmentId!)).toEqual([{ startAfter: dueAt, shared: 1 }]);
    expect(dueAt!.getTime() - Date.now()).toBeGreaterThan(HOUR_MS - 60_000);
  });

  it('sends a survey that is active, and fails with the reason where it is not', async () => {
    const owner = anOwner();
    const surveyId = await scratch.surveys.anActive(owner);
    const steps = [{ id: 'ask', type: 'survey', surveyId } as const, task('after')];
    const sequenceId = await scratch.anActive(owner, steps);
    const [first, second] = await scratch.enrolled(owner, sequenceId, 2);
    await scratch.run(owner, first!);
    const { steps: done } = await scratch.get(owner, sequenceId, first!);
    expect(await scratch.surveys.sends.get(owner, surveyId, done[0]!.sendId!)).toMatchObject({ accepted: 1 });
    await scratch.surveys.service.archive(owner, surveyId);
    await scratch.run(owner, second!);
    expect(await scratch.get(owner, sequenceId, second!)).toMatchObject({
      state: 'failed',
      error: { code: 'survey.invalid_state', message: 'A survey that is archived cannot be sent.' },
      steps: [{ stepId: 'ask', outcome: 'failed', error: { code: 'survey.invalid_state' } }],
    });
    expect(await scratch.tasks(owner)).toHaveLength(1);
    expect(await scratch.surveys.told(owner, 'enrolment.failed')).toMatchObject([{ data: { id: second } }]);
  });

  it('fails at a task for somebody who has left the tenant', async () => {
    const owner = await makeTenant(scratch.surveys.resources.database);
    const ownerId = await aMember(scratch.surveys.resources.database, owner);
    const sequenceId = await scratch.anActive(owner, [{ ...task('t'), ownerId }]);
    const [enrolmentId] = await scratch.enrolled(owner, sequenceId, 1);
    await scratch.surveys.resources.database.query('DELETE FROM memberships WHERE user_id = $1', [ownerId]);
    await scratch.run(owner, enrolmentId!);
    expect(await scratch.get(owner, sequenceId, enrolmentId!)).toMatchObject({
      state: 'failed',
      error: { details: [{ field: 'owner_id', message: `There is no member ${encodeId('usr', ownerId)}` }] },
    });
  });

  it('does each step once though many workers run it at once, and again afterwards', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a'), { ...ALL_STEPS[0]! }, task('b')]);
    const ids = await scratch.enrolled(owner, sequenceId, 20);
    await Promise.all(ids.flatMap((id) => [1, 2, 3].map(() => scratch.run(owner, id))));
    expect(await scratch.tasks(owner)).toHaveLength(40);
    expect(await scratch.surveys.messages(owner)).toHaveLength(20);
    expect(await scratch.surveys.told(owner, 'enrolment.completed')).toHaveLength(20);
  });

  it('stops at a contact who has unsubscribed or was deleted meanwhile, with the reason', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, ALL_STEPS);
    const [silent, gone] = await scratch.enrolled(owner, sequenceId, 2);
    const contactOf = async (id: string) => (await scratch.get(owner, sequenceId, id)).contactId!;
    await scratch.surveys.contacts.update(owner, await contactOf(silent!), { unsubscribed: true });
    await scratch.surveys.contacts.remove(owner, await contactOf(gone!));
    for (const id of [silent!, gone!]) await scratch.run(owner, id);
    expect(await scratch.surveys.messages(owner)).toEqual([]);
    expect(await scratch.get(owner, sequenceId, silent!)).toMatchObject({ state: 'cancelled', reason: 'unsubscribed' });
    expect(await scratch.get(owner, sequenceId, gone!)).toMatchObject({
      state: 'cancelled',
      reason: 'contact_deleted',
      contactId: null,
    });
    expect(await scratch.surveys.told(owner, 'enrolment.cancelled')).toHaveLength(2);
  });

  it('goes no further when it is cancelled, which is told once', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [
      task('a'),
      { id: 'w', type: 'wait', delaySeconds: 60 },
      task('b'),
    ]);
    const [id] = await scratch.enrolled(owner, sequenceId, 1);
    await scratch.run(owner, id!);
    const cancelled = await scratch.enrolments.cancel(owner, sequenceId, id!);
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: 'requested', stepId: null, dueAt: null });
    await scratch.run(owner, id!);
    expect(await scratch.tasks(owner)).toHaveLength(1);
    await expect(scratch.enrolments.cancel(owner, sequenceId, id!)).rejects.toMatchObject({
      code: 'enrolment.invalid_state',
      extras: { allowedStates: ['active'] },
    });
    await expect(scratch.enrolments.cancel(owner, newId(), id!)).rejects.toMatchObject({ code: 'resource.not_found' });
    expect(await scratch.surveys.told(owner, 'enrolment.cancelled')).toHaveLength(1);
  });

  it('holds while its sequence is paused, and goes on when that is resumed', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [
      task('a'),
      { id: 'w', type: 'wait', delaySeconds: 60 },
      task('b'),
    ]);
    const [due, waiting] = await scratch.enrolled(owner, sequenceId, 2);
    await scratch.run(owner, waiting!);
    await scratch.service.pause(owner, sequenceId);
    await scratch.run(owner, due!);
    expect(await scratch.tasks(owner)).toHaveLength(1);
    await scratch.service.resume(owner, sequenceId);
    // One more for whose turn came; the other has its own still to come.
    expect([(await scratch.jobsOf(due!)).length, (await scratch.jobsOf(waiting!)).length]).toEqual([2, 2]);
    await scratch.run(owner, due!);
    expect(await scratch.tasks(owner)).toHaveLength(2);
  });

  it('is held by a pause that does not wait for a moment in which no step is run', async () => {
    const owner = anOwner();
    const busy = await ScratchSequences.create(8);
    const sequenceId = await busy.anActive(owner, [task('a'), task('b'), task('c')]);
    const ids = await busy.enrolled(owner, sequenceId, 400);
    const lanes = [0, 1, 2, 3, 4].map((lane) => ids.filter((_, index) => index % 5 === lane));
    const running = Promise.all(lanes.map((lane) => busy.run(owner, ...lane)));
    while ((await busy.tasks(owner)).length < 20) await setTimeout(2);
    await busy.service.pause(owner, sequenceId);
    const { length } = await busy.tasks(owner);
    await running;
    expect(length).toBeLessThan(1_200);
    expect(await busy.tasks(owner)).toHaveLength(length);
    await busy.drop();
  });

  it('ends when its sequence is archived', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a')]);
    const ids = await scratch.enrolled(owner, sequenceId, 3);
    await scratch.run(owner, ids[0]!);
    await scratch.service.archive(owner, sequenceId);
    for (const id of ids) await scratch.run(owner, id);
    expect(await scratch.tasks(owner)).toHaveLength(1);
    const { items } = await scratch.enrolments.page(owner, sequenceId, { limit: 10, state: 'cancelled' });
    expect(items.map(({ reason }) => reason)).toEqual(['sequence_archived', 'sequence_archived']);
    const told = await scratch.surveys.told(owner, 'enrolment.cancelled');
    expect(told.map(({ data }) => data['state'])).toEqual(['cancelled', 'cancelled']);
  });

  it('stays where it stands while a step is poison, and goes on when that is cured', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a'), task('b')]);
    const [id] = await scratch.enrolled(owner, sequenceId, 1);
    const poison = (type: string) =>
      scratch.surveys.resources.database.query(
        `UPDATE sequences SET steps = jsonb_set(steps, '{1}', steps -> 1 || jsonb_build_object('type', $2::text, 'surveyId', 'x')) WHERE id = $1`,
        [sequenceId, type],
      );
    await poison('survey');
    for (let times = 0; times < 2; times++) await expect(scratch.run(owner, id!)).rejects.toThrow('uuid');
    expect(await scratch.get(owner, sequenceId, id!)).toMatchObject({ state: 'active', stepId: 'b' });
    await poison('task');
    await scratch.run(owner, id!);
    expect(await scratch.tasks(owner)).toHaveLength(2);
  });

  it('is poison for itself alone, and is tried again by itself', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a'), { id: 'w', type: 'wait', delaySeconds: 60 }]);
    const ids = await scratch.enrolled(owner, sequenceId, 3);
    const sql = `UPDATE enrolments SET step_id = 'nowhere' WHERE id = $1`;
    await scratch.surveys.resources.database.query(sql, [ids[1]]);
    await scratch.run(owner, ...ids);
    expect(await scratch.tasks(owner)).toHaveLength(2);
    const shared = async (id: string) => (await scratch.jobsOf(id)).map((job) => job.shared);
    expect([await shared(ids[0]!), await shared(ids[1]!), await shared(ids[2]!)]).toEqual([
      [3, 2],
      [3, 1],
      [3, 2],
    ]);
    await expect(scratch.run(owner, ids[1]!)).rejects.toThrow();
  });

  it('keeps its turn while its sequence is paused, whichever worker finds it so', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [{ id: 'w', type: 'wait', delaySeconds: 60 }, task('a')]);
    const [id] = await scratch.enrolled(owner, sequenceId, 1);
    await scratch.service.pause(owner, sequenceId);
    await scratch.surveys.resources.database.query(`DELETE FROM jobs.job WHERE name = 'sequences.run'`);
    // As the job of a worker that died before the pause, run again.
    await scratch.run(owner, id!);
    const { dueAt } = await scratch.get(owner, sequenceId, id!);
    expect(await scratch.jobsOf(id!)).toEqual([{ startAfter: dueAt, shared: 1 }]);
  });

  it('takes no step while its tenant is suspended: its job is to be run again, and no other is made', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a'), { id: 'w', type: 'wait', delaySeconds: 60 }]);
    const ids = await scratch.enrolled(owner, sequenceId, 3);
    await scratch.surveys.resources.suspend(owner);
    await expect(scratch.run(owner, ...ids)).rejects.toMatchObject({ code: 'tenant.suspended' });
    expect(await scratch.tasks(owner)).toEqual([]);
    expect(await scratch.jobsOf(ids[0]!)).toHaveLength(1);
    await scratch.surveys.resources.suspend(owner, false);
    await scratch.run(owner, ...ids);
    expect(await scratch.tasks(owner)).toHaveLength(3);
  });

  it('goes on from the step it stands at when the steps were changed, and does none twice', async () => {
    const owner = anOwner();
    const wait = { id: 'w', type: 'wait', delaySeconds: 60 } as const;
    const sequenceId = await scratch.anActive(owner, [task('a'), wait, task('b')]);
    const [id] = await scratch.enrolled(owner, sequenceId, 1);
    await scratch.run(owner, id!);
    const change = (steps: readonly object[]) => scratch.service.update(owner, sequenceId, { steps } as UpdateSequence);
    await expect(change([task('a')])).rejects.toMatchObject({ code: 'sequence.steps_frozen' });
    await scratch.service.pause(owner, sequenceId);
    await expect(change([task('a'), task('b')])).rejects.toMatchObject({
      code: 'sequence.steps_in_use',
      message: 'Enrolments stand at steps that would be gone: w. Keep these steps, or cancel the enrolments.',
    });
    await change([wait, task('a'), task('c'), task('b')]);
    await scratch.pass([id!]);
    await scratch.service.resume(owner, sequenceId);
    await scratch.run(owner, id!);
    expect((await scratch.tasks(owner)).map(({ title }) => title).sort()).toEqual(['a', 'b', 'c']);
  });
});
