export const ENROLMENT_STATES = ['active', 'completed', 'cancelled', 'failed'] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** Why an enrolment was cancelled. */
export const CANCEL_REASONS = ['requested', 'unsubscribed', 'contact_deleted', 'sequence_archived'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What became of one step for one contact. */
export const STEP_OUTCOMES = ['done', 'skipped', 'failed'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];
