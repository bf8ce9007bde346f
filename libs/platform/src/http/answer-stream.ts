import { Readable } from 'node:stream';
import { Logger, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../errors/define-error.js';

/** Makes the pieces of an answer one after another, none of them empty. `gone` aborts when nobody wants them any more. */
export type Pieces = (gone: AbortSignal) => AsyncGenerator<string, void>;

/** Pieces that wait to be taken; beyond it no more are asked for. */
const BUFFER_BYTES = 64 * 1024;
/** A reader who takes nothing for this long is dropped. */
const STALLED_AFTER_MS = 60_000;

/**
 * Pieces as they are made, at the pace of the reader: while it does not read, nothing more is made. However it ends,
 * by its end, a failure, a reader who is gone or one who stalls, the making of pieces ends with it.
 */
export class AnswerStream extends Readable {
  private stalled: NodeJS.Timeout | undefined;

  private constructor(
    private readonly pieces: AsyncGenerator<string, void>,
    private readonly gone: AbortController,
    private first: IteratorResult<string, void> | null,
    private readonly stalledAfterMs: number,
  ) {
    super({ highWaterMark: BUFFER_BYTES });
  }

  /** Makes the first piece. What cannot even begin is thrown, and is an answer like any other error. */
  static async begin(pieces: Pieces, stalledAfterMs = STALLED_AFTER_MS): Promise<AnswerStream> {
    const gone = new AbortController();
    const made = pieces(gone.signal);
    return new AnswerStream(made, gone, await made.next(), stalledAfterMs);
  }

  override _read(): void {
    clearTimeout(this.stalled);
    const piece = this.first ? Promise.resolve(this.first) : this.pieces.next();
    this.first = null;
    piece.then(
      ({ done, value }) => this.pass(done ? null : value),
      (error: Error) => void this.destroy(error),
    );
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.stalled);
    this.gone.abort();
    // Pieces that are being made end when `gone` tells them to; a failure in that is nobody's concern any more.
    this.pieces.return().catch(() => undefined);
    done(error);
  }

  private pass(piece: string | null): void {
    if (this.destroyed || this.push(piece) || piece === null) return;
    const drop = (): void => void this.destroy(new Error(`The reader took nothing for ${this.stalledAfterMs} ms`));
    this.stalled = setTimeout(drop, this.stalledAfterMs).unref();
  }
}

/**
 * An answer that is sent while it is made, for a handler to return. A failure on the way breaks the connection off, so
 * that nobody takes a part for the whole. That is also why such an answer never says `Connection: close`: some clients
 * take what they have for all there is when a connection ends that was to be closed (undici, which is Node's `fetch`).
 */
export async function streamAnswer(
  reply: FastifyReply,
  { type, fileName }: { type: string; fileName?: string },
  pieces: Pieces,
): Promise<StreamableFile> {
  const stream = await AnswerStream.begin(pieces);
  stream.on('error', (error) => {
    if (!(error instanceof DomainError))
      logger.warn({ err: error, requestId: reply.request.id }, 'An answer broke off');
  });
  closeAfterwardsWhileStopping(reply);
  return new StreamableFile(stream, { type, ...(fileName && { disposition: `attachment; filename="${fileName}"` }) });
}

/** Its head left long before the process was told to stop, and asked for the connection to be kept. */
function closeAfterwardsWhileStopping({ raw, server }: FastifyReply): void {
  const { socket } = raw;
  raw.once('finish', () => {
    if (!server.server.listening) socket?.destroySoon();
  });
}

const logger = new Logger('Http');
