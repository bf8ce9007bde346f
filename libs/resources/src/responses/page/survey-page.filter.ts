import { platformConfig, type PlatformConfig } from '@keyway/platform';
import { KINDS, knownError, ProblemFilter } from '@keyway/platform/http';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PAGE_HEADERS } from './page-style.js';
import { noticePage } from './survey-page.js';
import { noticeOf } from './survey-notices.js';

const JSON_TYPE = 'application/json';

/** A program, by what it sent or wants to read; anything else is taken for a person. */
export const isProgram = ({ headers }: FastifyRequest): boolean =>
  (headers['content-type'] ?? '').startsWith(JSON_TYPE) || (headers.accept ?? '').startsWith(JSON_TYPE);

/** Errors of the public page as pages, with the status they have everywhere. */
@Catch()
@Injectable()
export class SurveyPageFilter implements ExceptionFilter {
  private readonly logger = new Logger(SurveyPageFilter.name);
  private readonly problems: ProblemFilter;

  constructor(@Inject(platformConfig.token) config: PlatformConfig) {
    this.problems = new ProblemFilter(config);
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (isProgram(request)) return this.problems.answer(thrown, request, reply);
    const error = knownError(thrown, request);
    const { status } = KINDS[error.kind];
    if (status >= 500) this.logger.error({ err: thrown, requestId: request.id }, error.message);
    void reply
      .status(status)
      .headers(PAGE_HEADERS)
      .send(noticePage(noticeOf(error)));
  }
}
