/** What went wrong, in terms a caller can act on. The HTTP status follows from it and from nothing else. */
export type ErrorKind =
  | 'bad_request'
  | 'unauthenticated'
  | 'payment_required'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'gone'
  | 'too_large'
  | 'unsupported'
  | 'invalid'
  | 'limited'
  | 'internal'
  | 'unavailable';

type Params<M extends string> = M extends `${string}{${infer Name}}${infer Rest}` ? Name | Params<Rest> : never;
type Args<M extends string> = [Params<M>] extends [never]
  ? [params?: Record<string, never>, extras?: ErrorExtras]
  : [params: Record<Params<M>, string | number>, extras?: ErrorExtras];

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** Facts that travel beside the message, under their own names. */
export interface ErrorExtras {
  readonly details?: readonly FieldProblem[];
  readonly requiredScopes?: readonly string[];
  readonly grantedScopes?: readonly string[];
  readonly allowedStates?: readonly string[];
  readonly retryAfterSeconds?: number;
}

export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  readonly extras: ErrorExtras = {};
}

export interface ErrorClass<A extends unknown[] = never[]> {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly template: string;
  new (...args: A): DomainError;
}

const declared = new Map<string, ErrorClass>();

/** Every error the running application can answer, for the error pages and the documentation. */
export const declaredErrors = (): readonly ErrorClass[] => [...declared.values()];

/**
 * Declares one thing that can go wrong. Placeholders in the message become typed constructor
 * parameters, and `code` is public API: renaming one is a breaking change.
 */
export function defineError<const M extends string>(code: string, kind: ErrorKind, message: M): ErrorClass<Args<M>> {
  const Declared = class extends DomainError {
    static readonly code = code;
    static readonly kind = kind;
    static readonly template = message;
    override readonly code = code;
    override readonly kind = kind;
    override readonly extras: ErrorExtras;

    constructor(...[params, extras]: Args<M>) {
      super(message.replace(/\{(\w+)\}/g, (_, name: string) => String((params as Record<string, unknown>)[name])));
      this.name = code;
      this.extras = extras ?? {};
    }
  };
  declared.set(code, Declared as unknown as ErrorClass);
  return Declared;
}
