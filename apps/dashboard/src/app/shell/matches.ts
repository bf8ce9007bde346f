/** Whether every word that was typed begins a word of the text. */
export function matches(typed: string, text: string): boolean {
  const words = text.toLowerCase().split(/\W+/);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
