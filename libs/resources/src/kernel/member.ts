import { BodyInvalid, snakeCase } from '@keyway/platform';
import { Membership } from '@keyway/tenancy';
import { ForeignKey } from 'typeorm';
import { OnViolation } from './constraints.js';

/**
 * A property that names a member of the tenant, held by a foreign key: nobody else can be named, and whoever leaves
 * the tenant is named no more.
 */
export const NamesMember =
  (property: string, constraint: string): ClassDecorator =>
  (entity) => {
    const options = { name: constraint, onDelete: 'SET NULL' } as const;
    ForeignKey(() => Membership, ['tenantId', property], ['tenantId', 'userId'], options)(entity);
    const problem = { field: snakeCase(property), message: 'Must be a member of the tenant' };
    OnViolation(constraint, BodyInvalid, problem)(entity);
  };
