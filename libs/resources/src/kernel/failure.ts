import { DomainError, type FieldProblem } from '@keyway/platform';

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

/** The refusal that was thrown. Anything else is nobody's fault and is thrown again, so that the job is retried. */
export function refusalOrThrow(error: unknown): DomainError {
  if (error instanceof DomainError && error.kind !== 'unavailable' && error.kind !== 'internal') return error;
  throw error;
}
