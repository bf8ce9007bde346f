import { defineError } from '@keyway/platform';

export const LoginFailed = defineError(
  'login.failed',
  'unauthenticated',
  'The email address or the password is wrong.',
);
export const LoginThrottled = defineError(
  'login.throttled',
  'limited',
  'Too many failed logins. Wait, then try again.',
);
export const HashingBusy = defineError(
  'identity.busy',
  'unavailable',
  'Too many passwords are being checked right now. Try again.',
);

export const TokenInvalid = defineError('token.invalid', 'unauthenticated', 'This token is not valid, or has expired.');
export const TokenReused = defineError(
  'token.reused',
  'unauthenticated',
  'This refresh token was replaced and its successor used. Somebody may have copied it, so the session is ended.',
);
export const SessionEnded = defineError(
  'session.ended',
  'unauthenticated',
  'The session of this token has ended. Log in again.',
);

export const SessionCookieForeign = defineError(
  'session.foreign_request',
  'forbidden',
  "A session's cookie counts in calls of the dashboard itself: from its own origin and, to change something, with the header X-Keyway-Dashboard.",
);

export const CurrentPasswordWrong = defineError('password.current_wrong', 'invalid', 'The current password is wrong.');
export const UserUnknown = defineError('user.unknown', 'not_found', 'There is no user with the email address {email}.');
