import { Outgoing } from '@keyway/messaging';
import { Jobs } from '@keyway/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectStore } from '../../kernel/define-resource.js';
import { closeGate, passGate } from '../../kernel/gate.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import { Survey } from '../survey.entity.js';
import { deliverSurvey } from './deliver-survey.job.js';
import { addressOf, obstacle } from './eligibility.js';
import { invitationText } from './invitation-text.js';
import { type PendingInvitation, SurveyInvitations } from './survey-invitations.js';
import { SurveySend } from './survey-send.entity.js';
import { surveySendEvents, surveySends } from './survey-sends.resource.js';

/** Held locked together, so that pausing and cancelling wait no longer than these take. */
const INVITATIONS_A_BATCH = 50;

/** So that a large send does not keep a small one waiting. */
const SENDS_AT_ONCE = 3;

const START = `
  UPDATE survey_sends SET state = 'sending', updated_at = now()
  WHERE id = $1 AND state = 'scheduled' AND tenant_id = $2 AND environment = $3
    AND EXISTS (SELECT FROM surveys WHERE surveys.id = survey_id AND surveys.state = 'active')
  RETURNING 1`;

const LOCK = 'SELECT FROM survey_sends WHERE id = $1 AND tenant_id = $2 AND environment = $3 FOR NO KEY UPDATE';

const FINISH = `
  UPDATE survey_sends SET state = 'sent', updated_at = now()
  WHERE id = $1 AND state = 'sending' AND tenant_id = $2 AND environment = $3
    AND NOT EXISTS (SELECT FROM survey_invitations AS it WHERE it.send_id = $1 AND it.state = 'pending')
  RETURNING 1`;

type SendKey = Owner & { readonly surveyId: string; readonly sendId: string };

/**
 * Brings a send to its end, batch by batch. Each batch commits its messages together with what says that they are
 * made, so that it can stop anywhere, be run again, or run many times at once.
 */
@Injectable()
export class SurveyDelivery implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    @InjectStore(surveySends) private readonly store: ResourceStore<SurveySend>,
    private readonly invitations: SurveyInvitations,
    private readonly outgoing: Outgoing,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.work(deliverSurvey, (send, { signal }) => this.run(send, signal), { concurrency: SENDS_AT_ONCE });
  }

  async run(send: SendKey, signal?: AbortSignal): Promise<void> {
    await this.start(send);
    let taken: number;
    do {
      signal?.throwIfAborted();
      taken = await this.database.transaction((tx) => this.batch(tx, send));
    } while (taken > 0);
    await this.finish(send);
  }

  /** Answers how many it took; none where there are none, they are all in others' hands, or nothing may go out. */
  private async batch(tx: EntityManager, key: SendKey): Promise<number> {
    const { tenantId, environment, surveyId, sendId } = key;
    // The survey's first, as archiving closes them, which ends the sends.
    await passGate(tx, key, surveyId);
    await passGate(tx, key, sendId);
    const survey = await tx.findOne(Survey, { where: { id: surveyId, tenantId, environment } });
    const send = await tx.findOne(SurveySend, { where: { id: sendId, tenantId, environment } });
    if (survey?.state !== 'active' || send?.state !== 'sending') return 0;
    const taken = await this.invitations.take(tx, key, sendId, INVITATIONS_A_BATCH);
    const dropped = taken.flatMap(({ id, contact }) => {
      const reason = obstacle(contact, send.channel);
      return reason ? [{ id, reason }] : [];
    });
    await this.invitations.drop(tx, key, dropped);
    const gone = new Set(dropped.map(({ id }) => id));
    await this.invite(
      tx,
      key,
      survey,
      send,
      taken.filter(({ id }) => !gone.has(id)),
    );
    return taken.length;
  }

  private async invite(
    tx: EntityManager,
    owner: Owner,
    survey: Survey,
    { channel }: SurveySend,
    invited: readonly PendingInvitation[],
  ): Promise<void> {
    const ids = invited.map(({ id }) => id);
    const links = await this.invitations.issueLinks(tx, owner, ids);
    for (const { id, contactId, contact } of invited)
      await this.outgoing.send(tx, owner, {
        ...invitationText(channel === 'sms' ? 'sms' : 'email', survey, contact!.firstName, links.get(id)!),
        to: addressOf(contact!, channel)!,
        contactId: contactId!,
        effectKey: `survey-invitation:${id}`,
      });
  }

  private start(send: SendKey): Promise<void> {
    return this.move(send, START, surveySendEvents.started);
  }

  private finish(send: SendKey): Promise<void> {
    return this.move(send, FINISH, surveySendEvents.sent);
  }

  /** Told by the one that changed it, however many try. */
  private move(send: SendKey, sql: string, event: (typeof surveySendEvents)['sent']): Promise<void> {
    const { sendId, tenantId, environment } = send;
    return this.database.transaction(async (tx) => {
      await tx.query(LOCK, [sendId, tenantId, environment]);
      // Batches under way have ended then, and what they did can be seen.
      await closeGate(tx, sendId);
      const [, moved] = await tx.query<[unknown, number]>(sql, [sendId, tenantId, environment]);
      if (moved > 0) await this.store.tell(tx, { tenantId, environment }, sendId, event);
    });
  }
}
