import type { Resource } from './define-resource.js';

const defined = new Map<unknown, Resource>();

export const register = (resource: Resource): unknown => defined.set(resource.entity, resource);

/** The resource whose rows these are; undefined of what is none. */
export const resourceOf = (entity: unknown): Resource | undefined => defined.get(entity);
