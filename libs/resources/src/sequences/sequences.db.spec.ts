import { encodeId, newId } from '@keyway/platform';
import { aMember, makeTenant } from '../testing/members.js';
import { anOwner } from '../testing/scratch-resources.js';
import { ScratchSequences, task } from '../testing/scratch-sequences.js';

describe('sequences', () => {
  let scratch: ScratchSequences;

  beforeAll(async () => {
    scratch = await ScratchSequences.create();
  });

  afterAll(() => scratch.drop());

  it('have steps that name surveys and members of the tenant only, and are refused by their path', async () => {
    const owner = await makeTenant(scratch.surveys.resources.database);
    const ownerId = await aMember(scratch.surveys.resources.database, owner);
    const surveyId = await scratch.surveys.anActive(owner);
    const theirs = await scratch.surveys.anActive(anOwner());
    const ask = { type: 'survey', surveyId } as const;
    await scratch.aDraft(owner, [ask, { ...task('t'), ownerId }]);
    const wrong = [ask, { ...ask, surveyId: theirs }, { ...task('t'), ownerId: newId() }];
    await expect(scratch.aDraft(owner, wrong)).rejects.toMatchObject({
      extras: {
        details: [
          { field: 'steps[1].survey_id', message: expect.stringMatching(/^There is no survey svy_/) as string },
          { field: 'steps[2].owner_id', message: expect.stringMatching(/^There is no member usr_/) as string },
        ],
      },
    });
    await expect(scratch.aDraft({ ...owner, environment: 'test' }, [ask])).rejects.toMatchObject({
      extras: { details: [{ field: 'steps[0].survey_id' }] },
    });
  });

  it('are not deleted while they are active, nor is a survey that an active one sends', async () => {
    const owner = anOwner();
    const surveyId = await scratch.surveys.anActive(owner);
    const id = await scratch.anActive(owner, [{ type: 'survey', surveyId }]);
    await expect(scratch.service.remove(owner, id)).rejects.toMatchObject({
      code: 'sequence.invalid_state',
      message: 'A sequence that is active cannot be deleted.',
      extras: { allowedStates: ['draft', 'paused', 'archived'] },
    });
    await expect(scratch.surveys.service.remove(owner, surveyId)).rejects.toMatchObject({
      code: 'survey.in_use',
      extras: { details: [{ field: 'id', message: `Is sent by ${encodeId('seq', id)}` }] },
    });
    await scratch.service.pause(owner, id);
    await scratch.surveys.service.remove(owner, surveyId);
    await expect(scratch.service.resume(owner, id)).rejects.toMatchObject({
      code: 'sequence.survey_missing',
      message: 'A survey that this sequence sends is gone: change steps[0] first.',
    });
    await scratch.service.remove(owner, id);
  });

  it('never become active with a survey that is deleted at the same time', async () => {
    for (let round = 0; round < 10; round++) {
      const owner = anOwner();
      const surveyId = await scratch.surveys.anActive(owner);
      const id = await scratch.aDraft(owner, [{ type: 'survey', surveyId }]);
      const outcomes = await Promise.allSettled([
        scratch.service.activate(owner, id),
        scratch.surveys.service.remove(owner, surveyId),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('that have had enrolments are archived, not deleted', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a')]);
    await scratch.enrolled(owner, sequenceId, 1);
    await scratch.service.pause(owner, sequenceId);
    await expect(scratch.service.remove(owner, sequenceId)).rejects.toMatchObject({ code: 'sequence.has_enrolments' });
    await scratch.service.remove(owner, await scratch.aDraft(owner, []));
  });
});
