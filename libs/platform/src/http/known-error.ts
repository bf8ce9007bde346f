import { HttpException } from '@nestjs/common';
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

interface FrameworkError {
  readonly code?: string;
  readonly statusCode?: number;
  readonly message: string;
}

/** PostgreSQL or the socket to it is gone: SQLSTATE classes 08, 53, 57P and the codes of Node's sockets. */
const DATABASE_GONE = /^(08|53|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const CONNECTION_ENDED =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error/i;

/** Brings whatever was thrown into the one vocabulary of errors. What is not known is a fault of ours. */
export function knownError(error: unknown, request: { method: string; url: string }): DomainError {
  if (error instanceof DomainError) return error;
  const { code = '', statusCode, message } = (error ?? {}) as FrameworkError;
  if (isDatabaseGone(error)) return new DatabaseUnavailable({}, { retryAfterSeconds: 1 });
  if (error instanceof HttpException) return fromStatus(error.getStatus(), error.message, request);
  if (code.startsWith('FST_') || (statusCode !== undefined && statusCode < 500))
    return fromStatus(statusCode ?? 500, message, request);
  return new Unexpected();
}

export function isDatabaseGone(error: unknown): boolean {
  const {
    code = '',
    message = '',
    driverError,
  } = (error ?? {}) as { code?: unknown; message?: string; driverError?: unknown };
  return (
    DATABASE_GONE.test(String(code)) ||
    CONNECTION_ENDED.test(message) ||
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
