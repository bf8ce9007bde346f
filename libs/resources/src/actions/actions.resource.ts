import { defineEvent } from '@keyway/events';
import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { ActionView, ListActions } from './action.dto.js';
import { Action } from './action.entity.js';

export const actionScopes = defineScopes('actions', {
  read: 'Follow the progress of bulk actions.',
  execute: 'Run bulk actions on contacts and companies.',
});

/** Made by running them and changed by the worker. */
export const actions = defineResource(
  {
    name: 'actions',
    label: 'action',
    entity: Action,
    scopes: { read: actionScopes.read, write: actionScopes.execute },
    list: ListActions,
    create: ActionView,
    update: ActionView,
    view: ActionView,
  },
  { tells: ['created'] },
);

export const actionEvents = {
  started: defineEvent('action.started', 'The worker began with an action.', ActionView),
  completed: defineEvent('action.completed', 'Nothing is left to do of an action.', ActionView),
  cancelled: defineEvent('action.cancelled', 'An action was cancelled before its end.', ActionView),
};
