import { Ids, Id, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { ArrayNotEmpty } from 'class-validator';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';

const MAX_LEADS_A_CALL = 500;
const LEADS = { min: 0, max: 2_147_483_647 };

export class LeadListFields {
  @Text({ example: 'Spring dialling' })
  readonly name!: string;

  @Text({ optional: true, nullable: true, max: 2000, example: 'Whom we call in March.' })
  readonly description!: string | null;
}

class LeadListFacts {
  @Whole({ ...LEADS, example: 2, description: 'How many leads are in it.' })
  readonly leadCount!: number;
}

export class CreateLeadList extends IntersectionType(LeadListFields, ResourceFields) {}
export class UpdateLeadList extends PartialType(CreateLeadList) {}
export class LeadListView extends IntersectionType(identified('lst'), CreateLeadList, LeadListFacts, ResourceView) {}
export class ListLeadLists extends listQuery(LeadListFields, []) {}

export class LeadCount {
  @Whole({ ...LEADS, example: 2 })
  readonly count!: number;
}

export class ChosenLeads {
  @ArrayNotEmpty({ message: 'Must name one at least' })
  @Ids('lead', { max: MAX_LEADS_A_CALL, description: 'Sent twice, a lead counts once.' })
  readonly leadIds!: readonly string[];
}

class AddedLead {
  @Id('lead') readonly leadId!: string;
  @OneOf('AddedLeadStatus', ['added', 'already_listed']) readonly status!: 'added' | 'already_listed';
}

export class AddedLeads {
  @Whole({ ...LEADS, example: 1, description: 'How many were not in the list before.' })
  readonly added!: number;

  @NestedList(() => AddedLead)
  readonly results!: readonly AddedLead[];
}

class RemovedLead {
  @Id('lead') readonly leadId!: string;
  @OneOf('RemovedLeadStatus', ['removed', 'not_listed']) readonly status!: 'removed' | 'not_listed';
}

export class RemovedLeads {
  @Whole({ ...LEADS, example: 1, description: 'How many were in the list.' })
  readonly removed!: number;

  @NestedList(() => RemovedLead)
  readonly results!: readonly RemovedLead[];
}
