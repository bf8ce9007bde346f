import { tellSql } from '@keyway/events';
import { type ListQuery, newId, type Page } from '@keyway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newestFirst } from '../newest-first.js';
import { tenancyConfig, type TenancyConfig } from '../tenancy.config.js';
import { CreditsExhausted, TenantNotFound } from '../tenancy.errors.js';
import { creditEvents, OWNER_SQL } from '../tenancy.events.js';
import { CreditBalance } from './credit-balance.entity.js';
import { CreditMovement } from './credit-movement.entity.js';

const EVENT_PARAMETER = 6;

/**
 * Balance and ledger move in one statement, and only while the balance stays at zero or above. The one movement that takes
 * the balance to `$5` or below tells that it is low, and the one that takes it to zero that it is exhausted.
 */
const MOVE = `
  WITH moved AS (
    UPDATE credit_balances
       SET balance = balance + $2, moved_at = greatest(clock_timestamp(), moved_at + interval '1 ms')
     WHERE balance + $2 >= 0 AND tenant_id = $1
    RETURNING balance, moved_at
  ), owner AS (${OWNER_SQL}
  ), low AS (SELECT balance FROM moved WHERE balance > 0 AND balance <= $5 AND balance - $2 > $5
  ), exhausted AS (SELECT balance FROM moved WHERE balance = 0
  ), told_low AS (${tellSql(creditEvents.low, { shown: 'low', owner: 'owner', parameter: EVENT_PARAMETER })}
  ), told_exhausted AS (${tellSql(creditEvents.exhausted, { shown: 'exhausted', owner: 'owner', parameter: EVENT_PARAMETER })})
  INSERT INTO credit_ledger (id, tenant_id, amount, balance_after, reason, created_at)
  SELECT $3, $1, $2, balance, $4, moved_at FROM moved
  RETURNING balance_after AS balance`;

/** What a tenant pays with. Every movement happens in the transaction of what it pays for. */
@Injectable()
export class Credits {
  constructor(
    private readonly database: DataSource,
    @Inject(tenancyConfig.token) private readonly config: Pick<TenancyConfig, 'creditsLowAt'>,
  ) {}

  /** Gives a new tenant its balance. Answers it. */
  async open(tx: EntityManager, tenantId: string, welcome: number): Promise<number> {
    await tx.insert(CreditBalance, { tenantId });
    return welcome === 0 ? 0 : this.grant(tx, tenantId, welcome, 'Welcome credits');
  }

  /** Answers the new balance. Throws TenantNotFound. */
  async grant(tx: EntityManager, tenantId: string, amount: number, reason: string): Promise<number> {
    const balance = await this.move(tx, tenantId, whole(amount), reason);
    if (balance === null) throw new TenantNotFound({ id: tenantId });
    return balance;
  }

  /** Answers the new balance. Throws CreditsExhausted (402) when less than `cost` is left. */
  async spend(tx: EntityManager, tenantId: string, cost: number, reason: string, requestId?: string): Promise<number> {
    const balance = await this.move(tx, tenantId, -whole(cost), reason, requestId);
    if (balance === null) throw new CreditsExhausted({ cost });
    return balance;
  }

  async balance(tenantId: string): Promise<number> {
    const { balance } = await this.database.manager.findOneByOrFail(CreditBalance, { tenantId });
    return balance;
  }

  /** Newest first. */
  ledger(tenantId: string, page: ListQuery): Promise<Page<CreditMovement>> {
    const movements = this.database.manager.createQueryBuilder(CreditMovement, 'movement');
    return newestFirst(movements.where('movement.tenantId = :tenantId', { tenantId }), page);
  }

  private async move(
    tx: EntityManager,
    tenantId: string,
    amount: number,
    reason: string,
    requestId?: string,
  ): Promise<number | null> {
    const told = [this.config.creditsLowAt, newId(), requestId ?? null];
    const [moved] = await tx.query<{ balance: number }[]>(MOVE, [tenantId, amount, newId(), reason, ...told]);
    return moved?.balance ?? null;
  }
}

/** A grant of -5 would be a way to spend what is not there, and a cost of -5 a way to print money. */
function whole(amount: number): number {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`${amount} is not a number of credits`);
  return amount;
}
