import { Check, Column, Index } from 'typeorm';
import { ResourceTable } from '../kernel/constraints.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import type { ReplyVersion, ReviewFields } from './review.dto.js';
import { ReviewNotReplied, ReviewReplied } from './reviews.errors.js';

@ResourceTable('reviews', { externalIdsOf: 'source' })
@Check('reviews_rating_check', 'rating BETWEEN 1 AND 5')
@Check('reviews_replied_check', '(reply IS NULL) = (replied_at IS NULL)')
@Index('reviews_rating_idx', ['tenantId', 'environment', 'rating', 'createdAt', 'id'])
export class Review extends ResourceEntity implements ReviewFields {
  /** Every review comes from somewhere, where it has an id. */
  declare readonly externalId: string;

  @Column('text')
  readonly source!: string;

  @Column('integer')
  readonly rating!: number;

  @Column('text', { nullable: true })
  readonly author: string | null = null;

  @Column('text', { nullable: true })
  readonly text: string | null = null;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly reviewedAt!: Date;

  @Column('text', { nullable: true })
  readonly reply: string | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly repliedAt: Date | null = null;

  @Column('jsonb')
  readonly replyHistory: readonly ReplyVersion[] = [];

  /** The first reply. */
  replyWith(text: string, at: Date): void {
    if (this.reply !== null) throw new ReviewReplied();
    this.word(text, at);
  }

  /** Answers whether that is another wording. */
  changeReply(text: string, at: Date): boolean {
    if (this.reply === null) throw new ReviewNotReplied();
    if (this.reply === text) return false;
    this.word(text, at);
    return true;
  }

  private word(text: string, at: Date): void {
    const replyHistory = [...this.replyHistory, { text, writtenAt: at }];
    Object.assign(this, { reply: text, repliedAt: at, replyHistory });
  }
}
