import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { ListResponses, ResponseView } from './response.dto.js';
import { Response } from './response.entity.js';

export const responseScopes = defineScopes('responses', { read: 'List and retrieve survey responses.' });

/** They come in by the public page alone: nobody writes one by the API, and no scope would let them. */
export const responses = defineResource(
  {
    name: 'responses',
    label: 'response',
    entity: Response,
    scopes: { read: responseScopes.read, write: responseScopes.read },
    list: ListResponses,
    create: ResponseView,
    update: ResponseView,
    view: ResponseView,
  },
  { tells: ['created', 'updated'] },
);
