import { Decimal, Id, Instant, Metadata, OneOf } from '@keyway/platform';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Where } from '../kernel/filters.js';
import { identified, ResourceView, unnamedListQuery } from '../kernel/resource.dto.js';
import { type Answers, RESPONSE_CATEGORIES, type ResponseCategory } from './answers.js';

class ResponseFields {
  @Id('svy') readonly surveyId!: string;
  @Id('con', { nullable: true, description: 'Who answered; null when they were deleted.' })
  readonly contactId!: string | null;
  @Id('snd', { description: 'The send whose link was answered.' }) readonly sendId!: string;

  @ApiProperty({
    name: 'answers',
    type: 'object',
    additionalProperties: true,
    example: { recommend: 9, why: 'It does what it says.' },
    description:
      'By the id of the question: a number for `nps` and `rating`, an option for `single`, a list of options for `multiple`, text for `text`. What was not answered is not there.',
  })
  readonly answers!: Answers;

  @Decimal({
    nullable: true,
    example: 9,
    description: 'The answer to the first `nps` question; where the survey has none, the mean of its `rating` answers.',
  })
  readonly score!: number | null;

  @OneOf('ResponseCategory', RESPONSE_CATEGORIES, {
    nullable: true,
    description: 'By the first `nps` question: promoter 9 to 10, passive 7 to 8, detractor 0 to 6.',
  })
  readonly category!: ResponseCategory | null;

  @Instant() readonly submittedAt!: Date;

  @Metadata({ description: 'That of the send whose link was answered.' })
  readonly metadata!: Readonly<Record<string, unknown>>;
}

export class ResponseView extends IntersectionType(identified('rsp'), ResponseFields, ResourceView) {}

export class ListResponses extends unnamedListQuery(ResponseFields, ['surveyId', 'contactId', 'category']) {
  @Where('submitted_at >= $')
  @Instant({ optional: true, description: 'Only those submitted at this time or later.' })
  readonly submittedFrom?: Date;

  @Where('submitted_at < $')
  @Instant({ optional: true, description: 'Only those submitted before this time.' })
  readonly submittedTo?: Date;
}
