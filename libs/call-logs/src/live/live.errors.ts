import { defineError } from '@keyway/platform';

export const TooManyTails = defineError(
  'call_logs.too_many_tails',
  'limited',
  'This tenant follows its call logs {most} times on this node already. Close one of them, or try again later.',
);
