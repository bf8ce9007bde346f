import {
  BodyInvalid,
  BodyMalformed,
  CursorInvalid,
  type ListQuery,
  type Page,
  pageOf,
  planOf,
  QueryInvalid,
} from '@keyway/platform';
import {
  Confirmation,
  confirmed,
  DescribeId,
  Fails,
  MayReturn,
  readId,
  ResourceNotFound,
  Returns,
} from '@keyway/platform/http';
import { Caller, callerOf, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Delete, Get, Patch, Post, Put, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalsOf, removalRefusalsOf } from './constraints.js';
import { InjectStore, type Resource, type StandardEvent } from './define-resource.js';
import { NamedByExternalId } from './resource.dto.js';
import type { ResourceEntity, RowOf } from './resource.entity.js';
import { ResourceId } from './resource-id.js';
import { ResourceStore } from './resource.store.js';
import { capitalised, withArticle } from './wording.js';

export type StandardOperation = 'list' | 'get' | 'create' | 'update' | 'upsert' | 'remove';

/**
 * The routes nearly every resource has, for one resource. It is never subclassed: a resource that needs one
 * of them to behave differently leaves it out and writes it in its own controller.
 */
export function standardController<E extends ResourceEntity>(
  resource: Resource<E>,
  { except = [] as readonly StandardOperation[] } = {},
): Type {
  const { name, label, scopes, view, entity } = resource;
  assertTold(resource, except);
  const a = withArticle(label);
  const refusals = refusalsOf(entity);

  @ApiTags(capitalised(name))
  @Controller(name)
  class StandardController {
    constructor(@InjectStore(resource) private readonly store: ResourceStore<E>) {}

    @Get()
    @RequireScopes(scopes.read)
    @ApiOperation({ operationId: `list${capitalised(name)}`, summary: `List ${name}` })
    @Returns(pageOf(view), 200, `A page of ${name}, newest first.`)
    @Fails(QueryInvalid, CursorInvalid)
    @Takes(Object, resource.list)
    list(@Caller() caller: Principal, @Query() query: ListQuery): Promise<Page<RowOf<E>>> {
      return this.store.list(caller, query);
    }

    @Get(':id')
    @RequireScopes(scopes.read)
    @ApiOperation({ operationId: `get${capitalised(label)}`, summary: `Get ${a}` })
    @Returns(view, 200, `The ${label}.`)
    @Fails(ResourceNotFound)
    @DescribeId(resource.idPrefix, label)
    get(@Req() request: FastifyRequest<{ Params: { id: string } }>): Promise<RowOf<E>> {
      // Read from the request itself: this is the route that is called most, and taking two parameters through Nest's
      // pipes costs as much as the query does.
      return this.store.get(callerOf(request), readId(resource.idPrefix, label, request.params.id));
    }

    @Post()
    @RequireScopes(scopes.write)
    @ApiOperation({ operationId: `create${capitalised(label)}`, summary: `Create ${a}` })
    @Returns(view, 201, `The new ${label}.`)
    @Fails(BodyMalformed, BodyInvalid, ...refusals)
    @Takes(Object, resource.create)
    create(@Caller() caller: Principal, @Body() body: Partial<RowOf<E>>): Promise<RowOf<E>> {
      return this.store.create(caller, body);
    }

    @Patch(':id')
    @RequireScopes(scopes.write)
    @ApiOperation({
      operationId: `update${capitalised(label)}`,
      summary: `Update ${a}`,
      description: 'Changes the fields that are sent and no others.',
    })
    @Returns(view, 200, `The ${label} as it is now.`)
    @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, ...refusals)
    @Takes(Object, String, resource.update)
    update(
      @Caller() caller: Principal,
      @ResourceId(resource) id: string,
      @Body() body: Partial<RowOf<E>>,
    ): Promise<RowOf<E>> {
      return this.store.update(caller, id, body);
    }

    @Put()
    @RequireScopes(scopes.write)
    @ApiOperation({
      operationId: `upsert${capitalised(label)}`,
      summary: `Create or update ${a} by your own id of it`,
      description:
        'For syncs: updates the one with this `external_id`, or creates it. Fields that are not sent keep their values.',
    })
    @MayReturn(view, 200, `The ${label} as it is now.`)
    @MayReturn(view, 201, `The new ${label}.`)
    @Fails(QueryInvalid, BodyMalformed, BodyInvalid, ...refusals)
    @Takes(Object, NamedByExternalId, resource.create, Object)
    async upsert(
      @Caller() caller: Principal,
      @Query() { externalId }: NamedByExternalId,
      @Body() body: Partial<RowOf<E>> & { readonly externalId?: string | null },
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<RowOf<E>> {
      if (body.externalId !== undefined && body.externalId !== externalId)
        throw new BodyInvalid({}, { details: OTHER_ID });
      const { row, isNew } = await this.store.upsert(caller, { ...body, externalId });
      reply.status(isNew ? 201 : 200);
      return row;
    }

    @Delete(':id')
    @RequireScopes(scopes.write)
    @ApiOperation({ operationId: `delete${capitalised(label)}`, summary: `Delete ${a}` })
    @Returns(Confirmation, 200, `The ${label} is gone.`)
    @Fails(ResourceNotFound, ...removalRefusalsOf(entity))
    async remove(@Caller() caller: Principal, @ResourceId(resource) id: string): Promise<Confirmation> {
      await this.store.remove(caller, id);
      return confirmed(`${capitalised(label)} deleted`);
    }
  }

  for (const operation of canUpsert(resource, except) ? except : [...except, 'upsert'])
    Reflect.deleteProperty(StandardController.prototype, operation);
  Object.defineProperty(StandardController, 'name', { value: `Standard${capitalised(name)}Controller` });
  return StandardController;
}

/** Only where an update may touch all that a creation sets: an upsert goes no way around the rules of a state. */
function canUpsert<E extends ResourceEntity>(
  { create, update }: Resource<E>,
  except: readonly StandardOperation[],
): boolean {
  const changeable = new Set(planOf(update).map(({ property }) => property));
  const isWhole = planOf(create).every(({ property }) => changeable.has(property));
  return isWhole && !except.includes('create') && !except.includes('update');
}

/** What each operation tells, or a route of it would be nobody's business. */
const TELLS: Readonly<Partial<Record<StandardOperation, StandardEvent>>> = {
  create: 'created',
  update: 'updated',
  remove: 'deleted',
};

/** A route that writes and tells of nothing is found out at the start. */
function assertTold({ label, events }: Resource, except: readonly StandardOperation[]): void {
  for (const [operation, event] of Object.entries(TELLS))
    if (!except.includes(operation as StandardOperation) && !events[event])
      throw new Error(`${capitalised(withArticle(label))} that can be ${event} by a route of its own needs that event`);
}

const OTHER_ID = [{ field: 'external_id', message: 'Must be that of the query, or be left out' }];

/** Tells Nest the parameter types that generics hide from it, so that bodies and queries are bound and documented. */
const Takes = (...types: Type[]): MethodDecorator => Reflect.metadata('design:paramtypes', types);
