import { Outgoing, RecordingTransport, type Transports } from '@keyway/messaging';
import { Clock, Jobs, newId, platformConfig } from '@keyway/platform';
import type { CreateCampaign } from '../campaigns/campaign.dto.js';
import type { Campaign } from '../campaigns/campaign.entity.js';
import { CampaignStatistics } from '../campaigns/campaign-statistics.js';
import { campaigns } from '../campaigns/campaigns.resource.js';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { ListCampaignMembers } from '../campaigns/members/campaign-member.dto.js';
import type { CampaignMember } from '../campaigns/members/campaign-member.entity.js';
import { campaignMembers } from '../campaigns/members/campaign-members.resource.js';
import { CampaignMembers } from '../campaigns/members/campaign-members.service.js';
import { CampaignEffects } from '../campaigns/run/campaign-effects.js';
import { CampaignRunner } from '../campaigns/run/campaign-runner.js';
import { MemberProgress } from '../campaigns/run/member-progress.js';
import type { Step } from '../campaigns/steps/campaign-step.js';
import { Audiences } from '../contacts/audience.js';
import type { Contact } from '../contacts/contact.entity.js';
import { contacts } from '../contacts/contacts.resource.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import type { ResourceStore } from '../kernel/resource.store.js';
import { tasks } from '../tasks/tasks.resource.js';
import { scratchResources, type ScratchResources } from './scratch-resources.js';

interface RecordedMessage {
  readonly channel: string;
  readonly recipient: string;
  readonly subject: string | null;
  readonly body: string;
  readonly contactId: string;
}

/** Campaigns on a database of the test file's own. Jobs wait until `work`. */
export class ScratchCampaigns {
  readonly service: CampaignsService;
  readonly members: CampaignMembers;
  readonly statistics: CampaignStatistics;
  readonly store: ResourceStore<Campaign>;
  readonly contacts: ResourceStore<Contact>;
  private readonly runner: CampaignRunner;
  private readonly jobs: Jobs;

  private constructor(readonly resources: ScratchResources) {
    const { database, lanes } = resources;
    this.jobs = new Jobs(platformConfig.read({ DATABASE_URL: (database.options as { url: string }).url }).value);
    [this.store, this.contacts] = [resources.store(campaigns), resources.store(contacts)];
    const memberStore = resources.store(campaignMembers);
    this.members = new CampaignMembers(database, memberStore, new Audiences(this.contacts), this.jobs);
    this.service = new CampaignsService(this.store, this.members, database);
    this.statistics = new CampaignStatistics(lanes);
    const recording = new RecordingTransport();
    const transports: Transports = { email: recording, sms: recording, message: recording };
    const effects = new CampaignEffects(new Outgoing(transports, this.jobs), resources.store(tasks), new Clock());
    this.runner = new CampaignRunner(database, new MemberProgress(memberStore), effects, this.jobs, new Clock());
  }

  static async create(connections = 4): Promise<ScratchCampaigns> {
    return new ScratchCampaigns(await scratchResources({ connections }));
  }

  async aDraft(owner: Owner, steps: readonly object[]): Promise<string> {
    return (await this.service.create(owner, { name: 'Spring', steps: steps as Step[] } as unknown as CreateCampaign))
      .id;
  }

  /** An active one with these in it. */
  async anActive(owner: Owner, steps: readonly object[], contactIds: readonly string[]): Promise<string> {
    const id = await this.aDraft(owner, steps);
    if (contactIds.length > 0) await this.members.add(owner, id, contactIds);
    await this.service.changeStatus(owner, id, 'active');
    return id;
  }

  people(owner: Owner, count: number, fields: Partial<RowOf<Contact>> = {}): Promise<string[]> {
    const one = () => this.contacts.create(owner, { email: `${newId()}@example.com`, ...fields });
    return Promise.all(Array.from({ length: count }, async () => (await one()).id));
  }

  work(owner: Owner, campaignId: string): Promise<void> {
    return this.runner.run({ ...owner, campaignId });
  }

  /** In the order in which they were added. */
  async membersOf(owner: Owner, campaignId: string): Promise<RowOf<CampaignMember>[]> {
    const query = Object.assign(new ListCampaignMembers(), { limit: 1000 });
    return (await this.members.page(owner, campaignId, query)).items.reverse();
  }

  messages({ tenantId }: Owner): Promise<RecordedMessage[]> {
    return this.resources.database.query(
      `SELECT channel, recipient, subject, body, contact_id AS "contactId" FROM outgoing_messages
       WHERE tenant_id = $1 ORDER BY created_at, id`,
      [tenantId],
    );
  }

  tasks({ tenantId }: Owner): Promise<{ title: string; contactId: string | null; dueAt: Date | null }[]> {
    return this.resources.database.query(
      `SELECT title, contact_id AS "contactId", due_at AS "dueAt" FROM tasks WHERE tenant_id = $1 ORDER BY created_at, id`,
      [tenantId],
    );
  }

  told(owner: Owner, like: string): Promise<string[]> {
    return this.resources.told(owner, like);
  }

  /** When each job of a campaign is due, the last to be enqueued at the end. */
  jobsOf(campaignId: string): Promise<{ waitsMs: number }[]> {
    return this.resources.database.query(
      `SELECT extract(epoch FROM start_after - created_on)::float8 * 1000 AS "waitsMs" FROM jobs.job
       WHERE data->>'campaignId' = $1 ORDER BY created_on`,
      [campaignId],
    );
  }

  async drop(): Promise<void> {
    await this.jobs.onApplicationShutdown();
    await this.resources.drop();
  }
}
