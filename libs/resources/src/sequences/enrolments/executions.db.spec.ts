import { anOwner } from '../../testing/scratch-resources.js';
import { ScratchSequences, task } from '../../testing/scratch-sequences.js';

describe('executing a sequence', () => {
  let scratch: ScratchSequences;

  beforeAll(async () => {
    scratch = await ScratchSequences.create(8);
  });

  afterAll(() => scratch.drop());

  it('skips whoever is on their way, has unsubscribed or was named before, and enrols again whoever has come through', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a')]);
    const [on, fresh] = await scratch.surveys.people(owner, 2);
    const { id: silent } = await scratch.surveys.contacts.create(owner, { email: 's@example.com', unsubscribed: true });
    const begun = await scratch.execute(owner, sequenceId, { contactIds: [on!] });
    const contactIds = [on!, silent, fresh!, fresh!];
    const { results, ...counts } = await scratch.execute(owner, sequenceId, { contactIds });
    expect(counts).toMatchObject({ enrolled: 1, skipped: 3 });
    expect(results.map(({ status, reason }) => reason ?? status)).toEqual([
      'already_enrolled',
      'unsubscribed',
      'enrolled',
      'duplicate',
    ]);
    await scratch.run(owner, begun.results[0]!.enrolmentId!);
    expect(await scratch.execute(owner, sequenceId, { contactIds: [on!] })).toMatchObject({ enrolled: 1 });
  });

  it('enrols each contact once though ten execute it at once, in any order', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a')]);
    const contactIds = await scratch.surveys.people(owner, 60);
    const orders = Array.from({ length: 10 }, (_, n) => (n % 2 ? contactIds : contactIds.toReversed()));
    const answers = await Promise.all(orders.map((ids) => scratch.execute(owner, sequenceId, { contactIds: ids })));
    expect(answers.reduce((sum, { enrolled }) => sum + enrolled, 0)).toBe(60);
    expect(await scratch.surveys.told(owner, 'enrolment.created')).toHaveLength(60);
  });

  it('makes contacts that are given in full, and finds them by their address', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a')]);
    const given = { email: 'ada@example.com', firstName: 'Ada', lastName: null, phone: null };
    const [first, again] = [
      await scratch.execute(owner, sequenceId, { contacts: [given] }),
      await scratch.execute(owner, sequenceId, { contacts: [{ ...given, email: 'ADA@example.com' }] }),
    ];
    expect(again.results).toMatchObject([{ contactId: first.results[0]!.contactId, reason: 'already_enrolled' }]);
  });

  it('is refused as a whole, with nothing written, where it names somebody else’s contact or not one kind of contacts', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a')]);
    const [mine] = await scratch.surveys.people(owner, 1);
    const [theirs] = await scratch.surveys.people(anOwner(), 1);
    for (const request of [{ contactIds: [mine!, theirs!] }, {}, { contactIds: [mine!], contacts: [] }])
      await expect(async () => scratch.execute(owner, sequenceId, request)).rejects.toMatchObject({
        code: 'request.body_invalid',
      });
    expect(await scratch.surveys.told(owner, 'enrolment.created')).toEqual([]);
  });

  it('is refused of a sequence that is not active, with the states that allow it, and of somebody else’s', async () => {
    const owner = anOwner();
    const contactIds = await scratch.surveys.people(owner, 1);
    const draft = await scratch.aDraft(owner, [task('a')]);
    const refused = { code: 'sequence.invalid_state', extras: { allowedStates: ['active'] } };
    await expect(scratch.execute(owner, draft, { contactIds })).rejects.toMatchObject(refused);
    await expect(scratch.execute(anOwner(), draft, { contactIds })).rejects.toMatchObject({
      code: 'resource.not_found',
    });
  });

  it('takes no longer for 500 contacts than a caller waits for', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a')]);
    const contactIds = await scratch.surveys.people(owner, 500);
    const begunMs = performance.now();
    expect(await scratch.execute(owner, sequenceId, { contactIds })).toMatchObject({ enrolled: 500 });
    expect(performance.now() - begunMs).toBeLessThan(5_000);
    expect(await scratch.surveys.told(owner, 'enrolment.created')).toHaveLength(500);
    const jobs = `SELECT 1 FROM jobs.job WHERE data->>'tenantId' = $1`;
    expect(await scratch.surveys.resources.database.query(jobs, [owner.tenantId])).toHaveLength(20);
  });
});
