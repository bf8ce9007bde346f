import type { Schemas } from '../../app/api.js';
import type { LogSettings } from './queries.js';

/** The settings of call logs as they are typed. */
export interface TypedLogSettings {
  /** Empty: as long as the installation keeps them. */
  readonly days: string;
  readonly enabled: boolean;
  readonly headers: string;
  readonly bodyBytes: number;
}

const KIB = 1_024;
const BODY_SIZES = [0, 4 * KIB, 16 * KIB, 64 * KIB];

export const typed = ({ retention_days: days, capture }: LogSettings): TypedLogSettings => ({
  days: days === null ? '' : String(days),
  enabled: capture.enabled,
  headers: capture.headers.join('\n'),
  bodyBytes: capture.body_bytes,
});

export const wanted = ({ days, enabled, headers, bodyBytes }: TypedLogSettings): Schemas['UpdateCallLogSettings'] => ({
  retention_days: days.trim() === '' ? null : Number(days),
  capture: { enabled, headers: headers.split(/[\s,]+/).filter((name) => name !== ''), body_bytes: bodyBytes },
});

/** Whether older calls are kept now than would be, which deletes them. */
export function deletes(settings: LogSettings, { days }: TypedLogSettings): boolean {
  const most = settings.installation.retention_days;
  const daysOf = (it: number | null): number => Math.min(it ?? most, most);
  return daysOf(days.trim() === '' ? null : Number(days)) < daysOf(settings.retention_days);
}

/** How much of a body can be kept, and what is kept now where that is another size. */
export function bodySizes({
  capture,
  installation,
}: LogSettings): { readonly value: string; readonly label: string }[] {
  const sizes = new Set([...BODY_SIZES.filter((size) => size <= installation.max_body_bytes), capture.body_bytes]);
  return [...sizes]
    .sort((one, other) => one - other)
    .map((size) => ({
      value: String(size),
      label: size === 0 ? 'Nothing' : size % KIB === 0 ? `The first ${size / KIB} KiB` : `The first ${size} bytes`,
    }));
}
