import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { assertAccess } from '../access.guard.js';
import { Unauthenticated } from '../access.errors.js';
import { Authenticator } from '../authenticator.js';
import { callerOf, type Principal } from '../principal.js';
import type { Scope } from '../scope.js';

/**
 * For answers that take long: whether the call they answer would be let in again now. What nodes remember of
 * credentials is asked first, so that asking before every part of an answer costs next to nothing, and a part that
 * leaves after a revoke has returned is as impossible as a new call.
 */
@Injectable()
export class StillAllowed {
  constructor(private readonly authenticator: Authenticator) {}

  /** Rejects with what a new call would be refused with; also when it would be let in as somebody else or elsewhere. */
  async assert(request: FastifyRequest, ...scopes: readonly Scope[]): Promise<void> {
    const again = withoutFindings(request);
    await new Promise<void>((done) => this.authenticator.authenticate(again, done));
    assertAccess({ kind: 'scopes', scopes }, again);
    if (!isSame(callerOf(again), callerOf(request))) throw new Unauthenticated();
  }
}

/** The same request, not looked at by anybody yet. */
const withoutFindings = (request: FastifyRequest): FastifyRequest =>
  Object.assign(Object.create(request) as FastifyRequest, {
    authentication: null,
    credentialRefusal: null,
    attribution: null,
  });

/** A user who left a tenant may have another one, which a call without X-Tenant-ID would then be for. */
const isSame = (now: Principal, then: Principal): boolean =>
  now.kind === then.kind &&
  now.id === then.id &&
  now.tenantId === then.tenantId &&
  now.environment === then.environment;
