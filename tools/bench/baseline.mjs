// The baseline every figure is a ratio to: bare Fastify with the prepared statements of the product over a pool of ten,
// its answers written by Fastify's own schema serializer. No authentication, no scopes, no checks, no call log.
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

const { DATABASE_URL, PORT, TENANT_ID } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

const text = { type: ['string', 'null'] };
const time = { type: 'string', format: 'date-time' };
const anything = { type: 'object', additionalProperties: true };
const contact = {
  type: 'object',
  properties: {
    id: text,
    email: text,
    first_name: text,
    last_name: text,
    phone: text,
    title: text,
    company_id: text,
    external_id: text,
    tags: { type: 'array', items: { type: 'string' } },
    custom_fields: anything,
    metadata: anything,
    unsubscribed: { type: 'boolean' },
    created_at: time,
    updated_at: time,
  },
};
const page = {
  type: 'object',
  properties: { items: { type: 'array', items: contact }, next_cursor: text, has_more: { type: 'boolean' } },
};

const COLUMNS = Object.keys(contact.properties).join(', ');
const GET = {
  name: 'get',
  text: `SELECT ${COLUMNS} FROM contacts WHERE id = $1 AND tenant_id = $2 AND environment = 'live'`,
};
const LIST = {
  name: 'list',
  text: `SELECT ${COLUMNS} FROM contacts WHERE tenant_id = $1 AND environment = 'live'
          ORDER BY created_at DESC, id DESC LIMIT 51`,
};
/** One statement and so one commit, as in the product: the row, and the event that tells of it. */
const CREATE = {
  name: 'create',
  text: `
    WITH contacts AS (
      INSERT INTO contacts (id, tenant_id, environment, email, first_name, last_name, phone, title, tags, custom_fields, unsubscribed)
      VALUES ($1, $2, 'live', $3, $4, $5, $6, $7, $8, $9, false) RETURNING *
    ), shown AS (SELECT ${COLUMNS} FROM contacts), told AS (
      INSERT INTO events (id, tenant_id, environment, type, request_id, data)
      SELECT $10::uuid, contacts.tenant_id, contacts.environment, 'contact.created', $11::uuid, to_jsonb(shown) FROM shown, contacts
    ) SELECT * FROM shown`,
};

const app = Fastify();
app.get('/contacts/:id', { schema: { response: { 200: contact } } }, async (request, reply) => {
  const { rows } = await pool.query({ ...GET, values: [request.params.id, TENANT_ID] });
  return rows[0] ?? reply.code(404).send({ error: 'not_found' });
});
app.get('/contacts', { schema: { response: { 200: page } } }, async () => {
  const { rows } = await pool.query({ ...LIST, values: [TENANT_ID] });
  return { items: rows.slice(0, 50), next_cursor: rows[49]?.id ?? null, has_more: rows.length > 50 };
});
app.post('/contacts', { schema: { response: { 201: contact } } }, async ({ body }, reply) => {
  const fields = [body.email, body.first_name, body.last_name, body.phone, body.title, body.tags, body.custom_fields];
  const values = [randomUUID(), TENANT_ID, ...fields, randomUUID(), randomUUID()];
  const { rows } = await pool.query({ ...CREATE, values });
  return reply.code(201).send(rows[0]);
});
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
