import { EventFeed } from '@keyway/events';
import { idOfDaysAgoSql, removeInBatches } from '@keyway/platform';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SealedSecrets } from '../sending/sealed-secrets.js';

/** How long events and what became of them can be looked at, and recovered. */
const KEPT_DAYS = 30;
const PRUNED_AT_ONCE = 5_000;

const PRUNE = `
  DELETE FROM webhook_deliveries WHERE id IN (
    SELECT id FROM webhook_deliveries
     WHERE due_at IS NULL AND created_at < now() - make_interval(days => $1::integer)
       AND id < ${idOfDaysAgoSql('$1::integer')}
     ORDER BY id LIMIT $2)`;

interface SealedRow {
  readonly id: string;
  readonly secret: string;
  readonly previousSecret: string | null;
}

/** What is to be done once a day, and whenever a worker starts. Doing it more often changes nothing. */
@Injectable()
export class WebhookMaintenance {
  private readonly logger = new Logger(WebhookMaintenance.name);

  constructor(
    private readonly database: DataSource,
    private readonly feed: EventFeed,
    private readonly secrets: SealedSecrets,
  ) {}

  async run(): Promise<void> {
    await this.forgetReplacedSecrets();
    await this.sealAnew();
    await this.prune();
    await this.feed.prune(KEPT_DAYS);
  }

  private async forgetReplacedSecrets(): Promise<void> {
    await this.database.query(
      `UPDATE webhooks SET previous_secret = NULL, previous_secret_expires_at = NULL WHERE previous_secret_expires_at < now()`,
    );
  }

  /** After a change of keys: from then on the old one is not needed any more. */
  private async sealAnew(): Promise<void> {
    const rows = await this.database.query<SealedRow[]>(
      `SELECT id, secret, previous_secret AS "previousSecret" FROM webhooks
        WHERE NOT starts_with(secret, $1) OR NOT starts_with(previous_secret, $1)`,
      [this.secrets.presentPrefix],
    );
    for (const row of rows) {
      try {
        await this.sealRowAnew(row);
      } catch (error) {
        // Its messages wait until the key is back; the others are no worse for it.
        this.logger.error({ err: error, webhook: row.id }, 'The secret of a webhook cannot be encrypted anew');
      }
    }
  }

  private async sealRowAnew({ id, secret, previousSecret }: SealedRow): Promise<void> {
    const [present, previous] = [secret, previousSecret].map((it) => it && this.resealed(it, id));
    await this.database.query('UPDATE webhooks SET secret = $2, previous_secret = $3 WHERE id = $1 AND secret = $4', [
      id,
      present,
      previous,
      secret,
    ]);
  }

  private resealed(sealed: string, webhookId: string): string {
    return this.secrets.seal(this.secrets.open(sealed, webhookId), webhookId);
  }

  private async prune(): Promise<void> {
    await removeInBatches(this.database, PRUNE, [KEPT_DAYS], PRUNED_AT_ONCE);
  }
}
