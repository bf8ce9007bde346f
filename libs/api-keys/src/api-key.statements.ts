import { tellSql } from '@keyway/events';
import { statement } from '@keyway/platform';
import { apiKeyEvents } from './api-key-events.js';

/** What a reader sees of a key: everything but its hash, and its state by the database's clock. */
export const COLUMNS = `
  id, tenant_id AS "tenantId", environment, name, key_prefix AS "keyPrefix", last_four AS "lastFour", scopes, enabled,
  expires_at AS "expiresAt", revoked_at AS "revokedAt", allowed_cidrs AS "allowedCidrs", metadata, tags,
  created_by AS "createdBy", successor_id AS "successorId", last_used_at AS "lastUsedAt", host(last_used_ip) AS "lastUsedIp",
  last_used_route AS "lastUsedRoute", created_at AS "createdAt", updated_at AS "updatedAt",
  CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN expires_at <= now() THEN 'expired'
       WHEN NOT enabled THEN 'disabled' ELSE 'active' END AS status`;

const LIVE = '(expires_at IS NULL OR expires_at > now())';

/** The condition of each state, for filters. */
export const STATUS_SQL = {
  active: `revoked_at IS NULL AND enabled AND ${LIVE}`,
  disabled: `revoked_at IS NULL AND NOT enabled AND ${LIVE}`,
  expired: 'revoked_at IS NULL AND expires_at <= now()',
  revoked: 'revoked_at IS NOT NULL',
} as const;

/** What a call needs to know of its key, in one read. */
export const FIND_BY_HASH = statement(
  'api_key_by_hash',
  `SELECT k.id, k.tenant_id AS "tenantId", k.environment, k.scopes, k.allowed_cidrs AS "allowedCidrs", k.enabled,
          k.revoked_at IS NOT NULL AS revoked, k.expires_at AS "expiresAt",
          (extract(epoch FROM k.expires_at - now()) * 1000)::float8 AS "expiresInMs",
          t.suspended_at IS NOT NULL AS suspended
     FROM api_keys k JOIN tenants t ON t.id = k.tenant_id
    WHERE k.hash = $1`,
);

export const FIND_BY_ID = statement(
  'api_key_by_id',
  `SELECT ${COLUMNS} FROM api_keys WHERE id = $1 AND tenant_id = $2`,
);

/** `$1` to `$7` are the terms, here and in EDIT. Tells of the key, and begins its history, without a statement more. */
export const INSERT = `
  WITH made AS (
    INSERT INTO api_keys (name, scopes, expires_at, allowed_cidrs, metadata, tags, enabled,
                          id, tenant_id, environment, hash, key_prefix, last_four, created_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    RETURNING ${COLUMNS}
  ), owner AS (SELECT $9::uuid AS tenant_id, $10::text AS environment
  ), told AS (${tellSql(apiKeyEvents.created, { shown: 'made', owner: 'owner', parameter: 15 })}
  ), begun AS (
    INSERT INTO api_key_history (id, api_key_id, tenant_id, action, by, request_id, after)
    SELECT $17, id, $9, 'created', "createdBy", $16,
           jsonb_build_object('name', name, 'scopes', scopes, 'expiresAt', "expiresAt", 'allowedCidrs', "allowedCidrs",
                              'tags', tags, 'enabled', enabled)
           || CASE WHEN $18::uuid IS NULL THEN '{}' ELSE jsonb_build_object('predecessorId', $18::uuid) END
      FROM made)
  SELECT * FROM made`;

/** Once a key has a successor, its end can come nearer, never go further away: such an edit finds no row. An end that moves to the future is told anew. */
export const EDIT = `
  UPDATE api_keys
     SET name = $1, scopes = $2, expires_at = $3, allowed_cidrs = $4, metadata = $5, tags = $6, enabled = $7, updated_at = now(),
         expiry_told = expiry_told AND coalesce($3 <= now(), false)
   WHERE (successor_id IS NULL OR $3 <= expires_at) AND id = $8 AND tenant_id = $9
  RETURNING ${COLUMNS}`;

/** Only the first rotation finds a key without a successor. Its end can come nearer, never go further away. */
export const GIVE_SUCCESSOR = `
  UPDATE api_keys
     SET successor_id = $1, expires_at = least(expires_at, now() + make_interval(secs => $2)), updated_at = now()
   WHERE successor_id IS NULL AND revoked_at IS NULL AND ${LIVE} AND id = $3 AND tenant_id = $4
  RETURNING ${COLUMNS}`;

/** Revoking twice keeps the first time: the second finds no row. A null tenant is an operator's. */
export const REVOKE = `
  UPDATE api_keys SET revoked_at = now(), updated_at = now()
   WHERE revoked_at IS NULL AND id = $1 AND ($2::uuid IS NULL OR tenant_id = $2)
  RETURNING ${COLUMNS}`;

export const EXISTS = 'SELECT FROM api_keys WHERE id = $1 AND ($2::uuid IS NULL OR tenant_id = $2)';

/** The oldest $1 whose end has come and is not told; they count as told. Those another worker has in hand are left to it. */
export const TAKE_EXPIRED = `
  WITH taken AS MATERIALIZED (
    SELECT id AS taken_id FROM api_keys
     WHERE NOT expiry_told AND revoked_at IS NULL AND expires_at <= now()
     ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  UPDATE api_keys SET expiry_told = true FROM taken WHERE id = taken_id
  RETURNING ${COLUMNS}`;

/** Forward only: a worker that comes late does not take a later use back. */
export const RECORD_USES = `
  UPDATE api_keys k SET last_used_at = u.at, last_used_ip = u.ip, last_used_route = u.route
    FROM unnest($1::uuid[], $2::timestamptz[], $3::inet[], $4::text[]) AS u (id, at, ip, route)
   WHERE k.id = u.id AND (k.last_used_at IS NULL OR k.last_used_at < u.at)`;

/** Keys that could be used and are not: active, and without a call for more than $1 days, or since they were made. */
export const IDLE = statement(
  'api_keys_idle',
  `SELECT id AS "apiKeyId", (extract(epoch FROM now() - coalesce(last_used_at, created_at)) / 86400)::float8 AS "idleDays"
    FROM api_keys
   WHERE ${STATUS_SQL.active} AND coalesce(last_used_at, created_at) < now() - make_interval(days => $1::int)
     AND ($2::uuid IS NULL OR id = $2) AND environment = $3 AND tenant_id = $4`,
);
