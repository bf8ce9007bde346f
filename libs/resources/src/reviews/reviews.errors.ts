import { defineError } from '@keyway/platform';

export const ReviewReplied = defineError(
  'review.already_replied',
  'conflict',
  'This review has a reply already, which PATCH changes.',
);
export const ReviewNotReplied = defineError('review.not_replied', 'not_found', 'This review has no reply yet.');
