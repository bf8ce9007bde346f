import { Clock, scrub } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DestinationRefused, Destinations } from './destinations.js';
import { type Answer, post } from './http-post.js';
import { type SignedMessage, signatureHeaders } from './signature.js';
import { TimeLimit } from './time-limit.js';

/** From the look-up of the name to the end of the answer. */
const TIMEOUT_MS = 10_000;
/** What the delivery log keeps of an answer. */
const KEPT_CHARACTERS = 1_024;
/** A receiver that asks for more time than a day is asked again after a day. */
const MAX_RETRY_AFTER_MS = 86_400_000;

export interface Receiver {
  readonly url: string;
  readonly secrets: readonly string[];
}

export interface Message {
  /** The event's, on the wire: the same at every attempt, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly body: string;
}

/** How one attempt went. */
export interface Attempt {
  readonly startedAt: Date;
  readonly durationMs: number;
  /** Null where no answer came. */
  readonly status: number | null;
  /** A sentence for the owner of the webhook; null where it was accepted. */
  readonly error: string | null;
  readonly responseBody: string | null;
  /** How long the receiver asked to be left alone. */
  readonly retryAfterMs: number | null;
}

export const isAccepted = ({ status }: Pick<Attempt, 'status'>): boolean =>
  status !== null && status >= 200 && status < 300;

/** Sends one message to one receiver. Whatever goes wrong is part of what it answers; it throws only when aborted. */
@Injectable()
export class Sender {
  constructor(
    private readonly destinations: Destinations,
    private readonly clock: Clock,
  ) {}

  /** `leaving` ends it early, for a process that has to go; its reason is then thrown. */
  async send(receiver: Receiver, message: Message, leaving?: AbortSignal): Promise<Attempt> {
    const startedAt = this.clock.now();
    const begunMs = this.clock.monotonicMs();
    const took = (): number => Math.round(this.clock.monotonicMs() - begunMs);
    const limit = new TimeLimit(TIMEOUT_MS, leaving);
    try {
      const answer = await this.answerOf(receiver, { ...message, sentAt: startedAt }, limit.signal);
      return { startedAt, durationMs: took(), ...judged(answer, startedAt) };
    } catch (error) {
      leaving?.throwIfAborted();
      const text = limit.isOver ? `No answer within ${TIMEOUT_MS / 1_000} seconds` : explained(error as Error);
      return { startedAt, durationMs: took(), status: null, error: text, responseBody: null, retryAfterMs: null };
    } finally {
      limit.clear();
    }
  }

  private async answerOf({ url, secrets }: Receiver, message: SignedMessage, signal: AbortSignal): Promise<Answer> {
    const destination = await unlessAborted(this.destinations.resolve(url), signal);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Keyway-Webhooks/1.0 (+https://www.standardwebhooks.com)',
      ...signatureHeaders(message, secrets),
    };
    return post(destination, headers, message.body, signal);
  }
}

function judged({ status, body, retryAfter }: Answer, now: Date): Omit<Attempt, 'startedAt' | 'durationMs'> {
  const refused =
    status >= 300 && status < 400 ? `Answered ${status}: redirects are not followed` : `Answered ${status}`;
  return {
    status,
    error: isAccepted({ status }) ? null : refused,
    responseBody: kept(body),
    retryAfterMs: retryAfter === null ? null : readRetryAfter(retryAfter, now),
  };
}

/** Cut after the secrets are out, so that no cut leaves half of one. PostgreSQL's text holds no NUL. */
const kept = (body: string): string => scrub(body.replaceAll('\0', '')).slice(0, KEPT_CHARACTERS).toWellFormed();

/** `Thu, 15 Jan 2026 10:31:00 GMT` */
const HTTP_DATE = /^[A-Z][a-z]{2}, .+ GMT$/;

/** RFC 9110 section 10.2.3: seconds, or a date. Null for what is neither. */
export function readRetryAfter(text: string, now: Date): number | null {
  const seconds = /^\d{1,9}$/.test(text);
  if (!seconds && !HTTP_DATE.test(text)) return null;
  const ms = seconds ? Number(text) * 1_000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The name of its host is not known',
  ENODATA: 'The name of its host has no address',
  ECONNREFUSED: 'The connection was refused',
  ECONNRESET: 'The connection was closed before an answer came',
  ETIMEDOUT: 'The connection could not be made in time',
};

/** Without the address that was dialled: what a name resolves to inside is not for everybody to read. */
function explained(error: Error): string {
  if (error instanceof DestinationRefused) return error.message;
  const { code } = error as { code?: string };
  return (code && EXPLANATIONS[code]) ?? `The request failed${code ? ` (${code})` : ''}`;
}

/** DNS cannot be aborted; nobody waits for it longer than this. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
  return Promise.race([promise, aborted]);
}
