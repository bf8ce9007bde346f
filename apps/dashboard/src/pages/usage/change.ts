const ALIKE = 0.0005;

/** "+12 % on the period before"; of a rate, by how many percentage points. Null where there was nothing before. */
export function changeText(change: number | null | undefined, kind: 'share' | 'points'): string | null {
  if (change === null || change === undefined) return null;
  if (Math.abs(change) < ALIKE) return 'As before';
  const sign = change > 0 ? '+' : '−';
  const amount = (Math.abs(change) * 100).toLocaleString('en', { maximumFractionDigits: 1 });
  return `${sign}${amount} ${kind === 'share' ? '%' : 'points'} on before`;
}
