import { Membership } from '@keyway/tenancy';
import { ForeignKey } from 'typeorm';
import { declareReference } from './constraints.js';

/**
 * A property that names a member of the tenant, held by a foreign key: nobody else can be named, and whoever leaves
 * the tenant is named no more.
 */
export const NamesMember =
  (property: string, constraint: string): ClassDecorator =>
  (entity) => {
    const target = () => Membership;
    const options = { name: constraint, onDelete: 'SET NULL' } as const;
    ForeignKey(target, ['tenantId', property], ['tenantId', 'userId'], options)(entity);
    declareReference(entity, { property, target, key: 'userId', constraint, label: 'member', idPrefix: 'usr' });
  };
