import type { MovementTransaction } from '../intake/call-log-observer.js';
import type { CallCell } from '../usage/call-cells.js';

/** Where a movement that has committed is made known (`LISTEN`), in the database of the call logs. */
export const MOVEMENT_CHANNEL = 'keyway_call_logs';

/** Makes a movement known when it commits, and of what minute its oldest calls are. */
export async function announceMovement(tx: MovementTransaction, cells: readonly CallCell[]): Promise<void> {
  if (cells.length === 0) return;
  const oldest = cells.reduce((minute, cell) => (cell.minute < minute ? cell.minute : minute), cells[0]!.minute);
  await tx.query('SELECT pg_notify($1, $2)', [MOVEMENT_CHANNEL, oldest]);
}

/** The minute that was announced; null where none was. */
export function announcedMinute(payload: string | undefined): Date | null {
  const minute = new Date(`${payload}Z`);
  return Number.isNaN(minute.getTime()) ? null : minute;
}
