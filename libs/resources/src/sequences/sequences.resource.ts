import { defineEvent } from '@keyway/events';
import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { CreateSequence, ListSequences, SequenceView, UpdateSequence } from './sequence.dto.js';
import { Sequence } from './sequence.entity.js';

/** Keys read and execute them. They are written by people who are signed in, and no scope would let a key. */
export const sequences = defineResource({
  name: 'sequences',
  label: 'sequence',
  entity: Sequence,
  scopes: defineScopes('sequences', {
    read: 'List and retrieve sequence details.',
    write: 'Create, update, and delete sequences, as somebody who is signed in: a key never does.',
    execute: 'Trigger sequences for contacts.',
  }),
  list: ListSequences,
  create: CreateSequence,
  update: UpdateSequence,
  view: SequenceView,
});

export const sequenceEvents = {
  activated: defineEvent('sequence.activated', 'A sequence was activated: contacts can be enrolled.', SequenceView),
  paused: defineEvent('sequence.paused', 'A sequence was paused: none of its steps is run.', SequenceView),
  resumed: defineEvent('sequence.resumed', 'A paused sequence goes on.', SequenceView),
  archived: defineEvent('sequence.archived', 'A sequence was archived: it has ended.', SequenceView),
};
