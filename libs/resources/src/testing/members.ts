import { newId } from '@keyway/platform';
import type { DataSource } from 'typeorm';
import type { Owner } from '../kernel/resource.entity.js';
import { anOwner } from './scratch-resources.js';

/** Somebody nobody else in the test file is, whose tenant can have members. */
export async function makeTenant(database: DataSource): Promise<Owner> {
  const owner = anOwner();
  await database.query(`INSERT INTO tenants (id, name) VALUES ($1, 'Example')`, [owner.tenantId]);
  return owner;
}

/** Answers the id of a new user who is a member. */
export async function aMember(database: DataSource, { tenantId }: Owner): Promise<string> {
  const id = newId();
  await database.query(`INSERT INTO users (id, email, full_name) VALUES ($1, $2, 'A Member')`, [
    id,
    `${id}@example.com`,
  ]);
  await database.query(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, 'member')`, [tenantId, id]);
  return id;
}
