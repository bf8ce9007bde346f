import { ApiError } from '../app/api.js';

/** What the API says is wrong with a field, for the input that asked for it. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.fields.find((problem) => problem.field === field || problem.field.startsWith(`${field}[`))?.message;
}

/** What is wrong and stands at no field; undefined where every problem has its input. */
export function formError(error: unknown, fields: readonly string[] = []): string | undefined {
  if (!error) return undefined;
  if (!(error instanceof ApiError)) return 'This page met something it did not expect.';
  const known = error.fields.some(({ field }) => fields.some((it) => field === it || field.startsWith(`${it}[`)));
  return known ? undefined : error.message;
}
