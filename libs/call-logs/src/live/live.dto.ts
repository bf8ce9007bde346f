import { Text } from '@keyway/platform';
import { OmitType } from '@nestjs/swagger';
import { ListCallLogs } from '../explorer/call-log.dto.js';

/** Longer than any id of an event. */
const MAX_EVENT_ID_LENGTH = 8_000;

export const EXAMPLE_EVENT_ID = 'mkgnv5ni~mkgnutzu.00000000-0000-0000-0000-000000000000.5yc1s-0~5yc1w-3-0_2';

export class TailCallLogs extends OmitType(ListCallLogs, ['from', 'to', 'limit', 'cursor']) {
  @Text({
    optional: true,
    max: MAX_EVENT_ID_LENGTH,
    example: EXAMPLE_EVENT_ID,
    description: 'For clients that cannot send `Last-Event-ID`: the id of the last event they got.',
  })
  readonly lastEventId?: string;
}
