import { Clock, Jobs } from '@keyway/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Contact } from '../../contacts/contact.entity.js';
import { refusalOrThrow } from '../../kernel/failure.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { Campaign } from '../campaign.entity.js';
import { type ProgramStep, programOf } from '../steps/step-tree.js';
import { CampaignEffects } from './campaign-effects.js';
import { type DueMember, MemberProgress, type StepResult } from './member-progress.js';
import { runCampaign } from './run-campaign.job.js';

/** After these the campaign queues again, so that a large one does not keep a small one waiting. */
const STEPS_A_JOB = 250;
/** They commit together, and whoever pauses the campaign waits no longer than these take. */
const STEPS_A_BATCH = 20;
const CAMPAIGNS_AT_ONCE = 3;

/** What was in others' hands is looked at again after this: they may not have come to its end. */
const LOOK_AGAIN_AFTER_MS = 5_000;

type CampaignKey = Owner & { readonly campaignId: string };

/**
 * Runs a campaign for its members, batch by batch. Each commits the effects of its steps together with what says that
 * they are done, so that it can stop anywhere, be run again, or run many times at once.
 */
@Injectable()
export class CampaignRunner implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly progress: MemberProgress,
    private readonly effects: CampaignEffects,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.work(runCampaign, (campaign, { signal }) => this.run(campaign, signal), {
      concurrency: CAMPAIGNS_AT_ONCE,
    });
  }

  async run(key: CampaignKey, signal?: AbortSignal): Promise<void> {
    const { campaignId: id, tenantId, environment } = key;
    const campaign = await this.database.manager.findOneBy(Campaign, { id, tenantId, environment });
    if (campaign?.state !== 'active') return;
    // What has been active once keeps its steps.
    const program = programOf(campaign.steps);
    for (let done = 0; done < STEPS_A_JOB;) {
      signal?.throwIfAborted();
      const limit = Math.min(STEPS_A_BATCH, STEPS_A_JOB - done);
      const taken = await this.database.transaction((tx) => this.batch(tx, key, program, limit));
      if (taken === 0) return this.lookAgain(key);
      done += taken;
    }
    await this.database.transaction((tx) => this.enqueue(tx, key));
  }

  /** One step for each of some members. Answers how many they were. */
  private async batch(
    tx: EntityManager,
    { campaignId, tenantId, environment }: CampaignKey,
    program: ReadonlyMap<string, ProgramStep>,
    limit: number,
  ): Promise<number> {
    const owner = { tenantId, environment };
    const members = await this.progress.take(tx, owner, campaignId, limit);
    const ids = members.map(({ contactId }) => contactId);
    const found = await tx.findBy(Contact, { id: In(ids), tenantId, environment });
    const contacts = new Map(found.map((contact) => [contact.id, contact]));
    for (const member of members) {
      const contact = contacts.get(member.contactId)!;
      const result = await this.resultOf(tx, owner, program.get(member.step)!, member, contact);
      await this.progress.move(tx, owner, member, result);
    }
    return members.length;
  }

  /** Does it, or answers why it cannot be done; what it had written by then is taken back. */
  private async resultOf(
    tx: EntityManager,
    owner: Owner,
    step: ProgramStep,
    member: DueMember,
    contact: Contact,
  ): Promise<StepResult> {
    try {
      return await tx.transaction((part) => this.effects.apply(part, owner, step, member, contact));
    } catch (error) {
      return { type: step.step.type, outcome: 'failed', failure: refusalOrThrow(error), next: null };
    }
  }

  private async lookAgain(key: CampaignKey): Promise<void> {
    const startAfter = new Date(this.clock.now().getTime() + LOOK_AGAIN_AFTER_MS);
    await this.database.transaction(async (tx) => {
      if (await this.progress.anyDue(tx, key, key.campaignId))
        await this.enqueue(tx, key, { startAfter, singletonKey: key.campaignId });
    });
  }

  private enqueue(
    tx: EntityManager,
    { tenantId, environment, campaignId }: CampaignKey,
    when: { readonly startAfter?: Date; readonly singletonKey?: string } = {},
  ): Promise<void> {
    return this.jobs.enqueue(tx, runCampaign, { tenantId, environment, campaignId }, when);
  }
}
