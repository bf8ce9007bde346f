import { QueryInvalid } from '@keyway/platform';
import { Fails, notFound, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { usageScopes } from '../call-logs.scopes.js';
import { ScopeUsage } from './scope-usage.js';
import { ScopeUsageQuery, ScopeUsageView, TopUsageQuery, TopUsageView, UsageQuery, UsageView } from './usage.dto.js';
import { topUsageView, usageView } from './usage.views.js';
import { UsageReports } from './usage-reports.js';

@ApiTags('Usage')
@Controller('usage')
export class UsageController {
  constructor(
    private readonly reports: UsageReports,
    private readonly scopeUsage: ScopeUsage,
  ) {}

  @Get()
  @RequireScopes(usageScopes.read)
  @ApiOperation({
    operationId: 'getUsage',
    summary: 'Count calls over time',
    description:
      'By default those of the last 24 hours, by hour. Minutes are kept for 2 days, hours for 60, days for two years, all in UTC.',
  })
  @Returns(UsageView, 200, 'What was called, how it went and how long it took.')
  @Fails(QueryInvalid)
  async get(@Caller() { environment, tenantId }: Principal, @Query() query: UsageQuery): Promise<UsageView> {
    if (query.method && query.route === undefined)
      throw new QueryInvalid({}, { details: [{ field: 'method', message: 'Goes with a `route`' }] });
    const subject = { apiKeyId: query.apiKeyId ?? null, routes: UsageQuery.routesOf(query) };
    const compare = query.compare === 'previous';
    return usageView(await this.reports.report(query, subject, compare, environment, tenantId));
  }

  @Get('top')
  @RequireScopes(usageScopes.read)
  @ApiOperation({
    operationId: 'listTopUsage',
    summary: 'Rank routes, keys or addresses by their calls',
    description: 'By default those of the last 24 hours. Addresses are kept for 90 days.',
  })
  @Returns(TopUsageView, 200, 'Those with the most calls.')
  @Fails(QueryInvalid)
  async top(
    @Caller() { environment, tenantId }: Principal,
    @Query() { by, limit, apiKeyId, ...asked }: TopUsageQuery,
  ): Promise<TopUsageView> {
    if (by === 'key' && apiKeyId)
      throw new QueryInvalid({}, { details: [{ field: 'api_key_id', message: 'Does not go with `by=key`' }] });
    return topUsageView(by, await this.reports.ranking(by, asked, apiKeyId ?? null, limit, environment, tenantId));
  }

  @Get('scopes')
  @RequireScopes(usageScopes.read)
  @ApiOperation({
    operationId: 'getScopeUsage',
    summary: 'See which of its scopes a key needs',
    description: 'By the routes it called, by default in the last 30 days.',
  })
  @Returns(ScopeUsageView, 200, 'Each scope of the key, and the ones that would have been enough.')
  @Fails(ResourceNotFound, QueryInvalid)
  async scopes(
    @Caller() { environment, tenantId }: Principal,
    @Query() { apiKeyId, ...asked }: ScopeUsageQuery,
  ): Promise<ScopeUsageView> {
    const report = await this.scopeUsage.of(apiKeyId, asked, environment, tenantId);
    return report ?? notFound('API key', 'key', apiKeyId);
  }
}
