import { Email, type FieldProblem, Id, Nested, notFound, presenterOf, ResourceNotFound, Texts } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import { TagsFull } from '../../actions/actions.errors.js';
import { ContactView, UpdateContact } from '../../contacts/contact.dto.js';
import type { Contact } from '../../contacts/contact.entity.js';
import { contacts } from '../../contacts/contacts.resource.js';
import { InjectStore } from '../../kernel/define-resource.js';
import type { Owner, RowOf } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { NodeEffect, NodeOutcome, NodeRun, NodeType } from './node-type.js';

/** What a contact may have. */
const MAX_TAGS = 50;

/** Tags are added and removed, so that what else adds some loses none. */
class ContactChange extends OmitType(UpdateContact, ['tags']) {}

class ContactConfig {
  @Id('con', { optional: true }) readonly contactId?: string;
  @Email({ optional: true }) readonly email?: string;
  @Nested(() => ContactChange, { optional: true }) readonly fields?: ContactChange;
  @Texts({ optional: true, maxItems: MAX_TAGS, maxLength: 100 }) readonly addTags?: readonly string[];
  @Texts({ optional: true, maxItems: MAX_TAGS, maxLength: 100 }) readonly removeTags?: readonly string[];
}

/** Locked, so that of two who change its tags neither loses the other's. */
const LOCK = `
  SELECT id, tags FROM contacts WHERE (id = $1::uuid OR lower(email) = lower($2)) AND tenant_id = $3 AND environment = $4
  FOR NO KEY UPDATE`;

const present = presenterOf(ContactView);

@Injectable()
export class UpdateContactNode implements NodeEffect<ContactConfig> {
  static readonly node: NodeType<ContactConfig> = {
    name: 'update_contact',
    description:
      'Changes the contact of `contact_id` or `email`: `fields` as `PATCH /contacts/{id}` takes them, `add_tags`, `remove_tags`. Output: the contact.',
    config: ContactConfig,
    problems: exactlyOneContact,
  };

  constructor(@InjectStore(contacts) private readonly contacts: ResourceStore<Contact>) {}

  async run(config: ContactConfig, { tx, owner }: NodeRun): Promise<NodeOutcome> {
    const { tenantId, environment } = owner;
    const values = [config.contactId ?? null, config.email ?? null, tenantId, environment];
    const [contact] = await tx.query<{ id: string; tags: string[] }[]>(LOCK, values);
    if (!contact) throw missing(config);
    return { output: present(await this.change(contact, config, { tx, owner })) };
  }

  /** What is so already is not changed, and nothing is told of it. */
  private change(
    { id, tags }: { readonly id: string; readonly tags: readonly string[] },
    { fields, addTags = [], removeTags = [] }: ContactConfig,
    { tx, owner }: { readonly tx: NodeRun['tx']; readonly owner: Owner },
  ): Promise<RowOf<Contact>> {
    const store = this.contacts.within(tx);
    const kept = [...new Set([...tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
    if (kept.length > MAX_TAGS) throw new TagsFull({ count: tags.length });
    const isTagged = kept.join('\n') !== tags.join('\n');
    return store.update(owner, id, { ...fields, ...(isTagged && { tags: kept }) });
  }
}

function missing({ contactId, email }: ContactConfig): Error {
  if (contactId) return notFound(contacts.label, contacts.idPrefix, contactId);
  return new ResourceNotFound({ label: contacts.label, id: email! });
}

function exactlyOneContact({ contactId, email }: Partial<ContactConfig>): FieldProblem[] {
  const isOne = (contactId === undefined) !== (email === undefined);
  return isOne ? [] : [{ field: 'contact_id', message: 'Exactly one of contact_id and email must be given' }];
}
