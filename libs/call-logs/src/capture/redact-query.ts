import { REDACTED, redactText, undisguised } from './redact-text.js';
import { isSecretName } from './secret-names.js';

/** A query string without its secrets: by the names of its parameters, and what stands elsewhere like free text. */
export function redactQuery(query: string): string {
  return query.split('&').map(redactParameter).join('&');
}

function redactParameter(parameter: string): string {
  const equals = parameter.indexOf('=');
  if (equals === -1) return redactText(parameter);
  const name = parameter.slice(0, equals);
  if (isSecretName(undisguised(name))) return `${redactText(name)}=${REDACTED}`;
  return `${redactText(name)}=${redactText(parameter.slice(equals + 1))}`;
}
