import { ANY_ACTION, EVERYTHING, type Scope } from './scope.js';

/** The scopes one caller holds, under their canonical names. Immutable. */
export class ScopeSet {
  readonly names: readonly string[];
  private readonly held: ReadonlySet<string>;
  private readonly everything: boolean;

  private constructor(names: Iterable<string>) {
    this.held = new Set(names);
    this.names = [...this.held];
    this.everything = this.held.has(EVERYTHING);
  }

  static of(names: Iterable<string>): ScopeSet {
    return new ScopeSet(names);
  }

  has(name: string): boolean {
    return this.everything || this.held.has(name) || this.held.has(`${name.slice(0, name.indexOf(':'))}:${ANY_ACTION}`);
  }

  /** The names of those that are required and not held. */
  missing(required: readonly Scope[]): string[] {
    const missing: string[] = [];
    for (const scope of required) if (!this.has(scope.name)) missing.push(scope.name);
    return missing;
  }

  /** Of what somebody wants to hand out, the part the holder does not have. `contacts:*` must be held as such. */
  notHeld(granted: readonly string[]): string[] {
    return granted.filter((name) => !this.has(name));
  }
}
