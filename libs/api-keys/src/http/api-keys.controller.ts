import { decodeCursor, type Page, pageOf, QueryInvalid, BodyInvalid, CursorInvalid, toPage } from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, notFound, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal, UnknownScopes } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ApiKeyRecord } from '../api-key.entity.js';
import {
  AddressesNotHeld,
  ApiKeyAlreadyRotated,
  ApiKeyNotEditable,
  CidrInvalid,
  EnvironmentNotHeld,
  ExpiryNotHeld,
  RotatedKeyEndFixed,
  ScopesNotHeld,
} from '../api-keys.errors.js';
import { apiKeyScopes } from '../api-keys.scopes.js';
import { doerOf } from '../history/api-key-history.js';
import { ApiKeysService, type IssuedApiKey } from '../api-keys.service.js';
import { ApiKeysStore } from '../api-keys.store.js';
import { LABEL, visibleKey } from './visible-key.js';
import { ApiKeyView, CreateApiKey, IssuedApiKeyView, ListApiKeys, RotateApiKey, UpdateApiKey } from '../api-key.dto.js';

@ApiTags('API keys')
@Controller('auth/api-keys')
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly store: ApiKeysStore,
  ) {}

  @Get()
  @RequireScopes(apiKeyScopes.read)
  @ApiOperation({ operationId: 'listApiKeys', summary: 'List API keys' })
  @Returns(pageOf(ApiKeyView), 200, 'A page of keys, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  async list(@Caller() caller: Principal, @Query() { cursor, ...query }: ListApiKeys): Promise<Page<ApiKeyRecord>> {
    // A key sees the keys of its own environment; a person sees both and may choose.
    const environment = caller.kind === 'api_key' ? caller.environment : query.environment;
    if (query.environment && query.environment !== environment) return { items: [], nextCursor: null, hasMore: false };
    const rows = await this.store.list(caller.tenantId, {
      ...query,
      ...(environment && { environment }),
      after: decodeCursor(cursor),
    });
    return toPage(rows, query.limit);
  }

  @Post()
  @RequireScopes(apiKeyScopes.write)
  @ApiOperation({ operationId: 'createApiKey', summary: 'Create an API key' })
  @Returns(IssuedApiKeyView, 201, 'The key, with its secret this once.')
  @Fails(BodyInvalid, UnknownScopes, CidrInvalid, ScopesNotHeld, ExpiryNotHeld, EnvironmentNotHeld, AddressesNotHeld)
  async create(@Caller() caller: Principal, @Body() body: CreateApiKey): Promise<IssuedApiKeyView> {
    if (body.scopes.length === 0)
      throw new BodyInvalid({}, { details: [{ field: 'scopes', message: 'A key needs one scope at least' }] });
    return revealed(await this.keys.issue(caller, body));
  }

  @Get(':id')
  @RequireScopes(apiKeyScopes.read)
  @ApiOperation({ operationId: 'getApiKey', summary: 'Get an API key' })
  @Returns(ApiKeyView, 200, 'The key, without its secret.')
  @Fails(ResourceNotFound)
  get(@Caller() caller: Principal, @IdParam('key', LABEL) id: string): Promise<ApiKeyRecord> {
    return visibleKey(this.store, caller, id);
  }

  @Patch(':id')
  @RequireScopes(apiKeyScopes.write)
  @ApiOperation({
    operationId: 'updateApiKey',
    summary: 'Rename an API key, or change what it may do',
    description:
      'Scopes, expiry, addresses and metadata are replaced by what is sent. When the call has returned, no node goes by the old terms. The expiry of a rotated key can only come nearer.',
  })
  @Returns(ApiKeyView, 200, 'The key as it is now.')
  @Fails(
    ResourceNotFound,
    BodyInvalid,
    UnknownScopes,
    CidrInvalid,
    ScopesNotHeld,
    ExpiryNotHeld,
    EnvironmentNotHeld,
    AddressesNotHeld,
    ApiKeyNotEditable,
    RotatedKeyEndFixed,
  )
  async update(
    @Caller() caller: Principal,
    @IdParam('key', LABEL) id: string,
    @Body() body: UpdateApiKey,
  ): Promise<ApiKeyView> {
    await visibleKey(this.store, caller, id);
    const key = (await this.keys.edit(caller, id, body)) ?? notFound(LABEL, 'key', id);
    return withWarnings(key);
  }

  @Post(':id/rotate')
  @RequireScopes(apiKeyScopes.write)
  @ApiOperation({
    operationId: 'rotateApiKey',
    summary: 'Rotate an API key',
    description:
      'Makes one successor with the same name, scopes and terms. The old key works for `grace_seconds` more, never longer than it would have. The successor of a disabled key is disabled.',
  })
  @Returns(IssuedApiKeyView, 201, 'The successor, with its secret this once.')
  @Fails(
    ResourceNotFound,
    BodyInvalid,
    ScopesNotHeld,
    ExpiryNotHeld,
    EnvironmentNotHeld,
    AddressesNotHeld,
    ApiKeyAlreadyRotated,
    ApiKeyNotEditable,
  )
  async rotate(
    @Caller() caller: Principal,
    @IdParam('key', LABEL) id: string,
    @Body() body: RotateApiKey,
  ): Promise<IssuedApiKeyView> {
    await visibleKey(this.store, caller, id);
    return revealed((await this.keys.rotate(caller, id, body.graceSeconds)) ?? notFound(LABEL, 'key', id));
  }

  @Delete(':id')
  @RequireScopes(apiKeyScopes.write)
  @ApiOperation({
    operationId: 'revokeApiKey',
    summary: 'Revoke an API key, at once and for good',
    description: 'When the call has returned, no node accepts the key.',
  })
  @Returns(Confirmation, 200, 'It is revoked.')
  @Fails(ResourceNotFound)
  async revoke(@Caller() caller: Principal, @IdParam('key', LABEL) id: string): Promise<Confirmation> {
    await visibleKey(this.store, caller, id);
    if (!(await this.keys.revoke(caller.tenantId, id, doerOf(caller)))) notFound(LABEL, 'key', id);
    return confirmed('API key revoked successfully');
  }
}

const revealed = ({ key, token }: IssuedApiKey): IssuedApiKeyView => ({ ...withWarnings(key), key: token.reveal() });

function withWarnings(key: ApiKeyRecord): ApiKeyView {
  const warnings = key.status === 'expired' ? ['expires_at lies in the past: the key does not work.'] : [];
  if (!key.enabled) warnings.push('The key is disabled: every call with it is refused until it is enabled.');
  if (key.scopes.length === 0) warnings.push('The key has no scope: every call with it is refused.');
  const { scopes, tags, allowedCidrs, ...rest } = key;
  return {
    ...rest,
    scopes: [...scopes],
    tags: [...tags],
    allowedCidrs: allowedCidrs && [...allowedCidrs],
    ...(warnings.length > 0 && { warnings }),
  };
}
