import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import { redactedPaths, scrub } from './redaction.js';

/** Structured logs: one JSON object a line on standard output, secrets taken out. Nest's own messages go the same way. */
export class JsonLogger implements LoggerService {
  private readonly pino: pino.Logger;

  constructor(level: string, service: string) {
    this.pino = pino({
      level,
      base: { service, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redactedPaths, censor: '[redacted]' },
      serializers: { err: errorForLog },
    });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest appends the context as the last argument; `logger.error({ err, … }, 'text')` is pino's own order. */
  private write(level: pino.Level, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? (rest.pop() as string) : undefined;
    const text = rest.find((it) => typeof it === 'string');
    if (message instanceof Error) this.pino[level]({ context, err: message }, scrub(message.message));
    else if (typeof message === 'object' && message !== null)
      this.pino[level]({ context, ...message }, text ? scrub(text) : undefined);
    else
      this.pino[level]({ context, ...(level === 'error' && text && { stack: scrub(text) }) }, scrub(String(message)));
  }
}

function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { message: scrub(String(error)) };
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  return {
    name,
    message: scrub(message),
    code,
    stack: stack && scrub(stack),
    ...(cause instanceof Error && { cause: errorForLog(cause) }),
  };
}
