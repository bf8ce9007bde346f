/** What a tenant wants captured of each call in an environment. */
export interface CaptureWish {
  /** Lower-case; those that are always captured are among them. */
  readonly headers: readonly string[];
  /** Of each body; none when 0. */
  readonly bodyBytes: number;
}
