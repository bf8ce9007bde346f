import { defineEvent } from '@keyway/events';
import { AlertEventView } from './alert.dto.js';

/** By what became of the alert. */
export const alertEvents = {
  triggered: defineEvent('alert.triggered', 'An alert began to fire.', AlertEventView),
  resolved: defineEvent('alert.resolved', 'An alert ceased to fire.', AlertEventView),
};
