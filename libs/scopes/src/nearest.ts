/** The candidate with the fewest single-character edits (Levenshtein) from `text`. */
export function nearest(text: string, candidates: readonly string[]): string {
  const short = text.slice(0, 64);
  return candidates.reduce((best, candidate) =>
    distance(short, candidate) < distance(short, best) ? candidate : best,
  );
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
