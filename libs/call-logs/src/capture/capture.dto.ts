import { Metadata, Nested, OneOf, Text } from '@keyway/platform';
import { BODY_STATES, type BodyState } from './capture.js';

/** A tenant may have no more of a body captured. */
export const MAX_BODY_BYTES = 65_536;

class CapturedMessageView {
  @Metadata({
    example: { 'content-type': 'application/json', 'user-agent': 'curl/8.5.0' },
    description: 'The headers that were captured, by their names in lower case.',
  })
  readonly headers!: Record<string, string>;

  @Text({
    nullable: true,
    max: MAX_BODY_BYTES,
    example: '{"email":"ada@example.com","password":"[redacted]"}',
    description: 'JSON written anew, a form as JSON, any other text as it was; secrets are taken out.',
  })
  readonly body!: string | null;

  @OneOf('CapturedBodyState', BODY_STATES, {
    example: 'complete',
    description:
      '`complete`, or `truncated` at the bound of the settings. There is no text where there was no body (`none`), or it was `too_large` to be looked through, `binary`, a `stream`, `unread` because the call was refused before, or not wanted (`omitted`).',
  })
  readonly bodyState!: BodyState;
}

/** What was sent and answered, where the tenant had it captured. */
export class CaptureView {
  @Text({ nullable: true, max: 2_048, example: 'limit=50&token=[redacted]', description: 'The query of the call.' })
  readonly query!: string | null;

  @Nested(() => CapturedMessageView)
  readonly request!: CapturedMessageView;

  @Nested(() => CapturedMessageView)
  readonly response!: CapturedMessageView;
}
