import { escapeHtml } from '@keyway/platform';

/** Values by which templates are filled in. */
export interface TemplateValues {
  readonly input: unknown;
  /** What each node before it has made, by the node's id. */
  readonly nodes: Readonly<Record<string, { readonly output: unknown }>>;
}

const TEMPLATE = /\{\{([^{}]{1,200})\}\}/g;
const WHOLE = /^\s*\{\{([^{}]{1,200})\}\}\s*$/;
const EXPRESSION = /^(?:input|nodes\.([a-z][a-z0-9_]*)\.output)(?:\.[\w-]+)*$/;

/** Whether there is a template in a text, or something that was meant for one. */
export const isTemplated = (text: string): boolean => text.includes('{{');

/** What is wrong with the templates of a text, or null. `before` are the nodes whose output there is by then. */
export function templateProblem(text: string, before: ReadonlySet<string>): string | null {
  const expressions = expressionsIn(text);
  const unknown = expressions.find((it) => !EXPRESSION.test(it));
  if (unknown !== undefined || isTemplated(text.replaceAll(TEMPLATE, '')))
    return 'Templates read {{input.name}} or {{nodes.id.output.name}}';
  const early = expressions.map(nodeOf).find((id) => id !== null && !before.has(id));
  return early === undefined ? null : `The node ${early} has no output here: no way leads from it to this one`;
}

/** The nodes whose output a text refers to. */
export const nodesIn = (text: string): string[] =>
  expressionsIn(text)
    .map(nodeOf)
    .filter((id) => id !== null);

/** Fills in templates, up to a bound that holds for all it does: a short text can ask for a large value many times. */
export class Rendering {
  private left: number;

  /** `exceeded` makes what is thrown when the bound is reached. */
  constructor(
    private readonly values: TemplateValues,
    maxLength: number,
    private readonly exceeded: () => Error,
  ) {
    this.left = maxLength;
  }

  /** The text with each template replaced; what is not there is empty, and what is no text is JSON. */
  text(template: string): string {
    return this.counted(
      template.replaceAll(TEMPLATE, (_, expression: string) => this.counted(this.asText(expression))),
    );
  }

  /** The same of a text that is HTML: what is filled in is shown as it is, and is no markup itself. */
  html(template: string): string {
    return this.counted(
      template.replaceAll(TEMPLATE, (_, expression: string) => this.counted(escapeHtml(this.asText(expression)))),
    );
  }

  /** The same of any JSON, in which a text that is one template alone becomes the value itself, or null. */
  value(json: unknown): unknown {
    if (typeof json === 'string') return this.ofText(json);
    if (Array.isArray(json)) return json.map((it) => this.value(it));
    if (typeof json !== 'object' || json === null) return json;
    return Object.fromEntries(Object.entries(json).map(([name, it]) => [name, this.value(it)]));
  }

  private ofText(text: string): unknown {
    const expression = WHOLE.exec(text)?.[1];
    if (expression === undefined) return this.text(text);
    const value = this.lookUp(expression);
    this.counted(JSON.stringify(value));
    return value;
  }

  private asText(expression: string): string {
    const value = this.lookUp(expression);
    if (value === null) return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  private lookUp(expression: string): unknown {
    let value: unknown = this.values;
    for (const name of expression.trim().split('.')) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
      value = (value as Record<string, unknown>)[name];
    }
    return value ?? null;
  }

  private counted(text: string): string {
    this.left -= text.length;
    if (this.left < 0) throw this.exceeded();
    return text;
  }
}

const expressionsIn = (text: string): string[] =>
  [...text.matchAll(TEMPLATE)].map(([, expression]) => expression!.trim());

const nodeOf = (expression: string): string | null => EXPRESSION.exec(expression)?.[1] ?? null;
