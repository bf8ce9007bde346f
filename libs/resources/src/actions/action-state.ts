/** What an action can be done to. */
export const ACTION_ENTITIES = ['contact', 'company'] as const;
export type ActionEntity = (typeof ACTION_ENTITIES)[number];

export const ACTION_STATUSES = ['queued', 'running', 'completed', 'cancelled'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** How one step on one contact or company stands. */
export const ITEM_STATES = ['pending', 'done', 'failed', 'cancelled'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
