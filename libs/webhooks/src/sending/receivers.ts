import { Clock } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { Receiver } from './sender.js';
import { SealedSecrets } from './sealed-secrets.js';

/** Of a webhook, what has to be known to send to it. */
interface Sealed {
  readonly webhookId: string;
  readonly url: string;
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly previousSecretExpiresAt: Date | null;
}

/** Opens the secrets of a webhook for as long as a message is signed. */
@Injectable()
export class Receivers {
  constructor(
    private readonly secrets: SealedSecrets,
    private readonly clock: Clock,
  ) {}

  /** The present secret first. Throws where they were sealed by a key that is not configured. */
  of({ webhookId, url, secret, previousSecret, previousSecretExpiresAt }: Sealed): Receiver {
    const isValid = previousSecretExpiresAt !== null && previousSecretExpiresAt > this.clock.now();
    const sealed = isValid && previousSecret !== null ? [secret, previousSecret] : [secret];
    return { url, secrets: sealed.map((it) => this.secrets.open(it, webhookId)) };
  }
}
