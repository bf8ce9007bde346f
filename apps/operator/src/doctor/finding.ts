/** One thing that was looked at. */
export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  /** What to do when it is not ok. */
  readonly remedy: string;
}
