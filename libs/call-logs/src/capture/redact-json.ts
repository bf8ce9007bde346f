import { redactText, REDACTED } from './redact-text.js';
import { isSecretName } from './secret-names.js';

/** Deeper than any body that is let in; what lies below is not shown. */
const MAX_DEPTH = 40;
/** JSON in a text in JSON, and so on. */
const MAX_NESTED_TEXTS = 3;
/** A longer text is not looked through, and so is not shown. */
const MAX_TEXT_LENGTH = 256 * 1024;
/** Members that name another member: `{"name": "password", "value": "…"}`. */
const NAMING_MEMBERS = ['name', 'key', 'field', 'id', 'type', 'label'];
const NAMED_MEMBERS: ReadonlySet<string> = new Set(['value', 'values', 'content', 'data', 'text']);

/**
 * A value as JSON without its secrets: the value of a secret name is replaced whatever its type and wherever it stands,
 * and every other text and every name is redacted like free text. Stops once there are `enough` characters, so that
 * the work is bounded by what is kept and not by what a caller sends.
 */
export function redactJson(value: unknown, enough = Number.POSITIVE_INFINITY): string {
  const writer = new JsonWriter(enough);
  writer.write(value, 0);
  return writer.text;
}

/** A text as it may be shown. One that is JSON itself is redacted as such. */
function redactNestedText(text: string, level: number): string {
  if (text.length > MAX_TEXT_LENGTH) return `[${text.length} characters]`;
  if (!/^\s*[[{]/.test(text)) return redactText(text);
  if (level >= MAX_NESTED_TEXTS) return REDACTED;
  try {
    const writer = new JsonWriter(Number.POSITIVE_INFINITY, level + 1);
    writer.write(JSON.parse(text), 0);
    return writer.text;
  } catch {
    return redactText(text);
  }
}

class JsonWriter {
  text = '';

  constructor(
    private readonly enough: number,
    private readonly level = 0,
  ) {}

  write(value: unknown, depth: number): void {
    if (typeof value === 'string') this.text += JSON.stringify(redactNestedText(value, this.level));
    else if (typeof value !== 'object' || value === null) this.text += JSON.stringify(value) ?? 'null';
    else if (depth >= MAX_DEPTH) this.text += JSON.stringify(REDACTED);
    else if (Array.isArray(value)) this.writeItems(value, depth + 1);
    else this.writeMembers(value as Record<string, unknown>, depth + 1);
  }

  private writeItems(items: readonly unknown[], depth: number): void {
    this.text += '[';
    for (let at = 0; at < items.length && this.text.length < this.enough; at++) {
      if (at > 0) this.text += ',';
      this.write(items[at], depth);
    }
    this.text += ']';
  }

  private writeMembers(members: Readonly<Record<string, unknown>>, depth: number): void {
    const namesSecret = NAMING_MEMBERS.some(
      (member) => typeof members[member] === 'string' && isSecretName(members[member]),
    );
    let separator = '{';
    for (const name in members) {
      if (this.text.length >= this.enough) break;
      this.text += `${separator}${JSON.stringify(redactText(name))}:`;
      separator = ',';
      if (isSecretName(name) || (namesSecret && NAMED_MEMBERS.has(name))) this.text += JSON.stringify(REDACTED);
      else this.write(members[name], depth);
    }
    this.text += separator === '{' ? '{}' : '}';
  }
}
