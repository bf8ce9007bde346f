import { Id, Instant, ListQuery, Metadata, Text } from '@keyway/platform';
import type { Type } from '@nestjs/common';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Where } from './filters.js';

/** The id a view begins with. Its prefix is the resource's: paths and messages take it from here. */
export function identified(prefix: string): Type<{ readonly id: string }> {
  class Identified {
    @Id(prefix) readonly id!: string;
  }
  return Identified;
}

/** What a caller may keep on any resource for itself. */
export class ResourceFields {
  @Text({
    optional: true,
    nullable: true,
    example: 'crm-4711',
    description: 'Your own id of it, unique within the tenant and environment, so that a sync finds it again.',
  })
  readonly externalId!: string | null;

  @Metadata({ optional: true, description: 'Flat JSON of your own, 50 keys at most. A change replaces it as a whole.' })
  readonly metadata!: Readonly<Record<string, unknown>>;
}

/** What is known of any resource. */
export class ResourceView {
  @Instant() readonly createdAt!: Date;
  @Instant() readonly updatedAt!: Date;
}

/** The query that names a resource by the caller's own id of it. */
export class NamedByExternalId {
  @Text({ example: 'crm-4711', description: 'Your own id of it.' })
  readonly externalId!: string;
}

/** What every list of resources takes. */
class ResourceListQuery extends ListQuery {
  @Instant({ optional: true, description: 'Only those changed at this time or later.' })
  readonly updatedSince?: Date;
}

/** And every list of those that callers may give an id of their own. */
class NamedListQuery extends ResourceListQuery {
  @Text({ optional: true, example: 'crm-4711', description: 'Only the one with this external_id.' })
  readonly externalId?: string;
}

/** The query of a resource's list, with a filter by equality for each of these fields. Others are declared with `@Where`. */
export const listQuery = <F extends object, const K extends keyof F>(
  fields: Type<F>,
  equal: readonly K[],
): Type<NamedListQuery & Partial<Pick<F, K>>> => filtered(NamedListQuery, fields, equal);

/** The same for what is never given an external_id. */
export const unnamedListQuery = <F extends object, const K extends keyof F>(
  fields: Type<F>,
  equal: readonly K[],
): Type<ResourceListQuery & Partial<Pick<F, K>>> => filtered(ResourceListQuery, fields, equal);

function filtered<B extends ResourceListQuery, F extends object, K extends keyof F>(
  base: Type<B>,
  fields: Type<F>,
  equal: readonly K[],
): Type<B & Partial<Pick<F, K>>> {
  const query = IntersectionType(base, PartialType(PickType(fields, equal)));
  // Said here, because a mapped type takes over how fields are checked and documented, not what they mean.
  Where('updated_at >= $')(query.prototype as object, 'updatedSince');
  return query as Type<B & Partial<Pick<F, K>>>;
}
