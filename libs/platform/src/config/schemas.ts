import { z } from 'zod';

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `30m`, `30d`, `500ms`; a bare number is an error, because nobody can tell its unit. Answers milliseconds. */
export const durationMs = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text, context) => {
      const [, amount, unit] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text) ?? [];
      if (amount && unit) return Number(amount) * UNIT_MS[unit]!;
      context.addIssue({ code: 'custom', message: `"${text}" is not a duration: a whole number and ms, s, m, h or d` });
      return z.NEVER;
    });

export const whole = (min: number, max: number, fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .transform((text, context) => {
      const value = Number(text);
      if (/^\d+$/.test(text) && value >= min && value <= max) return value;
      context.addIssue({ code: 'custom', message: `"${text}" is not a whole number from ${min} to ${max}` });
      return z.NEVER;
    });

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  z.enum(values, `must be one of ${values.join(', ')}`).default(fallback as never);

/** `a, b` -> `['a', 'b']`. */
export const commaList = () =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    );

export const postgresUrl = (whenMissing: string) =>
  z.string(whenMissing).regex(/^postgres(ql)?:\/\/\S+$/, 'must be a postgres:// URL');
