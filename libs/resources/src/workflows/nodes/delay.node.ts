import { type FieldProblem, Instant, Whole } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { NodeEffect, NodeOutcome, NodeRun, NodeType } from './node-type.js';

const YEAR_SECONDS = 366 * 86_400;

class DelayConfig {
  @Whole({ min: 1, max: YEAR_SECONDS, optional: true }) readonly seconds?: number;
  @Instant({ optional: true }) readonly until?: Date;
}

@Injectable()
export class DelayNode implements NodeEffect<DelayConfig> {
  static readonly node: NodeType<DelayConfig> = {
    name: 'delay',
    description:
      'Waits for so many `seconds`, or `until` a time; no longer than 366 days. Time goes on while a workflow is paused. Output: `until`.',
    config: DelayConfig,
    problems: exactlyOneEnd,
  };

  async run({ seconds, until }: DelayConfig, { now }: NodeRun): Promise<NodeOutcome> {
    const latest = new Date(now.getTime() + (seconds ?? YEAR_SECONDS) * 1_000);
    const end = until && until < latest ? until : latest;
    return { output: { until: end.toISOString() }, until: end };
  }
}

function exactlyOneEnd({ seconds, until }: Partial<DelayConfig>): FieldProblem[] {
  const isOne = (seconds === undefined) !== (until === undefined);
  return isOne ? [] : [{ field: 'seconds', message: 'Exactly one of seconds and until must be given' }];
}
