import { BodyInvalid, BodyMalformed, Clock } from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal, ScopesMissing } from '@keyway/scopes';
import { RequireScopes, SignedIn } from '@keyway/scopes/http';
import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminCaller } from '../kernel/admin-caller.js';
import { upsertBatch } from '../kernel/batch.js';
import { type BatchAnswer, batchAnswerOf, batchBodyOf, BatchItems } from '../kernel/batch.dto.js';
import { InjectStore } from '../kernel/define-resource.js';
import { ResourceId } from '../kernel/resource-id.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { ImportReview, ReviewView, WriteReply } from './review.dto.js';
import type { Review } from './review.entity.js';
import { ReviewNotReplied, ReviewReplied } from './reviews.errors.js';
import { reviewEvents, reviews } from './reviews.resource.js';

@ApiTags('Reviews')
@Controller(reviews.name)
export class ReviewsController {
  constructor(
    @InjectStore(reviews) private readonly reviews: ResourceStore<Review>,
    private readonly clock: Clock,
  ) {}

  @Post('import')
  @SignedIn()
  @ApiOperation({
    operationId: 'importReviews',
    summary: 'Bring in up to 500 reviews from where they were written',
    description:
      'For signed-in owners and admins. Each on its own: it updates the one with this `source` and `external_id`, whose ' +
      'reply stays, or creates it.',
  })
  @ApiBody({ type: batchBodyOf(ImportReview, 'Review') })
  @Returns(batchAnswerOf(reviews.idPrefix, 'Review'), 200, 'What became of each review.')
  @Fails(ScopesMissing, BodyMalformed, BodyInvalid)
  import(@AdminCaller() caller: Principal, @Body() { items }: BatchItems): Promise<BatchAnswer> {
    return upsertBatch(reviews, this.reviews, caller, items);
  }

  @Post(':id/reply')
  @RequireScopes(reviews.scopes.write)
  @ApiOperation({ operationId: 'replyToReview', summary: 'Reply to a review' })
  @Returns(ReviewView, 201, 'The review with its reply.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, ReviewReplied)
  reply(@Caller() caller: Principal, @ResourceId(reviews) id: string, @Body() { text }: WriteReply): Promise<Review> {
    const write = (review: Review): void => review.replyWith(text, this.clock.now());
    return this.reviews.change(caller, id, write, reviewEvents.replied);
  }

  @Patch(':id/reply')
  @RequireScopes(reviews.scopes.write)
  @ApiOperation({
    operationId: 'changeReviewReply',
    summary: 'Give the reply to a review another wording',
    description: 'The earlier wordings stay in `reply_history`.',
  })
  @Returns(ReviewView, 200, 'The review with its reply.')
  @Fails(ResourceNotFound, ReviewNotReplied, BodyMalformed, BodyInvalid)
  changeReply(
    @Caller() caller: Principal,
    @ResourceId(reviews) id: string,
    @Body() { text }: WriteReply,
  ): Promise<Review> {
    const write = (review: Review): boolean => review.changeReply(text, this.clock.now());
    return this.reviews.change(caller, id, write, reviewEvents.replyChanged);
  }
}
