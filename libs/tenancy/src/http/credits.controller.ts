import { CursorInvalid, ListQuery, type Page, QueryInvalid } from '@keyway/platform';
import { Fails, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CreditMovement } from '../credits/credit-movement.entity.js';
import { Credits } from '../credits/credits.js';
import { creditScopes } from '../tenancy.scopes.js';
import { CreditBalanceView, CreditMovementPage } from '../credits/credit.dto.js';

@ApiTags('Credits')
@Controller('credits')
export class CreditsController {
  constructor(private readonly credits: Credits) {}

  @Get()
  @RequireScopes(creditScopes.read)
  @ApiOperation({ operationId: 'getCredits', summary: 'Read the credit balance' })
  @Returns(CreditBalanceView, 200, 'The balance.')
  async balance(@Caller() { tenantId }: Principal): Promise<CreditBalanceView> {
    return { balance: await this.credits.balance(tenantId) };
  }

  @Get('ledger')
  @RequireScopes(creditScopes.read)
  @ApiOperation({ operationId: 'listCreditMovements', summary: 'List what was granted and spent' })
  @Returns(CreditMovementPage, 200, 'A page of movements, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  ledger(@Caller() { tenantId }: Principal, @Query() page: ListQuery): Promise<Page<CreditMovement>> {
    return this.credits.ledger(tenantId, page);
  }
}
