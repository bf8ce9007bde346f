import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../errors/define-error.js';
import { toProblem } from '../errors/problem.js';
import { platformConfig, type PlatformConfig } from '../config/platform.config.js';
import { knownError } from './known-error.js';

/** The one place that turns an error into an answer. A 5xx is logged with its cause and tells the caller only its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(@Inject(platformConfig.token) private readonly config: PlatformConfig) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const error = knownError(thrown, request);
    const problem = toProblem(error, request.id, this.config.publicUrl || `${request.protocol}://${request.host}`);
    if (problem.status >= 500)
      this.logger.error({ err: thrown, requestId: request.id, route: request.routeOptions?.url }, error.message);
    request.errorCode = error.code;
    for (const [name, value] of Object.entries(headersOf(error, problem.status))) void reply.header(name, value);
    void reply
      .status(problem.status)
      .serializer(JSON.stringify)
      .type('application/problem+json; charset=utf-8')
      .send(problem);
  }
}

/** RFC 6750 section 3 for 401 and 403; RFC 9110 section 10.2.3 for Retry-After. */
function headersOf({ extras, message }: DomainError, status: number): Record<string, string> {
  const headers: Record<string, string> = {};
  const text = message.replaceAll(/["\\]/g, "'").replaceAll(/[^\x20-\x7e]/g, '?');
  if (status === 401)
    headers['www-authenticate'] = `Bearer realm="keyway", error="invalid_token", error_description="${text}"`;
  if (status === 403) {
    const scope = extras.requiredScopes ? `, scope="${extras.requiredScopes.join(' ')}"` : '';
    headers['www-authenticate'] =
      `Bearer realm="keyway", error="insufficient_scope", error_description="${text}"${scope}`;
  }
  if (extras.requiredScopes) headers['x-accepted-scopes'] = extras.requiredScopes.join(' ');
  if (extras.grantedScopes) headers['x-granted-scopes'] = extras.grantedScopes.join(' ');
  if (extras.retryAfterSeconds) headers['retry-after'] = String(Math.ceil(extras.retryAfterSeconds));
  return headers;
}
