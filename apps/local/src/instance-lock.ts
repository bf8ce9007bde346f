import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';

const POLL_MS = 50;
/** Longer than the apps and the database are given to end. */
const ENDS_WITHIN_MS = 30_000;

interface LockRecord {
  readonly owner: ProcessIdentity;
  readonly url?: string | undefined;
  readonly ending?: boolean;
  readonly children: readonly ProcessIdentity[];
}

/** Thrown when another `npm start` lives on the same data directory. */
export class AlreadyRunning extends Error {
  constructor({ owner, url }: LockRecord) {
    super(
      url
        ? `Keyway is running already, at ${url} (process ${owner.pid}).`
        : `Keyway is starting already (process ${owner.pid}).`,
    );
  }
}

/** One running instance a data directory: a file that names its owner, and whom it has started. */
export class InstanceLock {
  private record: LockRecord;

  private constructor(
    private readonly file: string,
    owner: ProcessIdentity,
    /** Processes of a predecessor that was killed, which may be alive. */
    readonly leftBehind: readonly ProcessIdentity[],
  ) {
    this.record = { owner, children: [] };
  }

  /** Waits for a predecessor that is about to be gone. */
  static async acquire(file: string): Promise<InstanceLock> {
    const deadline = Date.now() + ENDS_WITHIN_MS;
    while (isEnding(readRecord(file)) && Date.now() < deadline) await sleep(POLL_MS);
    return InstanceLock.take(file);
  }

  private static take(file: string): InstanceLock {
    const owner = identify(process.pid);
    if (!owner) throw new Error('The start time of this process cannot be read.');
    const previous = readRecord(file);
    if (previous && isAlive(previous.owner)) throw new AlreadyRunning(previous);
    rmSync(file, { force: true });
    const lock = new InstanceLock(file, owner, previous?.children ?? []);
    lock.put();
    return lock;
  }

  update(changes: Partial<Pick<LockRecord, 'url' | 'ending' | 'children'>>): void {
    this.record = { ...this.record, ...changes };
    const next = `${this.file}.next`;
    writeFileSync(next, JSON.stringify(this.record), { mode: 0o600 });
    renameSync(next, this.file);
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  /** Linked into place: whole from the first moment, and only for the first of two that come at once. */
  private put(): void {
    const own = `${this.file}.${process.pid}`;
    writeFileSync(own, JSON.stringify({ ...this.record, children: this.leftBehind }), { mode: 0o600 });
    try {
      linkSync(own, this.file);
    } catch (error) {
      const other = readRecord(this.file);
      throw other ? new AlreadyRunning(other) : error;
    } finally {
      rmSync(own, { force: true });
    }
  }
}

function isEnding(record: LockRecord | null): boolean {
  return record?.ending === true && isAlive(record.owner);
}

function readRecord(file: string): LockRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockRecord;
  } catch {
    return null;
  }
}
