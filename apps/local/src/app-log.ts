import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { noteworthy } from './log-line.js';

const ROTATE_ABOVE_BYTES = 10 * 1024 * 1024;
const TAIL_LINES = 20;

/** An app's output: all of it into a file, what matters to the terminal, the end of it kept for when the app dies. */
export class AppLog {
  private readonly stream: WriteStream;
  private lastLines: string[] = [];

  constructor(
    private readonly name: string,
    readonly file: string,
    private readonly verbose: boolean,
  ) {
    if (existsSync(file) && statSync(file).size > ROTATE_ABOVE_BYTES) renameSync(file, `${file}.1`);
    this.stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
    // A full disk must not end the supervisor, whose children need it to be ended in order.
    this.stream.on('error', (error) => this.show(`its log cannot be written: ${error.message}`));
  }

  follow(stdout: Readable, stderr: Readable): void {
    this.read(stdout, (line) => (this.verbose ? line : noteworthy(line)));
    this.read(stderr, (line) => line);
  }

  show(text: string): void {
    process.stderr.write(`${this.name.padEnd(6)} | ${text}\n`);
  }

  tail(): string {
    return this.lastLines.join('\n');
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.stream.end(() => resolve()));
  }

  private read(source: Readable, select: (line: string) => string | null): void {
    source.pipe(this.stream, { end: false });
    createInterface({ input: source }).on('line', (line) => {
      this.lastLines = [...this.lastLines.slice(1 - TAIL_LINES), line];
      const shown = select(line);
      if (shown) this.show(shown);
    });
  }
}
