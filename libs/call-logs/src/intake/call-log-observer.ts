/** The latest call of one key among those just moved. */
export interface KeyUse {
  readonly apiKeyId: string;
  readonly at: Date;
  readonly ip: string | null;
  /** The pattern of the route; null where none matched. */
  readonly route: string | null;
}

/** The part of a `pg` client that an observer may use: its statements commit or fail with the movement. */
export interface MovementTransaction {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Told of what is moved, in the transaction that moves it. The app passes those of the libs that want to know. */
export interface CallLogObserver {
  moved(tx: MovementTransaction, uses: readonly KeyUse[]): Promise<void>;
}
