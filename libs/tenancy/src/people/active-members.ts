import { decodeCursor, type ListQuery, type Page, type Position, toPage } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Somebody who can be given work; their id is the user's. */
export interface ActiveMember extends Position {
  readonly name: string;
  readonly email: string;
}

const PAGE = `
  SELECT u.id, u.full_name AS name, u.email, m.created_at AS "createdAt"
    FROM memberships m JOIN users u ON u.id = m.user_id
   WHERE u.is_active AND ($1::timestamptz IS NULL OR (m.created_at, m.user_id) < ($1, $2::uuid)) AND m.tenant_id = $3
   ORDER BY m.created_at DESC, m.user_id DESC LIMIT $4`;

/** The members of a tenant who can log in. */
@Injectable()
export class ActiveMembers {
  constructor(private readonly database: DataSource) {}

  /** The latest to join first. */
  async list(tenantId: string, { limit, cursor }: ListQuery): Promise<Page<ActiveMember>> {
    const after = decodeCursor(cursor);
    const values = [after?.createdAt ?? null, after?.id ?? null, tenantId, limit + 1];
    return toPage(await this.database.query<ActiveMember[]>(PAGE, values), limit);
  }
}
