import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CredentialsConflict } from './access.errors.js';
import type { Authentication } from './principal.js';

/** A Passport strategy as one attempt sees it: Passport gives each attempt an object of its own with these outcomes on it. */
interface Attempt {
  authenticate(request: unknown, options: object): void;
  success(found: Authentication): void;
  fail(): void;
  pass(): void;
  redirect(): void;
  error(error: Error): void;
}

const OPTIONS = Object.freeze({ session: false });

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

  /** Leaves its finding on the request, for whoever needs a credential to throw; then calls back, at once where it can. */
  authenticate(request: FastifyRequest, done: () => void): void {
    const refuse = (error: Error): void => {
      request.credentialRefusal = error;
      done();
    };
    const conflict = credentialConflict(request);
    if (conflict) refuse(conflict);
    else this.ask(0, request, done, refuse);
  }

  private ask(index: number, request: FastifyRequest, done: () => void, refuse: (error: Error) => void): void {
    const strategy = this.strategies[index];
    if (!strategy) return done();
    const attempt = Object.create(strategy) as Attempt;
    const notMine = (): void => this.ask(index + 1, request, done, refuse);
    attempt.success = (found) => {
      request.authentication = found;
      done();
    };
    attempt.fail = notMine;
    attempt.pass = notMine;
    attempt.redirect = notMine;
    attempt.error = refuse;
    attempt.authenticate(request, OPTIONS);
  }
}

/** Who sends a credential of their own means that one, whatever cookies their browser adds. */
export const hasHeaderCredential = ({ authorization, 'x-api-key': key }: FastifyRequest['headers']): boolean =>
  authorization !== undefined || key !== undefined;

/** The same key in both headers is one credential; two different ones are an accident waiting to be blamed on us. */
function credentialConflict({ headers }: FastifyRequest): Error | null {
  const key = headers['x-api-key'];
  const bearer = headers.authorization;
  if (key === undefined || bearer === undefined) return null;
  return bearer.replace(/^bearer +/i, '') === key ? null : new CredentialsConflict();
}
