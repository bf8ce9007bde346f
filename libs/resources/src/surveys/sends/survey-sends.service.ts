import { type FieldProblem, Jobs, notFound, type Page } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type AudienceChoice, Audiences } from '../../contacts/audience.js';
import { InjectStore } from '../../kernel/define-resource.js';
import { closeGate, passGate } from '../../kernel/gate.js';
import { refuseField } from '../../kernel/refuse-field.js';
import type { Owner, RowOf } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import { Survey } from '../survey.entity.js';
import { NobodyEligible } from '../surveys.errors.js';
import { surveys } from '../surveys.resource.js';
import { deliverSurvey } from './deliver-survey.job.js';
import { type Decided, decided } from './eligibility.js';
import { UNFINISHED_STATES } from './survey-channel.js';
import { SurveyInvitations } from './survey-invitations.js';
import type { ListSurveySends, SendAccepted, SendSurvey } from './survey-send.dto.js';
import { SurveySend } from './survey-send.entity.js';
import { surveySendEvents, surveySends } from './survey-sends.resource.js';

/** So many invitations are worth a job of their own, which another worker may take. */
const INVITATIONS_A_JOB = 500;

/** Sending a survey: who gets it is settled here, at once; that they get it is the worker's. */
@Injectable()
export class SurveySends {
  constructor(
    private readonly database: DataSource,
    @InjectStore(surveySends) private readonly store: ResourceStore<SurveySend>,
    private readonly audiences: Audiences,
    private readonly invitations: SurveyInvitations,
    private readonly jobs: Jobs,
  ) {}

  send(owner: Owner, surveyId: string, request: SendSurvey): Promise<SendAccepted> {
    return this.database.transaction((tx) => this.sendIn(tx, owner, surveyId, request));
  }

  /**
   * The same as a part of something else. Throws ResourceNotFound, SurveyStateInvalid, BodyInvalid and, where nobody
   * is left to send it to, NobodyEligible; `tx` must not be committed then.
   */
  async sendIn(tx: EntityManager, owner: Owner, surveyId: string, request: SendSurvey): Promise<SendAccepted> {
    const { tenantId, environment } = owner;
    // So that pausing and archiving come before this or after it.
    await passGate(tx, owner, surveyId);
    const survey = await tx.findOne(Survey, { where: { id: surveyId, tenantId, environment } });
    if (!survey) return notFound(surveys.label, surveys.idPrefix, surveyId);
    survey.assertSendable();
    const { channel, sendAt, externalId = null, metadata = {}, ...choice } = request;
    if (channel === 'link' && sendAt) refuseField('send_at', 'Must not be sent with the channel link');
    const named = decided(await this.audiences.members(tx, owner, choice), channel);
    const accepted = named.filter(({ reason }) => !reason).map(({ contact }) => contact!.id);
    if (accepted.length === 0) throw new NobodyEligible({ channel }, { details: problems(named, choice) });
    const counts = { accepted: accepted.length, skipped: named.length - accepted.length };
    const state = channel === 'link' ? 'sent' : sendAt ? 'scheduled' : 'sending';
    const fields = { surveyId, channel, state, sendAt: sendAt ?? null, externalId, metadata, ...counts } as const;
    const send = await this.store.begin(tx, owner, fields);
    const links = await this.invite(tx, owner, send, accepted);
    return { sendId: send.id, ...counts, results: named.map((it) => result(it, links)) };
  }

  async page(owner: Owner, survey: RowOf<Survey>, query: ListSurveySends): Promise<Page<RowOf<SurveySend>>> {
    return this.store.list(owner, query, { sql: 'survey_id = $', value: survey.id });
  }

  async get(owner: Owner, surveyId: string, id: string): Promise<RowOf<SurveySend>> {
    const send = await this.store.get(owner, id);
    return send.surveyId === surveyId ? send : notFound(surveySends.label, surveySends.idPrefix, id);
  }

