import { HttpException } from '@nestjs/common';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { DomainError } from '../errors/define-error.js';
import {
  BodyMalformed,
  BodyTooLarge,
  DatabaseUnavailable,
  MediaTypeUnsupported,
  RequestRejected,
  RouteUnknown,
  Unexpected,
} from '../errors/platform.errors.js';

interface ConnectionError {
  readonly code?: unknown;
  readonly severity?: string;
  readonly syscall?: string;
  readonly message?: string;
  /** TypeORM's: what it wraps. */
  readonly driverError?: unknown;
}

interface FrameworkError {
  readonly code?: unknown;
  readonly statusCode?: number;
  readonly message: string;
}

/**
 * SQLSTATEs of a PostgreSQL that cannot serve right now and will again: connection lost (08), out of something (53),
 * stopped or stopping, by an operator or by a timeout (57, 25P03, 25P04), not the primary any more (25006), or a
 * transaction that lost to another one (40001, 40P01, 55P03).
 */
const PASSING_STATE = /^((08|53|57)\w{3}|25P03|25P04|25006|40001|40P01|55P03)$/;
/** The session is over, or was refused, whatever the reason. */
const SESSION_OVER = /^(FATAL|PANIC)$/;
const SOCKET_GONE =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver and its pool throw without a code. */
const CONNECTION_GONE =
  /^Connection terminated|^timeout expired$|^timeout exceeded when trying to connect$|^Query read timeout$|is not queryable$|message from backend\.$|^received invalid response|^Cannot use a pool after calling end|SSL connections?$/;

/** Brings whatever was thrown into the one vocabulary of errors. What is not known is a fault of ours. */
export function knownError(error: unknown, request: { method: string; url: string }): DomainError {
  if (error instanceof DomainError) return error;
  const { code, statusCode, message } = (error ?? {}) as FrameworkError;
  if (isDatabaseGone(error)) return new DatabaseUnavailable({}, { retryAfterSeconds: 1 });
  if (error instanceof HttpException) return fromStatus(error.getStatus(), error.message, request);
  if (String(code).startsWith('FST_') || (statusCode !== undefined && statusCode < 500))
    return fromStatus(statusCode ?? 500, message, request);
  return new Unexpected();
}

/** PostgreSQL, or the way to it, is not there right now. */
function isDatabaseGone(error: unknown): boolean {
  // A transaction goes on, and finds that its connection was lost between two of its statements.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError)
    return true;
  const { code = '', severity = '', syscall, message = '', driverError } = (error ?? {}) as ConnectionError;
  return (
    PASSING_STATE.test(String(code)) ||
    SOCKET_GONE.test(String(code)) ||
    SESSION_OVER.test(severity) ||
    // Of whatever kind: a Unix socket that is not there tells another code than a port.
    syscall === 'connect' ||
    CONNECTION_GONE.test(message) ||
    (driverError !== undefined && isDatabaseGone(driverError))
  );
}

function fromStatus(status: number, message: string, { method, url }: { method: string; url: string }): DomainError {
  if (status === 404) return new RouteUnknown({ method, path: url.split('?', 1)[0]! });
  if (status === 413) return new BodyTooLarge({ limit: '1 MiB' });
  if (status === 415) return new MediaTypeUnsupported({ expected: 'application/json' });
  if (status === 400) return new BodyMalformed({ reason: message.replace(/\.$/, '') });
  return status < 500 ? new RequestRejected({ reason: message }) : new Unexpected();
}
