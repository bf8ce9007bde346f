import { Membership } from '@keyway/tenancy';
import { ForeignKey } from 'typeorm';
import { declareReference } from './constraints.js';

/** As others name them. */
export const members = { target: () => Membership, key: 'userId', label: 'member', idPrefix: 'usr' } as const;

/**
 * A property that names a member of the tenant, held by a foreign key: nobody else can be named, and whoever leaves
 * the tenant is named no more.
 */
export const NamesMember =
  (property: string, constraint: string): ClassDecorator =>
  (entity) => {
    const options = { name: constraint, onDelete: 'SET NULL' } as const;
    ForeignKey(members.target, ['tenantId', property], ['tenantId', 'userId'], options)(entity);
    declareReference(entity, { ...members, property, constraint, onDelete: 'SET NULL' });
  };
