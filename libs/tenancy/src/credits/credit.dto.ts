import { Id, Instant, pageOf, Text, Whole } from '@keyway/platform';

const MOST = 2_147_483_647;

export class CreditBalanceView {
  @Whole({ min: 0, max: MOST, example: 5_000 }) readonly balance!: number;
}

export class CreditMovementView {
  @Id('crd') readonly id!: string;
  @Whole({ min: -MOST, max: MOST, example: 5_000, description: 'Above zero when granted, below when spent.' })
  readonly amount!: number;
  @Whole({ min: 0, max: MOST, example: 5_000 }) readonly balanceAfter!: number;
  @Text({ example: 'Welcome credits' }) readonly reason!: string;
  @Instant() readonly createdAt!: Date;
}

export const CreditMovementPage = pageOf(CreditMovementView);
