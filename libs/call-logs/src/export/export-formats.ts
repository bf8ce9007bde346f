import { planOf, presenterOf } from '@keyway/platform';
import { CallLogView } from '../explorer/call-log.dto.js';
import type { CallLog } from '../explorer/call-log.js';
import { csvLine } from './csv.js';

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How calls are written into a file. */
export interface CallLogFormat {
  /** After RFC 4180 and the NDJSON specification. */
  readonly mediaType: string;
  /** What comes before the first call. */
  readonly head: string;
  line(call: CallLog): string;
}

const COLUMNS = planOf(CallLogView).map((field) => field.wire);
const present = presenterOf(CallLogView);

/** A call as the API shows it everywhere, as one line of JSON. */
export const callLogJson = (call: CallLog): string => JSON.stringify(present(call));

/** Both write the documented view: the same names, ids and times. */
export const CALL_LOG_FORMATS: Readonly<Record<ExportFormat, CallLogFormat>> = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    head: csvLine(COLUMNS),
    line(call) {
      const view = present(call);
      return csvLine(COLUMNS.map((column) => view[column]));
    },
  },
  ndjson: {
    mediaType: 'application/x-ndjson; charset=utf-8',
    head: '',
    line: (call) => `${callLogJson(call)}\n`,
  },
};
