import { Flag, Id, Instant, ListQuery, Metadata, OneOf, Text, Texts, Whole } from '@keyway/platform';
import { ENVIRONMENTS, type Environment } from '@keyway/scopes';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { API_KEY_STATUSES, type ApiKeyStatus } from './api-key.entity.js';

const SEVEN_DAYS_S = 7 * 24 * 3600;

export class ApiKeyFields {
  @Text({ max: 80, example: 'Production API Key' })
  readonly name!: string;

  @Texts({
    maxLength: 64,
    example: ['contacts:read', 'contacts:write'],
    description: 'What the key may do. See GET /api/v1/scopes.',
  })
  readonly scopes!: string[];

  @Instant({
    optional: true,
    nullable: true,
    example: '2027-01-01T00:00:00.000Z',
    description: 'When it stops working; null for never. A past time is accepted, with a warning.',
  })
  readonly expiresAt!: Date | null;

  @Texts({
    optional: true,
    nullable: true,
    maxItems: 50,
    maxLength: 64,
    example: ['203.0.113.0/24'],
    description:
      'Addresses and CIDR ranges it may be used from, one at least; null for anywhere. Bits beyond the prefix are cleared: 203.0.113.9/24 becomes 203.0.113.0/24.',
  })
  readonly allowedCidrs!: string[] | null;

  @Metadata({ optional: true })
  readonly metadata!: Record<string, unknown>;

  @Texts({ optional: true, maxItems: 20, maxLength: 50, example: ['crm'] })
  readonly tags!: string[];
}

class ApiKeyPlace {
  @OneOf('Environment', ENVIRONMENTS, {
    optional: true,
    description: 'Live and test data never mix. The environment of the caller when left out.',
  })
  readonly environment!: Environment;
}

export class ApiKeyFacts {
  @Id('key')
  readonly id!: string;

  @Text({ example: 'kw_live_abc...', description: 'Enough to recognise the key; the key itself is never shown again.' })
  readonly keyPrefix!: string;

  @Text({ example: 'x7Kp' })
  readonly lastFour!: string;

  @OneOf('ApiKeyStatus', API_KEY_STATUSES)
  readonly status!: ApiKeyStatus;

  @Flag()
  readonly enabled!: boolean;

  @Text({ nullable: true, example: 'usr_01kq0v8m3tf5x9d2c7h4n6p8qr', description: 'The user or key that made it.' })
  readonly createdBy!: string | null;

  @Id('key', { nullable: true, description: 'The key that took its place.' })
  readonly successorId!: string | null;

  @Instant({ nullable: true })
  readonly lastUsedAt!: Date | null;

  @Text({ nullable: true, example: '203.0.113.7' })
  readonly lastUsedIp!: string | null;

  @Text({ nullable: true, example: '/api/v1/contacts/:id' })
  readonly lastUsedRoute!: string | null;

  @Instant({ nullable: true })
  readonly revokedAt!: Date | null;

  @Instant()
  readonly createdAt!: Date;

  @Instant()
  readonly updatedAt!: Date;

  @Texts({
    optional: true,
    example: ['expires_at lies in the past: the key is born expired.'],
    description: 'What is odd about the request, although it was carried out.',
  })
  readonly warnings?: string[];
}

export class ApiKeyView extends IntersectionType(ApiKeyFields, ApiKeyPlace, ApiKeyFacts) {}

class Secret {
  @Text({ example: 'kw_live_EXAMPLE.not.a.real.key', description: 'The key. This is the only time it is shown.' })
  readonly key!: string;
}

export class IssuedApiKeyView extends IntersectionType(ApiKeyView, Secret) {}

export class CreateApiKey extends IntersectionType(ApiKeyFields, ApiKeyPlace) {}

export class UpdateApiKey extends IntersectionType(
  PartialType(ApiKeyFields),
  PartialType(PickType(ApiKeyFacts, ['enabled'])),
) {}

export class RotateApiKey {
  @Whole({
    min: 0,
    max: SEVEN_DAYS_S,
    optional: true,
    example: 86_400,
    description: 'Seconds the old key goes on working; none when left out.',
  })
  readonly graceSeconds: number = 0;
}

export class ListApiKeys extends ListQuery {
  @OneOf('ApiKeyStatus', API_KEY_STATUSES, { optional: true, description: 'All but revoked ones when left out.' })
  readonly status?: ApiKeyStatus;

  @OneOf('Environment', ENVIRONMENTS, { optional: true })
  readonly environment?: Environment;

  @Text({ optional: true, max: 64, example: 'contacts:read', description: 'Keys that hold exactly this scope.' })
  readonly scope?: string;

  @Text({ optional: true, max: 50, example: 'crm' })
  readonly tag?: string;

  @Instant({
    optional: true,
    description: 'Keys whose time comes, or came, before this; with `status=active`, those about to expire.',
  })
  readonly expiresBefore?: Date;

  @Text({ optional: true, max: 80, example: 'Prod', description: 'What the name or the prefix begins with.' })
  readonly q?: string;
}

export class ListAllApiKeys extends ListApiKeys {
  @Id('tenant', { optional: true })
  readonly tenantId?: string;
}

export class OperatorApiKeyView extends ApiKeyView {
  @Id('tenant')
  readonly tenantId!: string;
}
