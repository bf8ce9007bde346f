/** One address or range a line, or separated by commas; none is anywhere. The API says which of them is none. */
export function cidrsOf(text: string): string[] | null {
  const found = text.split(/[\s,]+/).filter((part) => part !== '');
  return found.length > 0 ? found : null;
}
