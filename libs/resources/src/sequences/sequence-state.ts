export const SEQUENCE_STATES = ['draft', 'active', 'paused', 'archived'] as const;
export type SequenceState = (typeof SEQUENCE_STATES)[number];
