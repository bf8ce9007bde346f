import {
  type Answers,
  MessagesService,
  type Owner,
  type ResourceStore,
  reviews,
  storeToken,
  type Survey,
  SurveyAnswering,
  surveys,
  SurveySends,
  SurveysService,
  tasks,
} from '@keyway/resources';
import { newId } from '@keyway/platform';
import type { INestApplicationContext } from '@nestjs/common';

const DAY_MS = 86_400_000;

const QUESTIONS = [
  { id: 'recommend', type: 'nps', title: 'How likely are you to recommend us?', required: true },
  { id: 'why', type: 'text', title: 'What is the main reason for that?' },
] as const;

const ANSWERS: readonly Answers[] = [
  { recommend: 10, why: 'It was set up in an hour.' },
  { recommend: 8 },
  { recommend: 4, why: 'The invoice came twice.' },
];

const REVIEWS = [
  { source: 'google', rating: 5, author: 'Ada L.', text: 'It computes everything I asked it to.' },
  { source: 'google', rating: 4, author: 'Grace H.', text: 'Shipped on time. The manual could be shorter.' },
  { source: 'trustpilot', rating: 2, author: 'Alan T.', text: 'I could not tell whether I spoke to a person.' },
];
const THANKS = 'Thank you! We are glad that you liked it.';

const TASKS = [
  { title: 'Call about the renewal', type: 'call' },
  { title: 'Send the yearly price', type: 'email' },
  { title: 'Prepare the spring fair', type: 'todo' },
] as const;

const MESSAGES = ['Hello! Could you send me the yearly price?', 'The invoice came twice this month. Which one counts?'];

/** Makes one of a resource unless it is there already, and answers its id. */
export type Create = (resource: { readonly name: string }, fields: object) => Promise<string>;

/** What goes on with the contacts of a demo tenant. Nobody is written to: what is there came in, or waits for people. */
export async function fillEngagement(
  app: INestApplicationContext,
  owner: Owner,
  contactIds: readonly string[],
  create: Create,
): Promise<void> {
  await create(surveys, { name: 'Why did you leave?' });
  const surveyId = await create(surveys, { name: 'After the first month', questions: drawn() });
  await fillResponses(app, owner, surveyId, contactIds);
  for (const [index, review] of REVIEWS.entries()) await create(reviews, reviewOf(review, index));
  for (const [index, body] of MESSAGES.entries())
    await app.get(MessagesService).receive(owner, messageOf(contactIds[index]!, body, index));
  for (const [index, task] of TASKS.entries())
    await create(tasks, { ...task, dueAt: daysFromNow(index + 1), contactId: contactIds[index]! });
}

async function fillResponses(
  app: INestApplicationContext,
  owner: Owner,
  id: string,
  contactIds: readonly string[],
): Promise<void> {
  const { state } = await app.get<ResourceStore<Survey>>(storeToken(surveys)).get(owner, id);
  if (state !== 'draft') return;
  await app.get(SurveysService).activate(owner, id);
  const asked = contactIds.slice(0, ANSWERS.length + 1);
  const { results } = await app.get(SurveySends).send(owner, id, { channel: 'link', contactIds: asked });
  const answering = app.get(SurveyAnswering);
  for (const [index, answers] of ANSWERS.entries()) {
    const token = results[index]!.link!.split('/').at(-1)!;
    await answering.answer(await answering.open(token), answers, newId());
  }
}

const daysFromNow = (days: number): Date => new Date(Date.now() + days * DAY_MS);

/** As a survey keeps them. */
const drawn = (): Survey['questions'] =>
  QUESTIONS.map((question) => ({ description: null, required: false, options: [], scale: null, ...question }));

/** Said by its request_id to be the same one, however often it is received. */
const messageOf = (contactId: string, body: string, index: number) => ({
  ...{ contactId, body, requestId: `demo-${index + 1}` },
  ...{ subject: null, externalId: null, metadata: {} },
});

function reviewOf(review: (typeof REVIEWS)[number], index: number) {
  const writtenAt = daysFromNow(-index - 1);
  const reply = { reply: THANKS, repliedAt: writtenAt, replyHistory: [{ text: THANKS, writtenAt }] };
  return { ...review, reviewedAt: writtenAt, ...(index === 0 && reply) };
}
