/** The SQL of a column that holds one of these words: for checks and conditions. The words are ours, never a caller's. */
export const isOneOf = (column: string, words: readonly string[]): string =>
  `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;
