import { Lanes, statement } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { InjectStore } from '../kernel/define-resource.js';
import type { Owner } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { NPS_MAX, type Question } from '../surveys/question.js';
import type { Survey } from '../surveys/survey.entity.js';
import { surveys } from '../surveys/surveys.resource.js';
import type { SurveyResultsView } from './survey-results.dto.js';

interface Totals {
  readonly responseCount: number;
  readonly meanScore: number | null;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** How many gave this answer to this question; of text answers only that they are there. */
interface Count {
  readonly questionId: string;
  readonly value: string | null;
  readonly count: number;
}

const OF_SURVEY = 'survey_id = $1 AND tenant_id = $2 AND environment = $3';

const TOTALS = statement(
  'survey_totals',
  `SELECT count(*)::integer AS "responseCount", avg(score) AS "meanScore",
     count(*) FILTER (WHERE category = 'promoter')::integer AS promoters,
     count(*) FILTER (WHERE category = 'passive')::integer AS passives,
     count(*) FILTER (WHERE category = 'detractor')::integer AS detractors
   FROM responses WHERE ${OF_SURVEY}`,
);

const COUNTS = statement(
  'survey_answer_counts',
  `SELECT given.key AS "questionId", one.value #>> '{}' AS value, count(*)::integer AS count
   FROM responses CROSS JOIN jsonb_each(answers) AS given
     CROSS JOIN LATERAL jsonb_array_elements(
       CASE WHEN given.key = ANY ($4::text[]) THEN '[null]' WHEN jsonb_typeof(given.value) = 'array' THEN given.value
         ELSE jsonb_build_array(given.value) END) AS one
   WHERE ${OF_SURVEY} GROUP BY 1, 2`,
);

const ANSWERED = statement(
  'survey_answered',
  `SELECT given.key AS "questionId", count(*)::integer AS count
   FROM responses CROSS JOIN jsonb_object_keys(answers) AS given (key) WHERE ${OF_SURVEY} GROUP BY 1`,
);

/** What the responses of a survey come to, counted when it is asked for. */
@Injectable()
export class SurveyResults {
  constructor(
    @InjectStore(surveys) private readonly surveys: ResourceStore<Survey>,
    private readonly lanes: Lanes,
  ) {}

  async of(owner: Owner, surveyId: string): Promise<SurveyResultsView> {
    const { questions } = await this.surveys.get(owner, surveyId);
    const values = [surveyId, owner.tenantId, owner.environment];
    const texts = questions.filter(({ type }) => type === 'text').map(({ id }) => id);
    const [totals, answered, counts] = await Promise.all([
      this.lanes.query<Totals>(TOTALS, values),
      this.lanes.query<Omit<Count, 'value'>>(ANSWERED, values),
      this.lanes.query<Count>(COUNTS, [...values, texts]),
    ]);
    const { responseCount, meanScore, ...categories } = totals[0]!;
    const times = new Map(answered.map(({ questionId, count }) => [questionId, count]));
    return {
      responseCount,
      meanScore: rounded(meanScore),
      nps: { score: netPromoterScore(categories), ...categories },
      questions: questions.map((question) => ({
        questionId: question.id,
        type: question.type,
        title: question.title,
        answered: times.get(question.id) ?? 0,
        ...distributionOf(
          question,
          counts.filter(({ questionId }) => questionId === question.id),
        ),
      })),
    };
  }
}

/** Promoters less detractors in percent of all who answered the question: from -100 to 100. */
function netPromoterScore({ promoters, passives, detractors }: Omit<Totals, 'responseCount' | 'meanScore'>) {
  const all = promoters + passives + detractors;
  return all === 0 ? null : rounded(((promoters - detractors) / all) * 100);
}

function distributionOf(question: Question, counts: readonly Count[]) {
  const counted = new Map(counts.map(({ value, count }) => [value, count]));
  const distribution = possible(question).map((value) => ({ value, count: counted.get(value) ?? 0 }));
  if (question.type !== 'nps' && question.type !== 'rating') return { mean: null, distribution };
  const all = distribution.reduce((sum, { count }) => sum + count, 0);
  const sum = distribution.reduce((total, { value, count }) => total + Number(value) * count, 0);
  return { mean: all === 0 ? null : rounded(sum / all), distribution };
}

function possible({ type, options, scale }: Question): readonly string[] {
  if (type === 'nps') return wholes(0, NPS_MAX);
  return type === 'rating' ? wholes(1, scale!) : options;
}

const wholes = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);
