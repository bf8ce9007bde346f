import { useNavigate } from '@tanstack/react-router';
import type { IconName } from '../../ui/icon.js';
import { groupOfId, recordGroups } from '../record-groups.js';
import { useRole } from '../session/me.js';
import { roleHolds } from '../session/role-scopes.js';

interface Command {
  readonly label: string;
  readonly hint: string;
  readonly icon: IconName;
  readonly words: string;
  readonly run: () => void;
}

/** The groups one may read; and the record itself, where its id was pasted. */
export function useRecordCommands(text: string): readonly Command[] {
  const navigate = useNavigate();
  const role = useRole();
  const id = text.trim();
  if (!role) return [];
  const found = groupOfId(id);
  if (found && roleHolds(role, found.scope)) {
    const run = () => void navigate({ to: '/resources/$group/$id', params: { group: found.slug, id } });
    return [{ label: id, hint: `Open the ${found.one}`, icon: 'database', words: '', run }];
  }
  return recordGroups
    .filter(({ scope }) => roleHolds(role, scope))
    .map(({ slug, label }) => ({
      label,
      hint: 'Resources',
      icon: 'database',
      words: 'resources data',
      run: () => void navigate({ to: '/resources/$group', params: { group: slug } }),
    }));
}
