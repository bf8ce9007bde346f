/** What separates rows and columns in PostgreSQL's COPY text format, or stands for something else there. */
const SPECIAL = /[\\\t\n\r\0]/;
const EVERY_SPECIAL = /[\\\t\n\r\0]/g;
const ESCAPED = /\\([\\tnr])/g;

/** PostgreSQL's text cannot hold NUL; the record of a call is worth more than the exact spelling of it. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\uFFFD',
};
const UNESCAPES: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' };

/** An absent value. */
export const COPY_NULL = '\\N';

/** One column of COPY's text format. Total: whatever the text is, PostgreSQL takes it. */
export function copyText(text: string | null): string {
  if (text === null) return COPY_NULL;
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (character) => ESCAPES[character]!) : text;
}

/** The value of a column that `copyText` wrote. */
export function fromCopyText(column: string): string | null {
  if (column === COPY_NULL) return null;
  return column.includes('\\') ? column.replace(ESCAPED, (_, letter: string) => UNESCAPES[letter]!) : column;
}
