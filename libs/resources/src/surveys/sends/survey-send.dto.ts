import { Id, Ids, Instant, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { ArrayNotEmpty } from 'class-validator';
import { GivenContact, MAX_CONTACT_IDS, MAX_GIVEN_CONTACTS, MAX_LIST_LEADS } from '../../contacts/audience.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../../kernel/resource.dto.js';
import { SKIP_REASONS, type SkipReason } from './eligibility.js';
import { SEND_STATES, type SendState, SURVEY_CHANNELS, type SurveyChannel } from './survey-channel.js';

const PEOPLE = { min: 0, max: MAX_LIST_LEADS };

class SendRequest {
  @ArrayNotEmpty({ message: 'Must name one at least' })
  @Ids('con', { optional: true, max: MAX_CONTACT_IDS, description: 'Contacts there are.' })
  readonly contactIds?: readonly string[];

  @ArrayNotEmpty({ message: 'Must have one at least' })
  @NestedList(() => GivenContact, {
    optional: true,
    maxItems: MAX_GIVEN_CONTACTS,
    description: 'Contacts in full, found by email or made. What is not given, or null, stays as it is.',
  })
  readonly contacts?: readonly GivenContact[];

  @Id('lst', {
    optional: true,
    description: `A list of ${MAX_LIST_LEADS} leads at most. Each lead with an email address is a contact then, or becomes one.`,
  })
  readonly listId?: string;

  @OneOf('SurveyChannel', SURVEY_CHANNELS, {
    description: 'With `link` nothing is sent: the answer carries the links.',
  })
  readonly channel!: SurveyChannel;

  @Instant({
    optional: true,
    description: 'When to send it, by email or sms; at once unless said, or when it is past.',
    example: '2030-01-15T10:30:00.000Z',
  })
  readonly sendAt?: Date;
}

export class SendSurvey extends IntersectionType(SendRequest, PartialType(ResourceFields)) {}

/** One of the three ways to say to whom, and that nobody else is named. */
export const EXAMPLE_SEND = { contacts: [{ email: 'ada@example.com', first_name: 'Ada' }], channel: 'email' };

class SendResult {
  @Id('con', { nullable: true, description: 'Null for a lead without an email address.' })
  readonly contactId!: string | null;

  @Id('lead', { nullable: true, description: 'Where it was named by a list.' })
  readonly leadId!: string | null;

  @OneOf('SendResultStatus', ['accepted', 'skipped'])
  readonly status!: 'accepted' | 'skipped';

  @OneOf('SkipReason', SKIP_REASONS, {
    nullable: true,
    description:
      '`unsubscribed`: they want to hear nothing; `no_address`: none on this channel; `duplicate`: named before, or of the same address as somebody before.',
  })
  readonly reason!: SkipReason | null;

  @Text({
    nullable: true,
    max: 500,
    example: 'https://api.example.com/s/srv_…',
    description: 'Their own one-time link, where the channel is `link`: in this answer and in no other.',
  })
  readonly link!: string | null;
}

export class SendAccepted {
  @Id('snd') readonly sendId!: string;
  @Whole({ ...PEOPLE, example: 1 }) readonly accepted!: number;
  @Whole({ ...PEOPLE, example: 0 }) readonly skipped!: number;
  @NestedList(() => SendResult, { description: 'One for each that was named, in their order.' })
  readonly results!: readonly SendResult[];
}

class SendFacts {
  @Id('svy') readonly surveyId!: string;
  @OneOf('SurveyChannel', SURVEY_CHANNELS) readonly channel!: SurveyChannel;
  @OneOf('SurveySendState', SEND_STATES) readonly state!: SendState;
  @Instant({ nullable: true, description: 'When it was to be sent; null for at once.' }) readonly sendAt!: Date | null;
  @Whole({ ...PEOPLE, example: 2, description: 'How many were to be sent it.' }) readonly accepted!: number;
  @Whole({ ...PEOPLE, example: 1, description: 'How many were not, of those named.' }) readonly skipped!: number;
}

class SendProgress {
  @Whole({ ...PEOPLE, example: 0, description: 'Of the accepted: still to be sent.' }) readonly pending!: number;
  @Whole({ ...PEOPLE, example: 2, description: 'Of the accepted: sent, or linked.' }) readonly sent!: number;
  @Whole({
    ...PEOPLE,
    example: 0,
    description:
      'Of the accepted: not sent after all. They unsubscribed, lost their address or were deleted, or it was cancelled.',
  })
  readonly dropped!: number;
  @Whole({ ...PEOPLE, example: 1, description: 'Of the sent: answered.' }) readonly answered!: number;
}

export class SurveySendView extends IntersectionType(
  identified('snd'),
  SendFacts,
  SendProgress,
  ResourceFields,
  ResourceView,
) {}
export class ListSurveySends extends listQuery(SendFacts, ['state', 'channel']) {}
