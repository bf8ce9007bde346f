import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';

/** Injects the keys of the configuration, as texts: the first one seals, all of them open. */
export const SEALING_KEYS = Symbol('webhooks:sealing-keys');

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** No shorter tag is accepted, which could be guessed. */
const TAG = { authTagLength: TAG_BYTES };
const KEY_ID_BYTES = 4;

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Signing secrets as the database keeps them. They have to be had back to sign with, so that a hash will not do; a stolen
 * database alone gives none away. Each is bound to its webhook, so that none can be moved to another row.
 */
@Injectable()
export class SealedSecrets {
  private readonly keys: readonly Key[];

  constructor(@Inject(SEALING_KEYS) keys: readonly string[]) {
    this.keys = keys.map(derived);
  }

  /** What every secret begins with that the present key has sealed. */
  get presentPrefix(): string {
    return `${this.keys[0]!.id}.`;
  }

  seal(secret: string, webhookId: string): string {
    const { id, bytes } = this.keys[0]!;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, bytes, iv, TAG).setAAD(Buffer.from(webhookId));
    const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${id}.${sealed.toString('base64url')}`;
  }

  /** Throws where the key is not among those of the configuration. */
  open(sealed: string, webhookId: string): string {
    const [id, text = ''] = sealed.split('.');
    const key = this.keys.find((it) => it.id === id);
    if (!key) throw new Error('The secret of a webhook was sealed with a key that is not configured any more');
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv(CIPHER, key.bytes, bytes.subarray(0, IV_BYTES), TAG)
      .setAAD(Buffer.from(webhookId))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }
}

/** RFC 5869: what signs tokens is never itself the key of something else. */
function derived(text: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', text, '', 'keyway webhook secrets', KEY_BYTES));
  const id = createHash('sha256')
    .update(bytes)
    .digest('hex')
    .slice(0, KEY_ID_BYTES * 2);
  return { id, bytes };
}
