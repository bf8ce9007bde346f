/** How far a lead has come. Any may follow any: a lost one that calls again is qualified the same day. */
export const LEAD_STATUSES = ['new', 'contacted', 'qualified', 'converted', 'lost'] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];
