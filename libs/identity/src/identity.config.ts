import { type ConfigOf, defineConfig, durationMs, whole } from '@keyway/platform';
import { z } from 'zod';

/** RFC 7518 section 3.2: a key for HS256 is at least as long as its hash. */
const MIN_SECRET_LENGTH = 32;
const TOO_SHORT = `needs ${MIN_SECRET_LENGTH} characters at least`;

export const identityConfig = defineConfig('identity', {
  jwtSecret: {
    variable: 'JWT_SECRET',
    schema: z.string('is missing: access tokens are signed with it').min(MIN_SECRET_LENGTH, TOO_SHORT),
    required: true,
    description:
      'Signs access tokens (HS256); refresh tokens are derived with it too. The same on all nodes. Make one by `openssl rand -hex 32`.',
    example: 'write-64-hex-digits-of-your-own-here',
  },
  jwtSecretPrevious: {
    variable: 'JWT_SECRET_PREVIOUS',
    schema: z.string().min(MIN_SECRET_LENGTH, TOO_SHORT).optional(),
    description:
      'The secret before the present one, whose tokens are still accepted. Keep it for REFRESH_TOKEN_TTL after a change.',
    example: 'the-64-hex-digits-that-stood-there-before',
  },
  accessTokenTtlMs: {
    variable: 'ACCESS_TOKEN_TTL',
    schema: durationMs('30m'),
    description: 'How long an access token lives.',
    example: '30m',
  },
  refreshTokenTtlMs: {
    variable: 'REFRESH_TOKEN_TTL',
    schema: durationMs('30d'),
    description: 'How long a refresh token lives; exchanging it for a new one starts the time anew.',
    example: '30d',
  },
  loginMaxFailures: {
    variable: 'LOGIN_MAX_FAILURES',
    schema: whole(1, 10_000, 10),
    description: 'Failed logins to one email address within 15 minutes, after which it has to wait.',
    example: '10',
  },
  loginMaxFailuresPerIp: {
    variable: 'LOGIN_MAX_FAILURES_PER_IP',
    schema: whole(1, 1_000_000, 100),
    description:
      'Failed logins from one IP address within 15 minutes, after which it has to wait. Behind a proxy, set TRUSTED_PROXIES.',
    example: '100',
  },
  passwordMinLength: {
    variable: 'PASSWORD_MIN_LENGTH',
    schema: whole(8, 128, 15),
    description: 'Characters a new password needs at least (NIST SP 800-63B: 15 where it is the only factor).',
    example: '15',
  },
  hashingConcurrency: {
    variable: 'PASSWORD_HASHING_CONCURRENCY',
    schema: whole(1, 64, 2),
    description:
      "Passwords a process hashes at once: each takes a thread of libuv's pool (four unless UV_THREADPOOL_SIZE says otherwise) and 19 MiB.",
    example: '2',
  },
  hashingQueue: {
    variable: 'PASSWORD_HASHING_QUEUE',
    schema: whole(0, 10_000, 100),
    description: 'Passwords that may wait to be hashed; the next is answered 503.',
    example: '100',
  },
});

export type IdentityConfig = ConfigOf<typeof identityConfig>;
