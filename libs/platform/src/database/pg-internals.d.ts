/** What pg exports and its types do not tell. */
declare module 'pg/lib/utils.js' {
  export function prepareValue(value: unknown): unknown;
}
