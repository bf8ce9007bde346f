import { Clock, type Jobs } from '@keyway/platform';
import { ActionEffects } from '../actions/action-effects.js';
import { ActionItems } from '../actions/action-items.js';
import { ActionRunner } from '../actions/action-runner.js';
import { actions } from '../actions/actions.resource.js';
import { ActionsService } from '../actions/actions.service.js';
import { ContactListing } from '../actions/contact-listing.js';
import { campaignMembers } from '../campaigns/members/campaign-members.resource.js';
import { CampaignMembers } from '../campaigns/members/campaign-members.service.js';
import { companies } from '../companies/companies.resource.js';
import { Audiences } from '../contacts/audience.js';
import { contacts } from '../contacts/contacts.resource.js';
import { leads } from '../leads/leads.resource.js';
import { ListLeadsService } from '../lists/list-leads.service.js';
import { lists } from '../lists/lists.resource.js';
import { tasks } from '../tasks/tasks.resource.js';
import type { ScratchResources } from './scratch-resources.js';

export interface ScratchActions {
  readonly items: ActionItems;
  readonly service: ActionsService;
  readonly runner: ActionRunner;
}

/** Actions on a database of the test file's own. Jobs wait until `runner.run`. */
export function scratchActions(scratch: ScratchResources, jobs: Jobs): ScratchActions {
  const { database, lanes } = scratch;
  const items = new ActionItems(lanes);
  const service = new ActionsService(database, scratch.store(actions), items, jobs, new Clock());
  const [contactStore, companyStore, leadStore] = [
    scratch.store(contacts),
    scratch.store(companies),
    scratch.store(leads),
  ];
  const listed = new ListLeadsService(scratch.store(lists), leadStore, lanes);
  const listing = new ContactListing(companyStore, leadStore, listed);
  const members = new CampaignMembers(database, scratch.store(campaignMembers), new Audiences(contactStore), jobs);
  const effects = new ActionEffects(contactStore, companyStore, scratch.store(tasks), listing, members);
  return { items, service, runner: new ActionRunner(database, service, items, effects, jobs) };
}
