import { Id, Instant, Nested, OneOf, Text } from '@keyway/platform';
import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { ApiKeyFacts, ApiKeyFields } from '../api-key.dto.js';
import { API_KEY_ACTIONS, type ApiKeyAction } from './api-key-step.entity.js';

class Origin {
  @Id('key', { description: 'The key that this one took the place of.' })
  readonly predecessorId!: string;
}

export class ApiKeyStepTerms extends PartialType(
  IntersectionType(OmitType(ApiKeyFields, ['metadata']), PickType(ApiKeyFacts, ['enabled', 'successorId']), Origin),
) {}

export class ApiKeyStepView {
  @Id('chg') readonly id!: string;

  @OneOf('ApiKeyAction', API_KEY_ACTIONS, {
    example: 'renamed',
    description: 'What happened. An edit of several terms is a step for each, with one `request_id`.',
  })
  readonly action!: ApiKeyAction;

  @Text({
    nullable: true,
    example: 'usr_01kq0v8m3tf5x9d2c7h4n6p8qr',
    description: 'The user or key that did it; null when its time came, or nobody knows.',
  })
  readonly by!: string | null;

  @Text({
    nullable: true,
    example: '019bc687-3a4c-7d21-9f0e-5b1c2d3e4f50',
    description: 'The request it was done by.',
  })
  readonly requestId!: string | null;

  @Nested(() => ApiKeyStepTerms, { nullable: true, description: 'What was changed, as it was before.' })
  readonly before!: ApiKeyStepTerms | null;

  @Nested(() => ApiKeyStepTerms, { nullable: true, description: 'The same as it was afterwards.' })
  readonly after!: ApiKeyStepTerms | null;

  @Instant() readonly createdAt!: Date;
}
