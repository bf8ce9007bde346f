import { newId } from '@keyway/platform';
import { Departures } from '@keyway/tenancy';
import type { EntityMetadata } from 'typeorm';
import { companies } from '../companies/companies.resource.js';
import { contacts } from '../contacts/contacts.resource.js';
import { surveys } from '../surveys/surveys.resource.js';
import { aMember, makeTenant } from '../testing/members.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import { type Reference, referencesOf } from './constraints.js';
import { resourceOf } from './defined-resources.js';
import { Dependents } from './dependents.js';
import { MemberDepartures } from './member-departures.js';
import type { Owner } from './resource.entity.js';

/** A reference between two resources that the database empties, or whose row it removes, by itself. */
interface ForeignKey {
  readonly constraint: string;
  readonly child: string;
  readonly parent: string;
  readonly column: string;
  readonly onDelete: 'SET NULL' | 'CASCADE';
}

const FOREIGN_KEYS = `
  SELECT conname AS constraint, conrelid::regclass::text AS child, confrelid::regclass::text AS parent,
    (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[cardinality(conkey)]) AS column,
    CASE confdeltype WHEN 'n' THEN 'SET NULL' ELSE 'CASCADE' END AS "onDelete"
  FROM pg_constraint WHERE contype = 'f' AND confdeltype IN ('n', 'c') ORDER BY conname`;

const NEEDED = `
  SELECT column_name AS column, CASE data_type WHEN 'ARRAY' THEN 'array' ELSE data_type END AS type
  FROM information_schema.columns WHERE table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL`;

const LONG_AGO = '2020-01-01T00:00:00Z';

/** Some value of each type, another one each time where it may have to be unique. */
const ANY: Readonly<Record<string, () => unknown>> = {
  uuid: newId,
  text: newId,
  'timestamp with time zone': () => LONG_AGO,
  jsonb: () => '{}',
  array: () => [],
  boolean: () => true,
  integer: () => 1,
  numeric: () => 1,
  'double precision': () => 1,
};

/** What the checks of a table want beyond that. */
const FITTING: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  agents: { temperature: 1 },
  agent_sessions: {},
  bookings: { state: 'pending', start_at: '2026-01-01T10:00:00Z', end_at: '2026-01-01T11:00:00Z' },
  campaigns: { state: 'draft', steps: '[]' },
  campaign_members: { state: 'pending', next_step: 'steps[0]' },
  conversations: { state: 'active', channel: 'email' },
  enrolments: { state: 'active', step_id: 's1', due_at: '2026-01-01T10:00:00Z' },
  identities: { type: 'email', status: 'active' },
  responses: { category: 'promoter' },
  survey_sends: { state: 'sent', channel: 'email' },
  surveys: { state: 'draft', questions: '[]' },
  tasks: { state: 'open', type: 'todo' },
  workflows: { state: 'draft', trigger: '{"type": "manual", "cron": null}', nodes: '[]', edges: '[]' },
  workflow_executions: { status: 'queued', trigger: 'manual' },
};

