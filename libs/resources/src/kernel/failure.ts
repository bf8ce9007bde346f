import { DomainError, type FieldProblem } from '@keyway/platform';
import { TenantSuspended } from '@keyway/tenancy';

/** Why something was refused, as it is kept beside what it was refused to. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly FieldProblem[];
}

export const failureOf = ({ code, message, extras: { details } }: DomainError): Failure => ({
  code,
  message,
  ...(details && { details }),
});

/** Nobody's fault, and not the last word: the job is tried again, or waits until the tenant is suspended no more. */
const isPassing = ({ code, kind }: DomainError): boolean =>
  kind === 'unavailable' || kind === 'internal' || code === TenantSuspended.code;

/** The refusal that was thrown. Anything else is thrown again, so that the job is not done. */
export function refusalOrThrow(error: unknown): DomainError {
  if (error instanceof DomainError && !isPassing(error)) return error;
  throw error;
}
