import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { identityConfig, type IdentityConfig } from '../identity.config.js';
import { HashingGate } from './hashing-gate.js';

/** OWASP Password Storage Cheat Sheet: argon2id (this package's default) with 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and verifies passwords on libuv's threads, so many at once. Every method may throw HashingBusy. */
@Injectable()
export class PasswordHasher implements OnModuleInit {
  private readonly gate: HashingGate;
  private nobody: Promise<string> | null = null;

  constructor(@Inject(identityConfig.token) { hashingConcurrency, hashingQueue }: IdentityConfig) {
    this.gate = new HashingGate(hashingConcurrency, hashingQueue);
  }

  async onModuleInit(): Promise<void> {
    await this.nobodysHash();
  }

  hash(password: string): Promise<string> {
    return this.gate.run(() => hash(canonical(password), PARAMETERS));
  }

  /** Null stands for a user who does not exist: the same work is done, and the answer is no. */
  async verify(password: string, known: string | null): Promise<boolean> {
    const against = known ?? (await this.nobodysHash());
    const matches = await this.gate.run(() => verify(against, canonical(password)));
    return matches && known !== null;
  }

  /** Whether the hash was made with other parameters than a new one would be. */
  isOutdated(known: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(known);
    return (
      memoryCost !== PARAMETERS.memoryCost || timeCost !== PARAMETERS.timeCost || parallelism !== PARAMETERS.parallelism
    );
  }

  private nobodysHash(): Promise<string> {
    return (this.nobody ??= hash(randomBytes(32), PARAMETERS));
  }
}

/** NIST SP 800-63B: what looks the same is the same, however the keyboard composed it. */
const canonical = (password: string): string => password.normalize('NFKC');
