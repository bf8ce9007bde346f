import { Query, types } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { hasGoneStale, type Statement } from './statement.js';

type Parse = (text: string) => unknown;

/** How the rows of a prepared statement are read. It never changes while its statement is prepared. */
export interface RowShape {
  readonly names: readonly string[];
  readonly parsers: readonly Parse[];
}

/** The columns as the first execution of a statement described them. */
export const shapeOf = (fields: readonly { name: string; dataTypeID: number }[]): RowShape => ({
  names: fields.map((field) => field.name),
  parsers: fields.map((field) => types.getTypeParser(field.dataTypeID, 'text') as Parse),
});

interface Connection {
  readonly stream: { write(bytes: Buffer): void };
}

const EXECUTE_AND_SYNC = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4]);

/**
 * One more execution of a statement that its connection has prepared and described: Bind, Execute and Sync in one
 * piece, and rows read by the shape that is known. It skips what pg does for every query anew (asking for the
 * columns, choosing their parsers, a result object with events), which is most of what a short query costs.
 */
export class PipelinedQuery<Row extends object> {
  private readonly received: Row[] = [];
  private failure: Error | null = null;

  constructor(
    readonly statement: Statement,
    readonly values: readonly unknown[],
    private readonly shape: RowShape,
    readonly resolve: (rows: Row[]) => void,
    readonly reject: (error: Error) => void,
    /** Takes over where the connection must prepare the statement anew. */
    private readonly renew: (stale: PipelinedQuery<Row>) => void,
  ) {}

  /** Null says that it was sent; an error that it was not. */
  submit({ stream }: Connection): Error | null {
    stream.write(bindExecuteSync(this.statement.name, this.values));
    return null;
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.failure) return;
    const { names, parsers } = this.shape;
    const row: Record<string, unknown> = {};
    try {
      for (let at = 0; at < names.length; at++) {
        const text = fields[at]!;
        row[names[at]!] = text === null ? null : parsers[at]!(text);
      }
    } catch (error) {
      // It would go up through the socket and end the process. The rest of the answer is still to be read.
      return this.fail(error as Error);
    }
    this.received.push(row as Row);
  }

  handleError(error: Error): void {
    if (hasGoneStale(this.statement, error)) this.renew(this);
    else this.fail(error);
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.resolve(this.received);
  }

  handleCommandComplete(): void {}

  handleEmptyQuery(): void {}

  private fail(error: Error): void {
    this.failure = error;
    this.reject(error);
  }
}

// pg lets nothing but its own kind of query onto a pipelined connection, for the sake of cursors, which keep a portal
// open. This one keeps none.
Object.setPrototypeOf(PipelinedQuery.prototype, Query.prototype as object);

/** PostgreSQL's extended protocol, version 3: Bind with text parameters and text results, then Execute, then Sync. */
export function bindExecuteSync(statementName: string, values: readonly unknown[]): Buffer {
  const texts = values.map(wireText);
  let length = 4 + 1 + Buffer.byteLength(statementName) + 1 + 2 + 2 + 2;
  for (const text of texts) length += 4 + (text === null ? 0 : Buffer.byteLength(text));
  const bytes = Buffer.allocUnsafe(1 + length + EXECUTE_AND_SYNC.length);
  let at = bytes.writeUInt8(0x42, 0);
  at = bytes.writeInt32BE(length, at);
  at = bytes.writeUInt8(0, at);
  at += bytes.write(statementName, at);
  at = bytes.writeUInt8(0, at);
  at = bytes.writeInt16BE(0, at);
  at = bytes.writeInt16BE(texts.length, at);
  for (const text of texts) {
    const end = at + 4;
    const size = text === null ? -1 : bytes.write(text, end);
    bytes.writeInt32BE(size, at);
    at = end + Math.max(size, 0);
  }
  at = bytes.writeInt16BE(0, at);
  EXECUTE_AND_SYNC.copy(bytes, at);
  return bytes;
}

/** As pg itself writes a parameter, binary ones aside: no statement of the lanes has any. */
function wireText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return prepareValue(value) as string | null;
}
