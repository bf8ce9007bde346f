import { defineScopes, type ScopeGroup } from '@keyway/scopes';

/**
 * The scopes of groups whose routes are still to come, declared already so that keys for them can be made. A group
 * takes its line with it when it gets a folder of its own.
 */
export const laterGroups: readonly ScopeGroup[] = [
  defineScopes('surveys', {
    read: 'List and retrieve survey details.',
    write: 'Create, update, and delete surveys.',
    send: 'Trigger survey sends to contacts.',
  }),
  defineScopes('responses', { read: 'List and retrieve survey responses.' }),
  defineScopes('sequences', {
    read: 'List and retrieve sequence details.',
    write: 'Create, update, and delete sequences.',
    execute: 'Trigger sequences for contacts.',
  }),
  defineScopes('reviews', { read: 'List and retrieve customer reviews.', write: 'Create and update review replies.' }),
  defineScopes('campaigns', {
    read: 'List and retrieve campaign details.',
    write: 'Create campaign drafts, add contacts to campaigns, clone campaigns, and change their status.',
  }),
  defineScopes('identities', {
    read: 'List and retrieve sender identities. Nothing can be created, updated, or deleted with it.',
  }),
  defineScopes('tasks', {
    read: 'List and retrieve task details.',
    write: 'Create, update, complete, and delete tasks.',
  }),
  defineScopes('owners', { read: 'List the owners to whom tasks can be assigned.' }),
  defineScopes('actions', {
    read: 'Follow the progress of bulk actions.',
    execute: 'Run bulk actions on contacts and companies.',
  }),
  defineScopes('inbox', {
    read: 'List and retrieve conversations and their messages.',
    write: 'Send messages, mark them read, and assign conversations.',
  }),
  defineScopes('agents', {
    read: 'List and retrieve agent details.',
    write: 'Create, update, and delete agents.',
    execute: 'Chat with agents, which spends credits.',
  }),
  defineScopes('workflows', {
    read: 'List and retrieve workflows and their executions.',
    write: 'Create, update, and delete workflows.',
    execute: 'Start and cancel executions of workflows.',
  }),
  defineScopes('webhooks', {
    read: 'List and retrieve webhook configurations.',
    write: 'Create, update, and delete webhooks.',
  }),
];
