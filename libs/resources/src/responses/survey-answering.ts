import { Lanes, statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { isSuspendedSql } from '@keyway/tenancy';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectStore } from '../kernel/define-resource.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import type { Question } from '../surveys/question.js';
import { invitationTokenHash } from '../surveys/sends/invitation-token.js';
import type { SurveyState } from '../surveys/survey-state.js';
import {
  SurveyClosed,
  SurveyLinkExpired,
  SurveyLinkUnknown,
  SurveyLinkUsed,
  SurveyPaused,
  SurveyUnavailable,
} from '../surveys/surveys.errors.js';
import { type Answers, scoreOf } from './answers.js';
import { Response } from './response.entity.js';
import { responses } from './responses.resource.js';

/** A survey as whoever has a link to it sees it, and whose it is. */
export interface OpenSurvey {
  readonly invitationId: string;
  readonly tenantId: string;
  readonly environment: Environment;
  readonly surveyId: string;
  readonly contactId: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly questions: readonly Question[];
}

interface FoundSurvey extends OpenSurvey {
  readonly state: SurveyState;
  readonly answered: boolean;
  readonly expired: boolean;
  readonly suspended: boolean;
}

/** By the hash alone: whoever has the link is nobody's caller. */
const FIND = statement(
  'survey_by_link',
  `SELECT it.id AS "invitationId", it.tenant_id AS "tenantId", it.environment, it.survey_id AS "surveyId",
     it.contact_id AS "contactId", it.answered_at IS NOT NULL AS answered, it.expires_at <= now() AS expired,
     surveys.name, surveys.description, surveys.questions, surveys.state,
     ${isSuspendedSql('it.tenant_id')} AS suspended
   FROM survey_invitations AS it JOIN surveys ON surveys.id = it.survey_id
   WHERE it.token_hash = decode($1, 'hex')`,
);

/** In the order in which deleting a survey or a contact takes them, so that neither waits for this and this for it. */
const HOLD_SURVEY = 'SELECT FROM surveys WHERE id = $1 FOR KEY SHARE';
const HOLD_CONTACT = 'SELECT FROM contacts WHERE id = $1 FOR KEY SHARE';

const ANSWER = `
  UPDATE survey_invitations SET answered_at = now()
  WHERE id = $1 AND answered_at IS NULL AND expires_at > now() AND tenant_id = $2 AND environment = $3
  RETURNING send_id AS "sendId", contact_id AS "contactId", answered_at AS "submittedAt",
    (SELECT metadata FROM survey_sends WHERE survey_sends.id = send_id) AS metadata`;

type Answered = Pick<Response, 'sendId' | 'contactId' | 'submittedAt' | 'metadata'>;

/** Why an invitation that was open a moment ago is not any more. */
const EXPLAIN = 'SELECT answered_at IS NOT NULL AS answered FROM survey_invitations WHERE id = $1';

/** What the holder of a link can do: see the survey, and answer it once. */
@Injectable()
export class SurveyAnswering {
  constructor(
    private readonly database: DataSource,
    private readonly lanes: Lanes,
    @InjectStore(responses) private readonly store: ResourceStore<Response>,
  ) {}

  /**
   * Throws SurveyLinkUnknown, SurveyLinkUsed, SurveyLinkExpired, SurveyClosed or SurveyPaused; of a suspended tenant's,
   * nothing is told but SurveyUnavailable.
   */
  async open(token: string): Promise<OpenSurvey> {
    const [found] = await this.lanes.lookUp<FoundSurvey>(FIND, [invitationTokenHash(token).toString('hex')]);
    if (!found) throw new SurveyLinkUnknown();
    const { state, answered, expired, suspended, ...open } = found;
    if (suspended) throw new SurveyUnavailable();
    if (answered) throw new SurveyLinkUsed();
    if (expired) throw new SurveyLinkExpired();
    if (state === 'paused') throw new SurveyPaused();
    if (state !== 'active') throw new SurveyClosed();
    return open;
  }

  /** Records the response; of many that come at once, the first. Throws SurveyLinkUsed for the others, and what `open` does. */
  answer(open: OpenSurvey, answers: Answers, requestId: string): Promise<RowOf<Response>> {
    const { invitationId, surveyId, tenantId, environment } = open;
    return this.database.transaction(async (tx) => {
      await tx.query(HOLD_SURVEY, [surveyId]);
      await tx.query(HOLD_CONTACT, [open.contactId]);
      const values = [invitationId, tenantId, environment];
      const [[mine]] = await tx.query<[Answered[], number]>(ANSWER, values);
      if (!mine) return gone(tx, invitationId);
      const fields = { ...mine, invitationId, surveyId, answers, ...scoreOf(open.questions, answers) };
      return this.store.within(tx).create({ tenantId, environment, requestId }, fields);
    });
  }
}

async function gone(tx: EntityManager, invitationId: string): Promise<never> {
  const [invitation] = await tx.query<{ answered: boolean }[]>(EXPLAIN, [invitationId]);
  if (!invitation) throw new SurveyLinkUnknown();
  throw invitation.answered ? new SurveyLinkUsed() : new SurveyLinkExpired();
}
