import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldError } from '../../ui/field-error.js';
import { FormAlert } from '../../ui/form-alert.js';
import { cidrsOf } from './cidrs.js';
import { dateOf, expiresAt } from './expiry.js';
import { KeyTerms, TERM_FIELDS, type TypedTerms } from './key-terms.js';
import { useKeyChange } from './key-changes.js';
import { type ApiKey, scopesQuery } from './queries.js';
import { ScopeMatrix } from './scope-matrix.js';
import type { Selection } from './scope-selection.js';

/** Name, scopes, expiry and addresses of a key that is in use. When it is saved, no node goes by the old ones. */
export function EditKeyDialog({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const before = typed(apiKey);
  const [terms, setTerms] = useState(before);
  const [chosen, setChosen] = useState<Selection>(new Set(apiKey.scopes));
  const { data: catalogue } = useQuery(scopesQuery);
  const isNarrow = useMediaQuery('(max-width: 48em)');
  const change = useKeyChange(apiKey.id, `${terms.name} was saved`, onClose);
  const save = (): void => {
    const isSameEnd = terms.expiry === before.expiry && terms.date === before.date;
    change.mutate({
      name: terms.name.trim(),
      scopes: [...chosen],
      allowed_cidrs: cidrsOf(terms.cidrs),
      // The hour of an end that was set elsewhere is not ours to round.
      ...(!isSameEnd && { expires_at: expiresAt(terms.expiry, terms.date, Date.now()) }),
    });
  };
  return (
    <Modal opened onClose={onClose} title="Edit API Key" size="lg" fullScreen={isNarrow}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack gap="lg">
          <KeyTerms terms={terms} error={change.error} onChange={(part) => setTerms({ ...terms, ...part })} />
          {catalogue && (
            <ScopeMatrix
              catalogue={catalogue}
              chosen={chosen}
              onChange={setChosen}
              error={fieldError(change.error, 'scopes')}
            />
          )}
          <FormAlert error={change.error} fields={[...TERM_FIELDS, 'scopes']} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={change.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const typed = ({ name, expires_at: end, allowed_cidrs: cidrs }: ApiKey): TypedTerms => ({
  name,
  expiry: end ? 'date' : 'never',
  date: end ? dateOf(end) : '',
  cidrs: (cidrs ?? []).join('\n'),
});
