export const MEMBER_STATES = ['pending', 'completed', 'failed', 'cancelled'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** What became of one step of one member. */
export const STEP_OUTCOMES = ['done', 'recorded', 'on_true', 'on_false', 'skipped', 'failed'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

export const STEP_SKIPPED_BECAUSE = ['unsubscribed', 'no_address'] as const;
export type StepSkippedBecause = (typeof STEP_SKIPPED_BECAUSE)[number];

export const ADDING_SKIPPED_BECAUSE = ['already_member', 'duplicate'] as const;
export type AddingSkippedBecause = (typeof ADDING_SKIPPED_BECAUSE)[number];
