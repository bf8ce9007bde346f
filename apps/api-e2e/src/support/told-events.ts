import { call } from './client.js';
import { fetchDocument } from './document.js';
import type { Keyway } from './keyway.js';
import type { Person } from './people.js';
import { idOf } from './recorded-calls.js';
import { until } from './until.js';

type Row = Record<string, unknown> & { readonly id: string };

export const declaredEvents = async (url: string): Promise<readonly string[]> =>
  Object.keys((await fetchDocument(url)).webhooks);

/** What is told of one tenant, beside what the document declares. */
export class ToldEvents {
  constructor(
    private readonly keyway: Keyway,
    private readonly person: Person,
    private readonly key: string,
    private readonly declared: readonly string[],
  ) {}

  /** Calls, and expects what was told by that call: in no order, because they all happen at once. */
  async telling(
    events: readonly string[],
    method: string,
    path: string,
    body?: object,
    by: object = { key: this.key },
  ): Promise<Row> {
    const answer = await call<Row>(this.keyway.url, method, `/api/v1${path}`, { ...by, ...(body && { body }) });
    const told = await this.keyway.sql<{ type: string }>('SELECT type FROM events WHERE request_id = $1', [
      idOf(answer),
    ]);
    expect([method, path, answer.status < 300, told.map(({ type }) => type).sort()]).toEqual([
      method,
      path,
      true,
      [...events].sort(),
    ]);
    return answer.body;
  }

  /** What is declared of these has happened, the worker's part included. */
  async nothingElseIsDeclared(...subjects: string[]): Promise<void> {
    const theirs = this.declared.filter((type) => subjects.includes(type.split('.')[0]!));
    expect(theirs).not.toEqual([]);
    await this.untilTold(...theirs);
  }

  async untilTold(...types: string[]): Promise<void> {
    const missing = async (): Promise<string[]> => {
      const told = new Set(await this.all());
      return types.filter((type) => !told.has(type));
    };
    await until(missing, (none) => none.length === 0);
  }

  private async all(): Promise<string[]> {
    const sql = `SELECT DISTINCT type FROM events JOIN memberships m USING (tenant_id) JOIN users u ON u.id = m.user_id WHERE u.email = $1`;
    return (await this.keyway.sql<{ type: string }>(sql, [this.person.email])).map(({ type }) => type);
  }
}
