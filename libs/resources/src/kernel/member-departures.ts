import { Departures, Membership } from '@keyway/tenancy';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Dependents } from './dependents.js';

/** Held, so that nobody is named any more who is about to leave. */
const HOLD = 'SELECT FROM memberships WHERE tenant_id = $1 AND user_id = $2 FOR UPDATE';

/** Tells of what named a member, in either environment, when they leave the tenant. */
@Injectable()
export class MemberDepartures implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly departures: Departures,
  ) {}

  onModuleInit(): void {
    const dependents = new Dependents(this.database, Membership);
    this.departures.follow(async (tx, { tenantId, userId, requestId }) => {
      await tx.query(HOLD, [tenantId, userId]);
      await dependents.tell(tx, { tenantId, environment: null, requestId }, userId);
    });
  }
}
