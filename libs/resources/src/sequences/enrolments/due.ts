import type { SequenceStep } from '../step.js';

/** How long after it has become the next one a step is due, in seconds. */
export const delayOf = ({ type, delaySeconds }: SequenceStep): number => (type === 'wait' ? delaySeconds! : 0);

/** So many seconds from now, in SQL. Never rounded up: what is due at once is due for the transaction that follows. */
export const dueIn = (parameter: string): string =>
  `date_trunc('milliseconds', now()) + make_interval(secs => ${parameter}::integer)`;
