import { CursorInvalid, decodeCursor, encodeId, type Page, pageOf, QueryInvalid, toPage } from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, notFound, ResourceNotFound, Returns } from '@keyway/platform/http';
import { CurrentUser, type SessionUser } from '@keyway/scopes';
import { OperatorOnly } from '@keyway/scopes/http';
import { Controller, Delete, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ApiKeyRecord } from '../api-key.entity.js';
import { ApiKeysService } from '../api-keys.service.js';
import { ApiKeysStore } from '../api-keys.store.js';
import { ListAllApiKeys, OperatorApiKeyView } from '../api-key.dto.js';

@ApiTags('Operators')
@Controller('admin/api-keys')
export class OperatorApiKeysController {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly store: ApiKeysStore,
  ) {}

  @Get()
  @OperatorOnly()
  @ApiOperation({ operationId: 'adminListApiKeys', summary: 'List the API keys of all tenants' })
  @Returns(pageOf(OperatorApiKeyView), 200, 'A page of keys, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  async list(@Query() { cursor, tenantId, ...query }: ListAllApiKeys): Promise<Page<ApiKeyRecord>> {
    return toPage(await this.store.list(tenantId ?? null, { ...query, after: decodeCursor(cursor) }), query.limit);
  }

  @Delete(':id')
  @OperatorOnly()
  @ApiOperation({ operationId: 'adminRevokeApiKey', summary: 'Revoke any API key, at once and for good' })
  @Returns(Confirmation, 200, 'It is revoked.')
  @Fails(ResourceNotFound)
  async revoke(
    @CurrentUser() { userId, requestId }: SessionUser,
    @IdParam('key', 'API key') id: string,
  ): Promise<Confirmation> {
    if (!(await this.keys.revoke(null, id, { by: encodeId('usr', userId), requestId }))) notFound('API key', 'key', id);
    return confirmed('API key revoked successfully');
  }
}
