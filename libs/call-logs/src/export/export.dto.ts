import { OneOf } from '@keyway/platform';
import { OmitType } from '@nestjs/swagger';
import { ListCallLogs } from '../explorer/call-log.dto.js';
import { EXPORT_FORMATS, type ExportFormat } from './export-formats.js';

export class ExportCallLogs extends OmitType(ListCallLogs, ['limit', 'cursor']) {
  @OneOf('ExportFormat', EXPORT_FORMATS, { optional: true, description: 'CSV for spreadsheets, NDJSON for programs.' })
  readonly format: ExportFormat = 'csv';
}
