import { decodeCursor, notFound, type Page, scrub, toPage } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MessageOwner } from '../message.js';
import type { ListOutgoingMessages, OutgoingMessageView } from './outgoing-message.dto.js';

const COLUMNS = `id, channel, recipient AS to, contact_id AS "contactId", subject, body, status, error,
  created_at AS "createdAt", status_since AS "statusSince"`;

const PAGE = `
  SELECT ${COLUMNS} FROM outgoing_messages
   WHERE ($1::text IS NULL OR channel = $1) AND ($2::text IS NULL OR status = $2)
     AND ($3::uuid IS NULL OR contact_id = $3)
     AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid)) AND tenant_id = $6 AND environment = $7
   ORDER BY created_at DESC, id DESC LIMIT $8`;

const ONE = `SELECT ${COLUMNS} FROM outgoing_messages WHERE id = $1 AND tenant_id = $2 AND environment = $3`;

/** What has gone out for a tenant, or was only recorded. */
@Injectable()
export class OutgoingMessages {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list(owner: MessageOwner, query: ListOutgoingMessages): Promise<Page<OutgoingMessageView>> {
    const { channel, status, contactId, limit } = query;
    const after = decodeCursor(query.cursor);
    const filters = [channel ?? null, status ?? null, contactId ?? null, after?.createdAt ?? null, after?.id ?? null];
    const values = [...filters, owner.tenantId, owner.environment, limit + 1];
    const rows = await this.database.query<OutgoingMessageView[]>(PAGE, values);
    return toPage(rows.map(withoutSecrets), limit);
  }

  /** Throws ResourceNotFound. */
  async get({ tenantId, environment }: MessageOwner, id: string): Promise<OutgoingMessageView> {
    const [message] = await this.database.query<OutgoingMessageView[]>(ONE, [id, tenantId, environment]);
    return message ? withoutSecrets(message) : notFound('outgoing message', 'out', id);
  }
}

/** A link that was made for one recipient is not for everybody in the tenant who may read. */
const withoutSecrets = (message: OutgoingMessageView): OutgoingMessageView => ({
  ...message,
  body: scrub(message.body),
});
