import { Flag, Instant, Metadata, NestedList, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { Where } from '../kernel/filters.js';
import { identified, listQuery, ResourceView } from '../kernel/resource.dto.js';

const MAX_REPLY_LENGTH = 5_000;

const ReplyText = (nullable: boolean) =>
  Text({ nullable, max: MAX_REPLY_LENGTH, example: 'Thank you! We are glad that you liked it.' });

/** What a site says of a review. */
export class ReviewFields {
  @Text({ max: 100, example: 'google', description: 'Where it was written.' })
  readonly source!: string;

  @Text({ example: 'rev-4711', description: 'Its id there. Unique within the source, tenant and environment.' })
  readonly externalId!: string;

  @Whole({ min: 1, max: 5, example: 5 })
  readonly rating!: number;

  @Text({ optional: true, nullable: true, example: 'Ada L.' })
  readonly author!: string | null;

  @Text({ optional: true, nullable: true, max: 10_000, example: 'It computes everything I asked it to.' })
  readonly text!: string | null;

  @Instant({ description: 'When it was written.' })
  readonly reviewedAt!: Date;

  @Metadata({ optional: true })
  readonly metadata!: Readonly<Record<string, unknown>>;
}

/** A wording of a reply, and since when it stood there. */
export class ReplyVersion {
  @ReplyText(false)
  readonly text!: string;

  @Instant()
  readonly writtenAt!: Date;
}

class ReviewReply {
  @ReplyText(true)
  readonly reply!: string | null;

  @Instant({ nullable: true, description: 'When the reply got its present wording.' })
  readonly repliedAt!: Date | null;

  @NestedList(() => ReplyVersion, { description: 'Every wording that the reply has had, the present one last.' })
  readonly replyHistory!: readonly ReplyVersion[];
}

export class ImportReview extends ReviewFields {}
export class ChangeReview extends PartialType(ImportReview) {}
export class ReviewView extends IntersectionType(identified('rev'), ReviewFields, ReviewReply, ResourceView) {}

export class WriteReply {
  @ReplyText(false)
  readonly text!: string;
}

export class ListReviews extends listQuery(ReviewFields, ['source', 'rating']) {
  @Where('(reply IS NOT NULL) = $::boolean')
  @Flag({ optional: true, description: 'Only those with a reply, or only those without.' })
  readonly replied?: boolean;
}
