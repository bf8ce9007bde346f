import { IdParam } from '@keyway/platform/http';
import type { Resource } from './define-resource.js';

/** The path's `:id` of a resource: its prefixed id on the wire, a UUID inside. */
export const ResourceId = ({ idPrefix, label }: Pick<Resource, 'idPrefix' | 'label'>): ParameterDecorator =>
  IdParam(idPrefix, label);
