import { UnknownScopes } from './access.errors.js';
import { nearest } from './nearest.js';
import type { Preset } from './presets.js';
import { ANY_ACTION, EVERYTHING, type Scope, type ScopeGroup } from './scope.js';

/** `CONTACTS_WRITE`, `TASKS_OWNERS_READ`: the last underscore stands for the colon. */
const UPPER_CASE = /^([A-Z][A-Z_]*)_([A-Z]+)$/;

/** Every scope the running application knows, put together by the app from what each lib declares. */
export class ScopeCatalogue {
  readonly scopes: readonly Scope[];
  private readonly known: ReadonlySet<string>;

  constructor(
    groups: readonly ScopeGroup[],
    readonly presets: readonly Preset[],
  ) {
    const declared = groups.flatMap((group) => Object.values(group));
    const resources = [...new Set(declared.map((scope) => scope.name.split(':')[0]!))];
    const wildcards = resources.map((name) => ({
      name: `${name}:${ANY_ACTION}`,
      description: `Every action on ${name}, those added later included.`,
    }));
    this.scopes = [
      ...declared,
      ...wildcards,
      { name: EVERYTHING, description: 'Everything, on every resource. Use it sparingly.' },
    ];
    this.known = new Set(this.scopes.map((scope) => scope.name));
  }

  /**
   * The canonical name of a scope in any accepted spelling: `contacts:write`, `CONTACTS_WRITE`, `contacts:*`,
   * `admin`, `ALL`. Null when there is no such scope.
   */
  canonical(spelling: string): string | null {
    if (spelling === 'ALL' || spelling === 'ADMIN') return EVERYTHING;
    const [, resource, action] = UPPER_CASE.exec(spelling) ?? [];
    const name =
      resource && action ? `${resource.toLowerCase().replaceAll('_', '-')}:${action.toLowerCase()}` : spelling;
    return this.known.has(name) ? name : null;
  }

  /** Canonical names without repetition. Throws UnknownScopes naming each unknown one and the nearest known one. */
  pick(spellings: readonly string[]): string[] {
    const unknown = spellings.filter((spelling) => this.canonical(spelling) === null);
    if (unknown.length === 0) return [...new Set(spellings.map((spelling) => this.canonical(spelling)!))];
    const details = unknown.map((spelling) => ({
      field: `scopes[${spellings.indexOf(spelling)}]`,
      message: `Unknown scope "${spelling}". Did you mean "${nearest(spelling.toLowerCase(), [...this.known])}"?`,
    }));
    throw new UnknownScopes({}, { details });
  }
}
