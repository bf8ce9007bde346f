import { CursorInvalid, decodeCursor, ListQuery, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { apiKeyScopes } from '../api-keys.scopes.js';
import { ApiKeysStore } from '../api-keys.store.js';
import { ApiKeyHistory, type KnownStep } from '../history/api-key-history.js';
import { ApiKeyStepView } from '../history/api-key-history.dto.js';
import { LABEL, visibleKey } from './visible-key.js';

@ApiTags('API keys')
@Controller('auth/api-keys')
export class ApiKeyHistoryController {
  constructor(
    private readonly history: ApiKeyHistory,
    private readonly store: ApiKeysStore,
  ) {}

  @Get(':id/history')
  @RequireScopes(apiKeyScopes.read)
  @ApiOperation({
    operationId: 'listApiKeyHistory',
    summary: 'List what happened to an API key',
    description: 'Who changed what, from what to what, by which request. It is kept as long as the key.',
  })
  @Returns(pageOf(ApiKeyStepView), 200, 'A page of steps, newest first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  async list(
    @Caller() caller: Principal,
    @IdParam('key', LABEL) id: string,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<KnownStep>> {
    await visibleKey(this.store, caller, id);
    return this.history.list(caller.tenantId, id, limit, decodeCursor(cursor));
  }
}
