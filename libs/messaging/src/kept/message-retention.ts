import { idOfDaysAgoSql, removeInBatches } from '@keyway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { messagingConfig, type MessagingConfig } from '../messaging.config.js';

/** What is still to be sent stays, however old it is. */
const REMOVE = `
  DELETE FROM outgoing_messages WHERE id IN (
    SELECT id FROM outgoing_messages
     WHERE status NOT IN ('queued', 'sending') AND status_since < now() - make_interval(days => $1::integer)
       AND id < ${idOfDaysAgoSql('$1::integer')}
     ORDER BY id LIMIT $2)`;

const REMOVED_AT_ONCE = 5_000;

/** Messages are kept for MESSAGE_RETENTION_DAYS. */
@Injectable()
export class MessageRetention {
  constructor(
    private readonly database: DataSource,
    @Inject(messagingConfig.token) private readonly config: Pick<MessagingConfig, 'messageRetentionDays'>,
  ) {}

  /** Answers how many messages that were. Their effect keys are free again, long after anybody would use them twice. */
  removeExpired(): Promise<number> {
    return removeInBatches(this.database, REMOVE, [this.config.messageRetentionDays], REMOVED_AT_ONCE);
  }
}
