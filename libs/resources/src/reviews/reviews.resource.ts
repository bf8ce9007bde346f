import { defineEvent } from '@keyway/events';
import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { ChangeReview, ImportReview, ListReviews, ReviewView } from './review.dto.js';
import { Review } from './review.entity.js';

export const reviews = defineResource(
  {
    name: 'reviews',
    label: 'review',
    entity: Review,
    scopes: defineScopes('reviews', {
      read: 'List and retrieve customer reviews.',
      write: 'Create and update review replies.',
    }),
    list: ListReviews,
    create: ImportReview,
    update: ChangeReview,
    view: ReviewView,
  },
  { tells: ['created', 'updated'] },
);

export const reviewEvents = {
  replied: defineEvent('review.replied', 'A review was replied to.', ReviewView),
  replyChanged: defineEvent('review.reply_changed', 'The reply to a review got another wording.', ReviewView),
};
