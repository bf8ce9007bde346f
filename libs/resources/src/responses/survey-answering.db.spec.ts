import { newId } from '@keyway/platform';
import type { Question } from '../surveys/question.js';
import { surveys } from '../surveys/surveys.resource.js';
import { anOwner } from '../testing/scratch-resources.js';
import { NPS, ScratchSurveys } from '../testing/scratch-surveys.js';
import type { Answers } from './answers.js';
import { responses } from './responses.resource.js';
import { SurveyResults } from './survey-results.js';

const RIVALS = 10;

describe('answering a survey', () => {
  let scratch: ScratchSurveys;

  beforeAll(async () => {
    scratch = await ScratchSurveys.create(RIVALS);
  });

  afterAll(() => scratch.drop());

  it('is recorded once though it is posted ten times at once', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const open = await scratch.answering.open(await scratch.tokenFor(owner, surveyId));
    const attempts = await Promise.allSettled(
      Array.from({ length: RIVALS }, () => scratch.answering.answer(open, { nps: 9 }, newId())),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const it of attempts)
      if (it.status === 'rejected') expect(it.reason).toMatchObject({ code: 'survey_link.used' });
    const events = await scratch.told(owner, 'response.created');
    expect(events).toMatchObject([{ data: { surveyId, score: 9, category: 'promoter', answers: { nps: 9 } } }]);
  });

  it('is refused with the reason: unknown, answered, expired, paused, ended', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const code = async (token: string): Promise<string> => {
      const refused = await scratch.answering.open(token).then(
        () => null,
        (error: { code: string }) => error,
      );
      return refused?.code ?? 'open';
    };
    const [answered, expired, other] = [
      await scratch.tokenFor(owner, surveyId),
      await scratch.tokenFor(owner, surveyId),
      await scratch.tokenFor(owner, surveyId),
    ];
    expect(await code('srv_nonsense')).toBe('survey_link.unknown');
    const early = await scratch.answering.open(expired);
    await scratch.answer(answered, { nps: 1 });
    expect(await code(answered)).toBe('survey_link.used');
    await scratch.resources.database.query(
      `UPDATE survey_invitations SET expires_at = now() - interval '1 second' WHERE survey_id = $1 AND id = $2`,
      [surveyId, early.invitationId],
    );
    expect(await code(expired)).toBe('survey_link.expired');
    await expect(scratch.answering.answer(early, { nps: 1 }, newId())).rejects.toMatchObject({
      code: 'survey_link.expired',
    });
    await scratch.service.pause(owner, surveyId);
    expect(await code(other)).toBe('survey_link.paused');
    await scratch.service.resume(owner, surveyId);
    expect(await code(other)).toBe('open');
    await scratch.service.archive(owner, surveyId);
    expect(await code(other)).toBe('survey_link.closed');
  });

  it('never ends as a deadlock with deleting the contact or the survey', async () => {
    const owner = anOwner();
    for (let round = 0; round < RIVALS; round++) {
      const surveyId = await scratch.anActive(owner);
      const open = await scratch.answering.open(await scratch.tokenFor(owner, surveyId));
      const settled = await Promise.allSettled([
        scratch.answering.answer(open, { nps: 9 }, newId()),
        scratch.contacts.remove(owner, open.contactId!),
        scratch.resources.store(surveys).remove(owner, surveyId),
      ]);
      const codes = settled.map((it) => (it.status === 'rejected' ? (it.reason as { code: string }).code : 'done'));
      expect([
        ['done', 'done', 'survey.has_responses'],
        ['survey_link.unknown', 'done', 'done'],
      ]).toContainEqual(codes);
    }
  });

  it('keeps the survey from being deleted, and outlives its contact', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner);
    const token = await scratch.tokenFor(owner, surveyId);
    const { contactId } = await scratch.answering.open(token);
    const { id, submittedAt } = await scratch.answer(token, { nps: 3 });
    expect(submittedAt).toBeInstanceOf(Date);
    await expect(scratch.resources.store(surveys).remove(owner, surveyId)).rejects.toMatchObject({
      code: 'survey.has_responses',
    });
    await scratch.contacts.remove(owner, contactId!);
    expect(await scratch.resources.store(responses).get(owner, id)).toMatchObject({
      contactId: null,
      score: 3,
      submittedAt,
    });
    const unanswered = await scratch.anActive(owner);
    await scratch.tokenFor(owner, unanswered);
    await scratch.resources.store(surveys).remove(owner, unanswered);
  });

  it('comes to results: counts, means and the net promoter score', async () => {
    const owner = anOwner();
    const surveyId = await scratch.anActive(owner, [
      NPS,
      { id: 'ease', type: 'rating', title: 'Ease?', scale: 3 },
      { id: 'uses', type: 'multiple', title: 'Uses?', options: ['a', 'b'] },
      { id: 'why', type: 'text', title: 'Why?' },
    ] as Question[]);
    const given: Answers[] = [
      { nps: 10, ease: 3, uses: ['a', 'b'] },
      { nps: 9, uses: ['a'] },
      { nps: 0, ease: 2, why: 'x' },
    ];
    for (const answers of given) await scratch.answer(await scratch.tokenFor(owner, surveyId), answers);
    const results = await new SurveyResults(scratch.resources.store(surveys), scratch.resources.lanes).of(
      owner,
      surveyId,
    );
    expect(results).toMatchObject({
      responseCount: 3,
      meanScore: 6.33,
      nps: { score: 33.33, promoters: 2, passives: 0, detractors: 1 },
    });
    const [nps, ease, uses, why] = results.questions;
    expect(nps).toMatchObject({ answered: 3, mean: 6.33 });
    expect(nps!.distribution.filter(({ count }) => count > 0)).toEqual([
      { value: '0', count: 1 },
      { value: '9', count: 1 },
      { value: '10', count: 1 },
    ]);
    expect(ease).toMatchObject({ answered: 2, mean: 2.5, distribution: [{ count: 0 }, { count: 1 }, { count: 1 }] });
    expect(uses).toMatchObject({
      answered: 2,
      mean: null,
      distribution: [
        { value: 'a', count: 2 },
        { value: 'b', count: 1 },
      ],
    });
    expect(why).toMatchObject({ answered: 1, mean: null, distribution: [] });
  });
});
