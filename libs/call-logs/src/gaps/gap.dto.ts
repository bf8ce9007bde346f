import { Id, Instant, OneOf, pageOf, Whole } from '@keyway/platform';
import { GAP_REASONS, type GapReason } from './gap.js';

const MAX_RECORDS = 2_147_483_647;

export class GapView {
  @Id('gap') readonly id!: string;
  @OneOf('GapReason', GAP_REASONS, {
    description:
      '`buffer_full`: the log database was away for longer than the buffer held; `refused`: it would not take them; `stopped`: the process had to end.',
  })
  readonly reason!: GapReason;
  @Whole({ min: 1, max: MAX_RECORDS, example: 42, description: 'Calls that were answered and are in no log.' })
  readonly records!: number;
  @Instant({ description: 'When the first of them came in.' }) readonly firstAt!: Date;
  @Instant({ description: 'When the last of them came in.', example: '2026-01-15T10:31:00.000Z' })
  readonly lastAt!: Date;
  @Instant() readonly createdAt!: Date;
}

export const GapPage = pageOf(GapView);
