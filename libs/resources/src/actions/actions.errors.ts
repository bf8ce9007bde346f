import { defineError } from '@keyway/platform';

export const ActionStatusInvalid = defineError(
  'action.invalid_state',
  'conflict',
  'An action that is {status} cannot be {done}.',
);
export const TagsFull = defineError(
  'action.tags_full',
  'conflict',
  'This contact has {count} tags, the most there can be.',
);
