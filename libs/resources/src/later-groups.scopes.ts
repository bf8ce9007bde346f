import { defineScopes, type ScopeGroup } from '@keyway/scopes';

/**
 * The scopes of groups whose routes are still to come, declared already so that keys for them can be made. A group
 * takes its line with it when it gets a folder of its own.
 */
export const laterGroups: readonly ScopeGroup[] = [
  defineScopes('workflows', {
    read: 'List and retrieve workflows and their executions.',
    write: 'Create, update, and delete workflows.',
    execute: 'Start and cancel executions of workflows.',
  }),
];
