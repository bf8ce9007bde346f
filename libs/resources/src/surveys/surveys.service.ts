import { encodeId } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InjectStore } from '../kernel/define-resource.js';
import { closeGate } from '../kernel/gate.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { drawnUp } from './question.js';
import { SurveySends } from './sends/survey-sends.service.js';
import type { CreateSurvey, UpdateSurvey } from './survey.dto.js';
import type { Survey } from './survey.entity.js';
import { SurveyInUse } from './surveys.errors.js';
import { surveyEvents, surveys } from './surveys.resource.js';

/** Steps as they are kept. */
const SENT_BY_ACTIVE = `
  SELECT id FROM sequences
  WHERE state = 'active' AND steps @> jsonb_build_array(jsonb_build_object('surveyId', $1::text))
    AND tenant_id = $2 AND environment = $3 ORDER BY id LIMIT 10`;

/** What a survey goes through. */
@Injectable()
export class SurveysService {
  constructor(
    @InjectStore(surveys) private readonly store: ResourceStore<Survey>,
    private readonly sends: SurveySends,
  ) {}

  create(owner: Owner, fields: CreateSurvey): Promise<RowOf<Survey>> {
    return this.store.create(owner, { ...fields, questions: drawnUp(fields.questions ?? []) });
  }

  update(owner: Owner, id: string, { questions, ...fields }: Partial<UpdateSurvey>): Promise<Survey> {
    const change = questions ? { ...fields, questions: drawnUp(questions) } : fields;
    return this.store.change(owner, id, (survey) => survey.revise(change));
  }

  activate(owner: Owner, id: string): Promise<Survey> {
    return this.store.change(owner, id, (survey) => survey.activate(), surveyEvents.activated);
  }

  /** When this has returned, nothing more goes out. */
  pause(owner: Owner, id: string): Promise<Survey> {
    const pause = async (survey: Survey, tx: EntityManager): Promise<void> => {
      survey.pause();
      await closeGate(tx, id);
    };
    return this.store.change(owner, id, pause, surveyEvents.paused);
  }

  /** Sends go on where they were stopped; those that fell due meanwhile begin. */
  resume(owner: Owner, id: string): Promise<Survey> {
    return this.store.change(
      owner,
      id,
      async (survey, tx) => {
        survey.resume();
        await this.sends.wake(tx, owner, id);
      },
      surveyEvents.resumed,
    );
  }

  /** With it end its sends. */
  archive(owner: Owner, id: string): Promise<Survey> {
    return this.store.change(
      owner,
      id,
      async (survey, tx) => {
        survey.archive();
        await closeGate(tx, id);
        await this.sends.cancelAll(tx, owner, id);
      },
      surveyEvents.archived,
    );
  }

  /** Throws SurveyHasResponses, and SurveyInUse while an active sequence sends it: activating one holds its surveys. */
  remove(owner: Owner, id: string): Promise<void> {
    return this.store.remove(owner, id, async (_, tx) => {
      const sequences = await tx.query<{ id: string }[]>(SENT_BY_ACTIVE, [id, owner.tenantId, owner.environment]);
      const details = sequences.map((it) => ({ field: 'id', message: `Is sent by ${encodeId('seq', it.id)}` }));
      if (details.length > 0) throw new SurveyInUse({}, { details });
    });
  }
}
