/** A combination of scopes for a common kind of integration, offered where keys are made. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly scopes: readonly string[];
}

/** The four common combinations of the scopes document. */
export const presets: readonly Preset[] = [
  {
    id: 'read-only-analytics',
    name: 'Read-only analytics',
    description: 'For dashboards that display metrics and do not modify data.',
    scopes: ['contacts:read', 'surveys:read', 'responses:read', 'reviews:read'],
  },
  {
    id: 'crm-sync',
    name: 'CRM sync',
    description: 'For two-way synchronization of contacts with a CRM.',
    scopes: ['contacts:read', 'contacts:write'],
  },
  {
    id: 'marketing-automation',
    name: 'Marketing automation',
    description: 'For triggering surveys and sequences by what customers do.',
    scopes: ['contacts:read', 'contacts:write', 'surveys:read', 'surveys:send', 'sequences:read', 'sequences:execute'],
  },
  {
    id: 'review-management',
    name: 'Review management',
    description: 'For monitoring customer reviews and answering them.',
    scopes: ['reviews:read', 'reviews:write'],
  },
];
