import type { components } from './generated/api.js';

type Problem = components['schemas']['ProblemView'];

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

const UNREACHABLE = 0;

/** An answer that is an error, or no answer at all (`status` 0). Branch on `code`; quote `requestId` to whoever helps. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  private constructor(
    readonly status: number,
    /** The exact error, `api_key.revoked`. Empty where what answered was not the API. */
    readonly code: string,
    message: string,
    readonly requestId: string | null,
    /** Seconds after which to try again, where the answer says so. */
    readonly retryAfterSeconds: number | null,
    private readonly problem: Partial<Problem>,
  ) {
    super(message);
  }

  /** Reads the answer's body. A proxy's page of HTML is an error too. */
  static async of(response: Response): Promise<ApiError> {
    const problem = await response.json().then(
      (body: unknown) => (typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}),
      (): Partial<Problem> => ({}),
    );
    const message = problem.detail ?? problem.message ?? `The server answered ${response.status}.`;
    const requestId = problem.request_id ?? response.headers.get('x-request-id');
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    const seconds = Number.isFinite(retryAfter) ? retryAfter : null;
    return new ApiError(response.status, problem.code ?? '', message, requestId, seconds, problem);
  }

  static unreachable(): ApiError {
    return new ApiError(UNREACHABLE, '', 'The server cannot be reached.', null, null, {});
  }

  /** What is wrong with which field of the request. */
  get fields(): readonly FieldProblem[] {
    return this.problem.details ?? [];
  }

  get requiredScopes(): readonly string[] {
    return this.problem.required_scopes ?? [];
  }

  get grantedScopes(): readonly string[] {
    return this.problem.granted_scopes ?? [];
  }

  /** Where the error is explained. */
  get documentation(): string | null {
    return this.problem.doc_url ?? null;
  }

  /** It may well work a moment later: the server is busy, away, or was never reached. */
  get isPassing(): boolean {
    return this.status === UNREACHABLE || this.status === 429 || this.status >= 500;
  }
}
