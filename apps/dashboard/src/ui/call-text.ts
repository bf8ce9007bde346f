const SECOND_MS = 1_000;

/** "1.8 ms", "240 ms", "1.2 s". */
export function duration(ms: number): string {
  if (ms >= SECOND_MS) return `${(ms / SECOND_MS).toFixed(ms < 10 * SECOND_MS ? 2 : 1)} s`;
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

/** "0.42 %". A rate that is not nothing is not told as nothing. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.01) return '< 0.01 %';
  return `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 1 })} %`;
}
