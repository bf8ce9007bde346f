import { BodyInvalid, BodyMalformed } from '@keyway/platform';
import { Fails, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { upsertBatch } from './batch.js';
import { type BatchAnswer, batchAnswerOf, batchBodyOf, BatchItems, MAX_BATCH_ITEMS } from './batch.dto.js';
import { InjectStore, type Resource } from './define-resource.js';
import type { ResourceEntity } from './resource.entity.js';
import { ResourceStore } from './resource.store.js';
import { capitalised } from './wording.js';

/** The route by which a sync sends many of a resource at once. */
export function batchController<E extends ResourceEntity>(resource: Resource<E>): Type {
  const { name, label, scopes, create, idPrefix } = resource;
  const noun = capitalised(label);

  @ApiTags(capitalised(name))
  @Controller(name)
  class BatchController {
    constructor(@InjectStore(resource) private readonly store: ResourceStore<E>) {}

    @Post('batch')
    @RequireScopes(scopes.write)
    @ApiOperation({
      operationId: `upsert${capitalised(name)}`,
      summary: `Create or update up to ${MAX_BATCH_ITEMS} ${name}`,
      description:
        'Each item on its own, in their order: it updates the one with its `external_id` or, failing that, the one it is ' +
        'otherwise unique by, and creates it where there is none. Fields that are not sent keep their values. What is ' +
        'wrong with an item is told in its result; a reference to something unknown refuses the whole request.',
    })
    @ApiBody({ type: batchBodyOf(create, noun) })
    @Returns(batchAnswerOf(idPrefix, noun), 200, 'What became of each item.')
    @Fails(BodyMalformed, BodyInvalid)
    upsert(@Caller() caller: Principal, @Body() { items }: BatchItems): Promise<BatchAnswer> {
      return upsertBatch(resource, this.store, caller, items);
    }
  }

  Object.defineProperty(BatchController, 'name', { value: `${capitalised(name)}BatchController` });
  return BatchController;
}
