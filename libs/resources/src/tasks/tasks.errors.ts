import { defineError } from '@keyway/platform';

export const TaskStateInvalid = defineError(
  'task.invalid_state',
  'conflict',
  'A task that is {state} cannot be {done}.',
);