describe('what refers to a row that is deleted', () => {
  let scratch: ScratchResources;
  let foreignKeys: readonly ForeignKey[];
  /** Those that name a member of the tenant. */
  let naming: readonly ForeignKey[];

  beforeAll(async () => {
    scratch = await scratchResources();
    const all = await scratch.database.query<ForeignKey[]>(FOREIGN_KEYS);
    foreignKeys = all.filter(({ child, parent }) => resourceOfTable(child) && resourceOfTable(parent));
    naming = all.filter(({ child, parent }) => resourceOfTable(child) && parent === 'memberships');
  });

  afterAll(() => scratch.drop());

  const metadataOf = (table: string): EntityMetadata | undefined =>
    scratch.database.entityMetadatas.find(({ tableName }) => tableName === table);
  const resourceOfTable = (table: string) => resourceOf(metadataOf(table)?.target);
  const referenceOf = ({ child, constraint }: ForeignKey): Reference | undefined =>
    referencesOf(metadataOf(child)!.target as object).find((reference) => reference.constraint === constraint);
  const toBeTold = () => foreignKeys.filter((key) => !referenceOf(key)!.isPart);

  /** A row of any table, by which nothing but the owner and these columns is meant. Answers its id. */
  async function aRow({ tenantId, environment }: Owner, table: string, columns: object = {}): Promise<string> {
    const id = newId();
    const needed = await scratch.database.query<{ column: string; type: string }[]>(NEEDED, [table]);
    const filled = needed.map(({ column, type }): [string, unknown] => [column, ANY[type]!()]);
    const row: Record<string, unknown> = { ...Object.fromEntries(filled), ...FITTING[table], ...columns };
    Object.assign(row, { id, tenant_id: tenantId, environment, created_at: LONG_AGO, updated_at: LONG_AGO });
    const names = Object.keys(row);
    await scratch.database.transaction(async (tx) => {
      // What else it refers to need not be there.
      await tx.query(`SET LOCAL session_replication_role = replica`);
      const places = names.map((_, index) => `$${index + 1}`);
      await tx.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row));
    });
    return id;
  }

  const events = ({ tenantId }: Owner): Promise<{ type: string; id: string; data: Record<string, unknown> }[]> =>
    scratch.database.query(`SELECT type, data ->> 'id' AS id, data FROM events WHERE tenant_id = $1 ORDER BY id`, [
      tenantId,
    ]);

  it('says what becomes of it, for every foreign key there is between resources', () => {
    expect(foreignKeys.length).toBeGreaterThan(10);
    expect(naming.length).toBeGreaterThan(1);
    for (const key of [...foreignKeys, ...naming])
      expect([key.constraint, referenceOf(key)?.onDelete]).toEqual([key.constraint, key.onDelete]);
    for (const { target } of scratch.database.entityMetadatas)
      expect(() => new Dependents(scratch.database, target)).not.toThrow();
  });

  it('has nothing of its own that would have to be told, where it goes with the row', () => {
    const gone = toBeTold().filter(({ onDelete }) => onDelete === 'CASCADE');
    const deeper = toBeTold().filter(({ parent }) => gone.some(({ child }) => child === parent));
    expect([gone.length > 0, deeper]).toEqual([true, []]);
  });

  it('is told of, once, with its time moved where it stays, for every such foreign key', async () => {
    for (const { constraint, child, parent, column, onDelete } of toBeTold()) {
      const owner = { ...anOwner(), requestId: newId() };
      const parentId = await aRow(owner, parent);
      const id = await aRow(owner, child, { [column]: parentId });
      await aRow(owner, child, { [column]: await aRow(owner, parent) });
      await scratch.store(resourceOfTable(parent)!).remove(owner, parentId);
      const subject = resourceOfTable(child)!.label.replaceAll(' ', '_');
      const type = `${subject}.${onDelete === 'CASCADE' ? 'deleted' : 'updated'}`;
      const all = await events(owner);
      const told = all.find((it) => it.type === type);
      expect([constraint, told?.id]).toEqual([constraint, id]);
      expect(all.map((it) => it.id).toSorted()).toEqual([id, parentId].toSorted());
      const rows = await scratch.database.query<{ ref: null; updated_at: Date }[]>(
        `SELECT ${column} AS ref, updated_at FROM ${child} WHERE id = $1`,
        [id],
      );
      if (onDelete === 'CASCADE') expect(rows).toEqual([]);
      else {
        expect([rows[0]!.ref, rows[0]!.updated_at > new Date(LONG_AGO)]).toEqual([null, true]);
        expect(told!.data['updatedAt']).not.toContain('2020-01-01');
      }
    }
  });

  it('is told of by the request that deleted the row', async () => {
    const owner = { ...anOwner(), requestId: newId() };
    const companyId = await aRow(owner, 'companies');
    await aRow(owner, 'contacts', { company_id: companyId, email: 'a@example.com' });
    await scratch.store(companies).remove(owner, companyId);
    const requests = await scratch.database.query<object[]>(
      `SELECT DISTINCT request_id AS "requestId" FROM events WHERE tenant_id = $1`,
      [owner.tenantId],
    );
    expect(requests).toEqual([{ requestId: owner.requestId }]);
  });

  it('is told of though it came while the row was about to be deleted', async () => {
    const owner = anOwner();
    const { id: companyId } = await scratch.store(companies).create(owner, { name: 'Acme' });
    let removing = Promise.resolve();
    await scratch.database.transaction(async (tx) => {
      await scratch.store(contacts).within(tx).create(owner, { email: 'late@example.com', companyId });
      removing = scratch.store(companies).remove(owner, companyId);
      await scratch.untilWaiting(1);
    });
    await removing;
    const types = (await events(owner)).map(({ type }) => type);
    expect(types.filter((type) => type === 'contact.updated')).toHaveLength(1);
  });

  it('is told of, once, in both environments, for every foreign key by which a member is named who leaves', async () => {
    const departures = new Departures();
    new MemberDepartures(scratch.database, departures).onModuleInit();
    for (const { constraint, child, column } of naming) {
      const owner = await makeTenant(scratch.database);
      const userId = await aMember(scratch.database, owner);
      const other = await aMember(scratch.database, owner);
      const ids = [
        await aRow(owner, child, { [column]: userId }),
        await aRow({ ...owner, environment: 'test' }, child, { [column]: userId }),
      ];
      await aRow(owner, child, { [column]: other });
      await scratch.database.transaction(async (tx) => {
        await departures.announce(tx, { tenantId: owner.tenantId, userId });
        await tx.query('DELETE FROM memberships WHERE tenant_id = $1 AND user_id = $2', [owner.tenantId, userId]);
      });
      const told = await events(owner);
      const type = `${resourceOfTable(child)!.label}.updated`;
      expect([constraint, ...told.map((it) => it.type)]).toEqual([constraint, type, type]);
      expect(told.map((it) => it.id).toSorted()).toEqual(ids.toSorted());
    }
  });

  it('is not told of where the row may not be deleted after all', async () => {
    const owner = anOwner();
    const survey_id = await aRow(owner, 'surveys');
    const send_id = await aRow(owner, 'survey_sends', { survey_id });
    await aRow(owner, 'responses', { survey_id, send_id });
    await expect(scratch.store(surveys).remove(owner, survey_id)).rejects.toMatchObject({
      code: 'survey.has_responses',
    });
    expect(await events(owner)).toEqual([]);
  });

  // 5,000 a statement, so that none takes as long as a statement may.
  it('may be ten thousand rows, of which each is told', async () => {
    const owner = anOwner();
    const companyId = await aRow(owner, 'companies');
    await scratch.database.query(
      `INSERT INTO contacts (id, tenant_id, environment, email, company_id, tags, custom_fields, unsubscribed, metadata)
       SELECT gen_random_uuid(), $1, $2, n || '@example.com', $3, '{}', '{}', false, '{}' FROM generate_series(1, 10000) AS n`,
      [owner.tenantId, owner.environment, companyId],
    );
    const begun = Date.now();
    await scratch.store(companies).remove(owner, companyId);
    expect(Date.now() - begun).toBeLessThan(30_000);
    const [count] = await scratch.database.query<[object]>(
      `SELECT count(*)::integer AS told, count(DISTINCT id)::integer AS ids, count(DISTINCT data ->> 'id')::integer AS contacts
       FROM events WHERE type = 'contact.updated' AND tenant_id = $1`,
      [owner.tenantId],
    );
    expect(count).toEqual({ told: 10_000, ids: 10_000, contacts: 10_000 });
  });
});
