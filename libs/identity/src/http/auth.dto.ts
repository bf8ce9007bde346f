import { BodyInvalid, Email, Flag, Id, Instant, NestedList, OneOf, Secret, Text, Whole } from '@keyway/platform';
import { MembershipView } from '@keyway/tenancy/http';
import { PickType } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Client } from '../sessions/sessions.js';

export class ProfileView {
  @Id('usr') readonly id!: string;
  @Email() readonly email!: string;

  @Text({ max: 200, pattern: /\S/, patternMessage: 'Must not be blank', example: 'Ada Lovelace' })
  readonly fullName!: string;

  @Flag() readonly isActive!: boolean;

  @NestedList(() => MembershipView, { description: 'The tenants the user belongs to, oldest first.' })
  readonly tenants!: readonly MembershipView[];
}

export class AccountView extends PickType(ProfileView, ['id', 'email', 'fullName']) {
  @Id('tenant') readonly tenantId!: string;
  @Whole({ min: 0, max: 2_147_483_647, example: 5_000 }) readonly credits!: number;
  @Instant() readonly createdAt!: Date;
}

export class Register extends PickType(ProfileView, ['email', 'fullName']) {
  @Secret({
    description: 'Any characters; 15 at least unless configured otherwise, and not one of those that are tried first.',
  })
  readonly password!: string;

  @Text({
    max: 200,
    pattern: /\S/,
    patternMessage: 'Must not be blank',
    example: 'Acme Inc',
    description: 'Names your first tenant.',
  })
  readonly company!: string;
}

export class Login {
  @Email({ optional: true }) readonly email?: string;

  @Text({
    optional: true,
    max: 254,
    example: 'ada@example.com',
    description: 'The email address, as OAuth clients call it. Instead of `email`.',
  })
  readonly username?: string;

  @Secret() readonly password!: string;
}

export class Refresh {
  @Text({ max: 200, example: 'kwr_…', description: 'The refresh token of the last answer.' })
  readonly refreshToken!: string;
}

export class TokensView extends PickType(Refresh, ['refreshToken']) {
  @Text({ max: 2_000, example: 'eyJhbGciOiJIUzI1NiIs…', description: 'Send it as `Authorization: Bearer`.' })
  readonly accessToken!: string;

  @OneOf('TokenType', ['bearer']) readonly tokenType!: 'bearer';
  @Whole({ min: 0, max: 2_147_483_647, example: 1_800, description: 'Seconds the access token lives.' })
  readonly expiresIn!: number;
}

export class ChangePassword {
  @Secret() readonly currentPassword!: string;
  @Secret() readonly newPassword!: string;
}

/** Exactly one of the two names is sent. Throws BodyInvalid. */
export function addressOf({ email, username }: Login): string {
  const address = email ?? username;
  if (address === undefined) throw new BodyInvalid({}, { details: [{ field: 'email', message: 'Is required' }] });
  if (email !== undefined && username !== undefined)
    throw new BodyInvalid({}, { details: [{ field: 'username', message: 'Must not be sent beside email' }] });
  return address;
}

export const clientOf = ({ ip, headers }: FastifyRequest): Client => ({
  ip,
  userAgent: headers['user-agent'] ?? null,
});
