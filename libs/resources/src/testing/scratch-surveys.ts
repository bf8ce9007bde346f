import { Outgoing, RecordingTransport, Transports } from '@keyway/messaging';
import { Jobs, newId, platformConfig } from '@keyway/platform';
import { Audiences } from '../contacts/audience.js';
import type { Contact } from '../contacts/contact.entity.js';
import { contacts } from '../contacts/contacts.resource.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import type { ResourceStore } from '../kernel/resource.store.js';
import type { Answers } from '../responses/answers.js';
import type { Response } from '../responses/response.entity.js';
import { responses } from '../responses/responses.resource.js';
import { SurveyAnswering } from '../responses/survey-answering.js';
import type { Question } from '../surveys/question.js';
import { SurveyDelivery } from '../surveys/sends/survey-delivery.js';
import { SurveyInvitations } from '../surveys/sends/survey-invitations.js';
import type { SendAccepted, SendSurvey } from '../surveys/sends/survey-send.dto.js';
import { surveySends } from '../surveys/sends/survey-sends.resource.js';
import { SurveySends } from '../surveys/sends/survey-sends.service.js';
import type { CreateSurvey } from '../surveys/survey.dto.js';
import { surveys } from '../surveys/surveys.resource.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { scratchResources, type ScratchResources } from './scratch-resources.js';

export class RecordedMessages extends Transports {
  readonly email = new RecordingTransport();
  readonly sms = new RecordingTransport();
  readonly message = new RecordingTransport();
}

export const NPS = { id: 'nps', type: 'nps', title: 'How likely?', required: true } as Question;

/** Surveys, their sends and their answers on a database of the test file's own. Jobs wait until `delivery.run`. */
export class ScratchSurveys {
  readonly sends: SurveySends;
  readonly service: SurveysService;
  readonly delivery: SurveyDelivery;
  readonly answering: SurveyAnswering;
  readonly contacts: ResourceStore<Contact>;
  private readonly jobs: Jobs;

  private constructor(readonly resources: ScratchResources) {
    const { database, lanes } = resources;
    const { url } = database.options as { url: string };
    const config = platformConfig.read({ DATABASE_URL: url, PUBLIC_URL: 'https://x.example' }).value;
    this.jobs = new Jobs(config);
    this.contacts = resources.store(contacts);
    const [sendStore, invitations] = [resources.store(surveySends), new SurveyInvitations(config)];
    this.sends = new SurveySends(database, sendStore, new Audiences(this.contacts), invitations, this.jobs);
    this.service = new SurveysService(resources.store(surveys), this.sends);
    const outgoing = new Outgoing(new RecordedMessages(), this.jobs);
    this.delivery = new SurveyDelivery(database, sendStore, invitations, outgoing, this.jobs);
    this.answering = new SurveyAnswering(database, lanes, resources.store(responses));
  }

  static async create(connections = 4): Promise<ScratchSurveys> {
    return new ScratchSurveys(await scratchResources({ connections }));
  }

  async anActive(owner: Owner, questions: readonly Question[] = [NPS]): Promise<string> {
    const { id } = await this.service.create(owner, { name: 'After a month', questions } as CreateSurvey);
    await this.service.activate(owner, id);
    return id;
  }

  people(owner: Owner, count: number): Promise<string[]> {
    const one = () => this.contacts.create(owner, { email: `${newId()}@example.com` });
    return Promise.all(Array.from({ length: count }, async () => (await one()).id));
  }

  send(owner: Owner, surveyId: string, request: Partial<SendSurvey>): Promise<SendAccepted> {
    return this.sends.send(owner, surveyId, { channel: 'email', ...request });
  }

  /** The token of a new contact's link. */
  async tokenFor(owner: Owner, surveyId: string): Promise<string> {
    const contactIds = await this.people(owner, 1);
    const { results } = await this.send(owner, surveyId, { channel: 'link', contactIds });
    return results[0]!.link!.split('/').at(-1)!;
  }

  async answer(token: string, answers: Answers): Promise<RowOf<Response>> {
    return this.answering.answer(await this.answering.open(token), answers, newId());
  }

  messages({ tenantId }: Owner): Promise<{ recipient: string; body: string; contactId: string }[]> {
    return this.resources.database.query(
      'SELECT recipient, body, contact_id AS "contactId" FROM outgoing_messages WHERE tenant_id = $1',
      [tenantId],
    );
  }

  told({ tenantId }: Owner, type: string): Promise<{ data: Record<string, unknown> }[]> {
    return this.resources.database.query(
      'SELECT data FROM events WHERE tenant_id = $1 AND type = $2 ORDER BY occurred_at, id',
      [tenantId, type],
    );
  }

  jobsOf(sendId: string): Promise<{ startAfter: Date }[]> {
    return this.resources.database.query(
      `SELECT start_after AS "startAfter" FROM jobs.job WHERE data->>'sendId' = $1 ORDER BY created_on`,
      [sendId],
    );
  }

  async drop(): Promise<void> {
    await this.jobs.onApplicationShutdown();
    await this.resources.drop();
  }
}
