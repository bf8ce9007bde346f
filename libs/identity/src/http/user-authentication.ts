import { type Authentication, type Principal } from '@keyway/scopes';
import { chooseTenant, RoleScopes, tenancyConfig, type TenancyConfig } from '@keyway/tenancy';
import { tenantInPath } from '@keyway/tenancy/http';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SessionEnded, TokenInvalid } from '../identity.errors.js';
import { AccessTokens } from '../sessions/access-tokens.js';
import { type SignedInUser, SignedInUsers } from '../sessions/signed-in-users.js';

type Place = Pick<Authentication, 'principal' | 'tenantRefusal'>;

/** Whose a verified access token is, and in which tenant it is used, however it came. */
@Injectable()
export class UserAuthentication {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly users: SignedInUsers,
    private readonly roles: RoleScopes,
    @Inject(tenancyConfig.token) private readonly tenancy: TenancyConfig,
  ) {}

  /** Throws TokenInvalid, SessionEnded. */
  async of(request: FastifyRequest, claims: object, carriedBy: Authentication['carriedBy']): Promise<Authentication> {
    const subject = this.accessTokens.subjectOf(claims);
    if (!subject) throw new TokenInvalid();
    const user = await this.users.find(subject, request.ip);
    if (!user) throw new SessionEnded();
    const { userId, sessionId, isOperator } = user;
    return { ...this.place(user, request), session: { userId, sessionId, isOperator }, carriedBy };
  }

  private place({ userId, memberships }: SignedInUser, request: FastifyRequest): Place {
    const choice = chooseTenant(this.tenancy, request.headers, tenantInPath(request), memberships);
    if (choice.refusal) return { principal: null, tenantRefusal: choice.refusal };
    const { membership, environment } = choice;
    const scopes = this.roles.of(membership.role);
    const principal: Principal = {
      kind: 'user',
      id: userId,
      tenantId: membership.id,
      environment,
      scopes,
      expiresAt: null,
      allowedCidrs: null,
    };
    return { principal, tenantRefusal: null };
  }
}