  /** When this has returned, nothing more of it goes out. */
  async cancel(owner: Owner, surveyId: string, id: string): Promise<RowOf<SurveySend>> {
    await this.get(owner, surveyId, id);
    await this.store.change(
      owner,
      id,
      async (send, tx) => {
        send.cancel();
        await closeGate(tx, id);
        await this.invitations.dropRest(tx, owner, [id]);
      },
      surveySendEvents.cancelled,
    );
    return this.store.get(owner, id);
  }

  /** Ends what is not finished of a survey that ends. */
  async cancelAll(tx: EntityManager, owner: Owner, surveyId: string): Promise<void> {
    const unfinished = await this.unfinished(tx, owner, surveyId);
    if (unfinished.length === 0) return;
    for (const send of unfinished) send.cancel();
    const ids = unfinished.map(({ id }) => id);
    await this.invitations.dropRest(tx, owner, ids);
    await tx.save(unfinished);
    for (const id of ids) await this.store.tell(tx, owner, id, surveySendEvents.cancelled);
  }

  /** Goes on with what a pause has stopped. A send that is still to come has its job already, and has two at most. */
  async wake(tx: EntityManager, owner: Owner, surveyId: string): Promise<void> {
    for (const send of await this.unfinished(tx, owner, surveyId))
      await this.enqueue(tx, owner, send, 1, `${send.id}:woken`);
  }

  private unfinished(tx: EntityManager, { tenantId, environment }: Owner, surveyId: string): Promise<SurveySend[]> {
    return tx.find(SurveySend, {
      where: { surveyId, state: In([...UNFINISHED_STATES]), tenantId, environment },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** Answers the links where these are what was asked for. Told when the invitations are there to be counted. */
  private async invite(
    tx: EntityManager,
    owner: Owner,
    send: SurveySend,
    contactIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const { id: sendId, surveyId } = send;
    const ids = await this.invitations.add(tx, owner, { surveyId, sendId }, contactIds);
    const isLinked = send.channel === 'link';
    const urls = isLinked ? await this.invitations.issueLinks(tx, owner, ids) : new Map<string, string>();
    await this.store.tell(tx, owner, sendId, surveySends.events.created);
    if (isLinked) await this.store.tell(tx, owner, sendId, surveySendEvents.sent);
    else await this.enqueue(tx, owner, send, Math.ceil(ids.length / INVITATIONS_A_JOB));
    return new Map(ids.flatMap((id, index) => (urls.has(id) ? [[contactIds[index]!, urls.get(id)!]] : [])));
  }

  private async enqueue(
    tx: EntityManager,
    owner: Owner,
    { id, surveyId, sendAt }: SurveySend,
    jobs: number,
    singletonKey?: string,
  ): Promise<void> {
    const { tenantId, environment } = owner;
    const options = { ...(sendAt && { startAfter: sendAt }), ...(singletonKey && { singletonKey }) };
    for (let count = 0; count < jobs; count++)
      await this.jobs.enqueue(tx, deliverSurvey, { tenantId, environment, surveyId, sendId: id }, options);
  }
}

const result = ({ contact, leadId, reason }: Decided, links: ReadonlyMap<string, string>) => ({
  contactId: contact?.id ?? null,
  leadId,
  status: reason ? ('skipped' as const) : ('accepted' as const),
  reason,
  link: (!reason && links.get(contact!.id)) || null,
});

/** What an answer can tell of in full. */
const MAX_PROBLEMS = 100;

function problems(named: readonly Decided[], { contactIds, contacts }: AudienceChoice): FieldProblem[] {
  const given = contactIds ? 'contact_ids' : contacts ? 'contacts' : null;
  return named.slice(0, MAX_PROBLEMS).map(({ reason }, index) => ({
    field: given ? `${given}[${index}]` : 'list_id',
    message: `Skipped: ${reason}`,
  }));
}
