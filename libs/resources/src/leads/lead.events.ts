import { defineEvent } from '@keyway/events';
import { LeadView } from './lead.dto.js';

export const leadStatusChanged = defineEvent('lead.status_changed', 'A lead got another status.', LeadView);
