import { BodyInvalid, Id, Instant, presenterOf } from '@keyway/platform';
import { Public } from '@keyway/scopes/http';
import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseField } from '../../kernel/refuse-field.js';
import { readAnswers } from '../answers.js';
import { SurveyAnswering } from '../survey-answering.js';
import { fromForm } from './answers-form.js';
import { PAGE_HEADERS } from './page-style.js';
import { THANKS } from './survey-notices.js';
import { noticePage, surveyPage } from './survey-page.js';
import { isProgram, SurveyPageFilter } from './survey-page.filter.js';

const WHY_PUBLIC = 'whoever holds the link is who was asked';

class Received {
  @Id('rsp') readonly id!: string;
  @Instant() readonly submittedAt!: Date;
}

const received = presenterOf(Received);

/** The page behind an invitation's link: no part of the API, and so not under its prefix and not in its document. */
@ApiExcludeController()
@UseFilters(SurveyPageFilter)
@Controller('s')
export class SurveyPageController {
  constructor(private readonly answering: SurveyAnswering) {}

  @Get(':token')
  @Public(WHY_PUBLIC)
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const survey = await this.answering.open(token);
    await reply.headers(PAGE_HEADERS).send(surveyPage(survey));
  }

  /** Takes the page's form, and the same as JSON: `{"answers": {"recommend": 9}}`. */
  @Post(':token')
  @Public(WHY_PUBLIC)
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const survey = await this.answering.open(token);
    const asJson = isProgram(request);
    const given = asJson ? answersOf(body) : fromForm(survey.questions, body);
    const { answers, problems } = readAnswers(survey.questions, given);
    if (problems.length > 0) {
      if (asJson) throw new BodyInvalid({}, { details: problems.map(inAnswers) });
      return void (await reply.status(422).headers(PAGE_HEADERS).send(surveyPage(survey, { given, problems })));
    }
    const { id, submittedAt } = await this.answering.answer(survey, answers, request.id);
    if (asJson) await reply.status(201).send(received({ id, submittedAt }));
    else await reply.status(201).headers(PAGE_HEADERS).send(noticePage(THANKS));
  }
}

function answersOf(body: unknown): Readonly<Record<string, unknown>> {
  const { answers } = (body ?? {}) as { answers?: unknown };
  if (typeof answers === 'object' && answers !== null && !Array.isArray(answers))
    return answers as Record<string, unknown>;
  return refuseField('answers', 'Must be an object');
}

const inAnswers = ({ field, message }: { field: string; message: string }) => ({ field: `answers.${field}`, message });
