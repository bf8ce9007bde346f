import { newId, notFound } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AudienceMember, Audiences } from '../../contacts/audience.js';
import { refuseField } from '../../kernel/refuse-field.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { Sequence } from '../sequence.entity.js';
import { sequences } from '../sequences.resource.js';
import type { ExecuteSequence, Execution, SkipReason } from './enrolment.dto.js';
import { EnrolmentsService } from './enrolments.service.js';
import { passGate } from '../../kernel/gate.js';

/** Executing a sequence: who is enrolled is settled here, at once. */
@Injectable()
export class Executions {
  constructor(
    private readonly database: DataSource,
    private readonly audiences: Audiences,
    private readonly enrolments: EnrolmentsService,
  ) {}

  execute(owner: Owner, sequenceId: string, request: ExecuteSequence): Promise<Execution> {
    const { contactIds, contacts } = request;
    if ((contactIds === undefined) === (contacts === undefined))
      refuseField('contact_ids', 'Send exactly one of contact_ids and contacts');
    return this.database.transaction((tx) => this.executeIn(tx, owner, sequenceId, request));
  }

  /** Throws ResourceNotFound, SequenceStateInvalid and, before anything is written, BodyInvalid. */
  private async executeIn(
    tx: EntityManager,
    owner: Owner,
    sequenceId: string,
    request: ExecuteSequence,
  ): Promise<Execution> {
    const { tenantId, environment } = owner;
    await passGate(tx, owner, sequenceId);
    const sequence = await tx.findOne(Sequence, { where: { id: sequenceId, tenantId, environment } });
    if (!sequence) return notFound(sequences.label, sequences.idPrefix, sequenceId);
    sequence.assertExecutable();
    const named = decided(await this.audiences.members(tx, owner, request));
    const eligible = named.flatMap(({ contactId, reason }) => (reason ? [] : [contactId]));
    const executionId = newId();
    const of = { sequenceId, executionId };
    const begun = await this.enrolments.begin(tx, owner, of, sequence.steps[0]!, eligible);
    const results = named.map(({ contactId, reason }) => resultOf(contactId, reason, begun));
    return { executionId, enrolled: begun.size, skipped: named.length - begun.size, results };
  }
}

interface Decided {
  readonly contactId: string;
  readonly reason: SkipReason | null;
}

/** Why somebody who was named cannot be enrolled, as far as the contacts tell. */
function decided(members: readonly AudienceMember[]): Decided[] {
  const seen = new Set<string>();
  return members.map(({ contact }) => {
    const { id: contactId, unsubscribed } = contact!;
    const reason = unsubscribed ? 'unsubscribed' : seen.has(contactId) ? 'duplicate' : null;
    seen.add(contactId);
    return { contactId, reason };
  });
}

function resultOf(
  contactId: string,
  reason: SkipReason | null,
  begun: ReadonlyMap<string, string>,
): Execution['results'][number] {
  const enrolmentId = reason ? undefined : begun.get(contactId);
  if (enrolmentId) return { contactId, status: 'enrolled', reason: null, enrolmentId };
  return { contactId, status: 'skipped', reason: reason ?? 'already_enrolled', enrolmentId: null };
}
