import { newId } from '@keyway/platform';
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

  it('that have had enrolments are archived, not deleted', async () => {
    const owner = anOwner();
    const sequenceId = await scratch.anActive(owner, [task('a')]);
    await scratch.enrolled(owner, sequenceId, 1);
    await expect(scratch.service.remove(owner, sequenceId)).rejects.toMatchObject({ code: 'sequence.has_enrolments' });
    await scratch.service.remove(owner, await scratch.aDraft(owner, []));
  });
});
