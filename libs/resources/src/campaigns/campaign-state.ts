export const CAMPAIGN_STATES = ['draft', 'active', 'paused', 'completed', 'archived'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** From which states each is reached. Nothing becomes a draft again: a clone is one. */
export const REACHED_FROM: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  draft: [],
  active: ['draft', 'paused'],
  paused: ['active'],
  completed: ['active', 'paused'],
  archived: ['draft', 'active', 'paused', 'completed'],
};

/** Why a campaign was paused that nobody paused: its sender identity is not active any more. */
export const PAUSE_REASONS = ['identity_inactive'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** In which contacts are still taken in. */
export const OPEN_STATES = ['draft', 'active', 'paused'] as const satisfies readonly CampaignState[];
