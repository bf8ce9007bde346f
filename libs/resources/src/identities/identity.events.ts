import { defineEvent } from '@keyway/events';
import { IdentityView } from './identity.dto.js';

export const identityStatusChanged = defineEvent(
  'identity.status_changed',
  'A sender identity got another status.',
  IdentityView,
);
