import { Outgoing } from '@keyway/messaging';
import { Clock, Jobs, platformConfig } from '@keyway/platform';
import { Audiences } from '../contacts/audience.js';
import type { Owner } from '../kernel/resource.entity.js';
import type { EnrolmentWithSteps, ExecuteSequence, Execution } from '../sequences/enrolments/enrolment.dto.js';
import { EnrolmentProgress } from '../sequences/enrolments/enrolment-progress.js';
import { EnrolmentRows } from '../sequences/enrolments/enrolment-rows.js';
import { EnrolmentTurns } from '../sequences/enrolments/enrolment-turns.js';
import { enrolments } from '../sequences/enrolments/enrolments.resource.js';
import { EnrolmentsService } from '../sequences/enrolments/enrolments.service.js';
import { Executions } from '../sequences/enrolments/executions.js';
import { SequenceRunner } from '../sequences/enrolments/sequence-runner.js';
import { StepEffects } from '../sequences/enrolments/step-effects.js';
import { StepRunner } from '../sequences/enrolments/step-runner.js';
import type { CreateSequence } from '../sequences/sequence.dto.js';
import { sequences } from '../sequences/sequences.resource.js';
import { SequencesService } from '../sequences/sequences.service.js';
import type { SequenceStep } from '../sequences/step.js';
import { tasks } from '../tasks/tasks.resource.js';
import { RecordedMessages, ScratchSurveys } from './scratch-surveys.js';

type Steps = readonly Partial<SequenceStep>[];

/** Sequences and their enrolments on a database of the test file's own. Jobs wait until `run`. */
export class ScratchSequences {
  readonly service: SequencesService;
  readonly executions: Executions;
  readonly enrolments: EnrolmentsService;
  readonly runner: SequenceRunner;
  private readonly jobs: Jobs;

  private constructor(readonly surveys: ScratchSurveys) {
    const { resources } = surveys;
    const { database, lanes } = resources;
    const { url } = database.options as { url: string };
    this.jobs = new Jobs(platformConfig.read({ DATABASE_URL: url }).value);
    const [enrolmentStore, clock] = [resources.store(enrolments), new Clock()];
    const [progress, turns] = [new EnrolmentProgress(lanes), new EnrolmentTurns(this.jobs)];
    this.enrolments = new EnrolmentsService(enrolmentStore, new EnrolmentRows(), progress, turns, clock);
    this.service = new SequencesService(database, resources.store(sequences), this.enrolments);
    this.executions = new Executions(database, new Audiences(surveys.contacts), this.enrolments);
    const outgoing = new Outgoing(new RecordedMessages(), this.jobs);
    const effects = new StepEffects(outgoing, surveys.sends, resources.store(tasks), clock);
    const steps = new StepRunner(enrolmentStore, progress, effects);
    this.runner = new SequenceRunner(database, steps, turns, this.jobs, clock);
  }

  static async create(connections = 4): Promise<ScratchSequences> {
    return new ScratchSequences(await ScratchSurveys.create(connections));
  }

  async aDraft(owner: Owner, steps: Steps): Promise<string> {
    return (await this.service.create(owner, { name: 'Welcome', steps } as CreateSequence)).id;
  }

  async anActive(owner: Owner, steps: Steps): Promise<string> {
    const id = await this.aDraft(owner, steps);
    await this.service.activate(owner, id);
    return id;
  }

  execute(owner: Owner, sequenceId: string, request: ExecuteSequence): Promise<Execution> {
    return this.executions.execute(owner, sequenceId, request);
  }

  /** Enrols as many new contacts, and answers the enrolments. */
  async enrolled(owner: Owner, sequenceId: string, count: number): Promise<string[]> {
    const contactIds = await this.surveys.people(owner, count);
    const { results } = await this.execute(owner, sequenceId, { contactIds });
    return results.map(({ enrolmentId }) => enrolmentId!);
  }

  run(owner: Owner, ...enrolmentIds: readonly string[]): Promise<void> {
    return this.runner.run({ ...owner, enrolmentIds });
  }

  get(owner: Owner, sequenceId: string, enrolmentId: string): Promise<EnrolmentWithSteps> {
    return this.enrolments.get(owner, sequenceId, enrolmentId);
  }

  /** As if the time that these wait had passed. */
  async pass(enrolmentIds: readonly string[]): Promise<void> {
    const sql = `UPDATE enrolments SET due_at = now() - interval '1 second' WHERE id = ANY ($1::uuid[])`;
    await this.surveys.resources.database.query(sql, [enrolmentIds]);
  }

  jobsOf(enrolmentId: string): Promise<{ startAfter: Date; shared: number }[]> {
    return this.surveys.resources.database.query(
      `SELECT start_after AS "startAfter", jsonb_array_length(data->'enrolmentIds') AS shared FROM jobs.job
       WHERE data->'enrolmentIds' @> to_jsonb($1::text) ORDER BY created_on, start_after`,
      [enrolmentId],
    );
  }

  tasks({ tenantId }: Owner): Promise<{ title: string; contactId: string }[]> {
    return this.surveys.resources.database.query(
      'SELECT title, contact_id AS "contactId" FROM tasks WHERE tenant_id = $1',
      [tenantId],
    );
  }

  async drop(): Promise<void> {
    await this.jobs.onApplicationShutdown();
    await this.surveys.drop();
  }
}

/** One of each step that reaches somebody; the survey is added by those who have one. */
export const ALL_STEPS: Steps = [
  { id: 'hello', type: 'email', subject: 'Hello {{first_name}}', body: 'Hello {{ first_name }} <{{email}}>.' },
  { id: 'text', type: 'sms', body: 'Hello' },
  { id: 'pause', type: 'wait', delaySeconds: 3600 },
  { id: 'call', type: 'task', title: 'Call them', taskType: 'call', dueInDays: 2 },
  { id: 'end', type: 'end' },
];

export const task = (id: string): Partial<SequenceStep> => ({ id, type: 'task', title: id });
