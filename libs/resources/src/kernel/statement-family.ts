import { statement, type Statement } from '@keyway/platform';

/**
 * A prepared statement stays in each connection until it closes, and which columns a PATCH names is the caller's
 * choice: so many are kept, the rest are parsed every time.
 */
const MAX_PREPARED = 100;

/** PostgreSQL's unnamed statement: parsed and planned each time, for the values it comes with. */
export const unprepared = (text: string): Statement => ({ name: '', text });

/** Statements that differ by what a request asks for, prepared as they come up. */
export class StatementFamily {
  private readonly prepared = new Map<string, Statement>();

  constructor(private readonly label: string) {}

  of(text: string): Statement {
    const known = this.prepared.get(text);
    if (known) return known;
    if (this.prepared.size >= MAX_PREPARED) return unprepared(text);
    const made = statement(this.label, text);
    this.prepared.set(text, made);
    return made;
  }
}
