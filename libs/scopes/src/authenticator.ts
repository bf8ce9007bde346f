import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Strategy } from 'passport';
import { CredentialsConflict } from './access.errors.js';
import type { Authentication } from './principal.js';

/** A Passport strategy as one attempt sees it: Passport gives each attempt an object of its own with these outcomes on it. */
interface Attempt extends Strategy {
  authenticate(request: unknown, options: object): void;
}

const CONFIDENT_OPTIONS = Object.freeze({ session: false });

/**
 * Composes the Passport strategies that the libs bring: each is asked in turn whether the credential is its own.
 * It runs them as Passport does, without the middleware around them (sessions, redirects, flash messages),
 * because this happens on every call.
 */
@Injectable()
export class Authenticator {
  private readonly strategies: Attempt[] = [];

  use(strategy: object): void {
    this.strategies.push(strategy as Attempt);
  }

  /** Leaves its finding on the request; who needs a credential throws it. */
  async authenticate(request: FastifyRequest): Promise<void> {
    try {
      assertOneCredential(request);
      for (const strategy of this.strategies) {
        const found = await attempt(strategy, request);
        if (!found) continue;
        request.authentication = found;
        return;
      }
    } catch (error) {
      request.credentialRefusal = error as Error;
    }
  }
}

/** A principal, null for "not mine", or a throw for "mine, and refused". */
function attempt(strategy: Attempt, request: FastifyRequest): Promise<Authentication | null> {
  return new Promise((resolve, reject) => {
    const one = Object.create(strategy) as Attempt &
      Record<'success' | 'fail' | 'error' | 'pass' | 'redirect', unknown>;
    one.success = resolve;
    one.fail = () => resolve(null);
    one.pass = () => resolve(null);
    one.redirect = () => resolve(null);
    one.error = reject;
    one.authenticate(request, CONFIDENT_OPTIONS);
  });
}

/** The same key in both headers is one credential; two different ones are an accident waiting to be blamed on us. */
function assertOneCredential({ headers }: FastifyRequest): void {
  const key = headers['x-api-key'];
  const bearer = headers.authorization;
  if (key !== undefined && bearer !== undefined && bearer.replace(/^bearer +/i, '') !== key)
    throw new CredentialsConflict();
}
