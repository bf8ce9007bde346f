import type { Schemas } from '../../app/api.js';
import { exactTime, type TimeZone } from '../../ui/time-text.js';

export type Step = Schemas['ApiKeyStepView'];
type Terms = NonNullable<Step['after']>;

/** What somebody did to the key: "renamed it from “CI” to “Deploys”". */
export function stepText({ action, before, after }: Step, zone: TimeZone): string {
  const [was, is] = [before ?? {}, after ?? {}];
  const time = (at: string | null | undefined): string => (at ? exactTime(at, zone) : 'never');
  switch (action) {
    case 'created':
      return 'created it';
    case 'renamed':
      return `renamed it from “${was.name}” to “${is.name}”`;
    case 'scopes_changed':
      return scopesText(was, is);
    case 'expiry_changed':
      return `changed when it expires from ${time(was.expires_at)} to ${time(is.expires_at)}`;
    case 'addresses_changed':
      return `changed where it may be used from: ${listed(is.allowed_cidrs, 'anywhere')} (before: ${listed(was.allowed_cidrs, 'anywhere')})`;
    case 'tags_changed':
      return `changed its tags: ${listed(is.tags, 'none')} (before: ${listed(was.tags, 'none')})`;
    case 'metadata_changed':
      return 'changed its metadata';
    case 'enabled':
      return 'enabled it';
    case 'disabled':
      return 'disabled it';
    case 'rotated':
      return is.expires_at ? `rotated it, and it works until ${time(is.expires_at)}` : 'rotated it';
    case 'expired':
      return 'It expired';
    case 'revoked':
      return 'revoked it';
  }
}

function scopesText({ scopes: was = [] }: Terms, { scopes: is = [] }: Terms): string {
  const added = is.filter((scope) => !was.includes(scope));
  const removed = was.filter((scope) => !is.includes(scope));
  const parts = [
    ...(added.length > 0 ? [`gave it ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`took ${removed.join(', ')} away`] : []),
  ];
  return parts.join(' and ') || 'put its scopes into another order';
}

const listed = (items: readonly string[] | null | undefined, none: string): string => items?.join(', ') || none;
