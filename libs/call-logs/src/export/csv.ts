/** What a spreadsheet takes for the start of a formula, after OWASP's "CSV Injection"; full-width signs included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** RFC 4180 asks for the first four. Some spreadsheets part cells at the others. */
const QUOTED = /[",\r\n;\t]/;

/** One record after RFC 4180, its end included. Null is an empty cell, an object its JSON. */
export const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  // Numbers of ours are numbers in a spreadsheet too; only text can be a formula.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
