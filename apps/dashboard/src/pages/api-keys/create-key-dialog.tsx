import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../app/api.js';
import { type Environment, usePlace } from '../../app/place.js';
import { ErrorState } from '../../ui/error-state.js';
import { fieldError } from '../../ui/field-error.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useStay } from '../../ui/use-stay.js';
import { cidrsOf } from './cidrs.js';
import { expiresAt } from './expiry.js';
import { KeyTerms, TERM_FIELDS, type TypedTerms } from './key-terms.js';
import { type IssuedApiKey, scopesQuery } from './queries.js';
import { ScopeMatrix } from './scope-matrix.js';
import type { Selection } from './scope-selection.js';

const NOTHING: TypedTerms = { name: '', expiry: 'never', date: '', cidrs: '' };

interface CreateKeyDialogProps {
  readonly onCreated: (key: IssuedApiKey) => void;
  readonly onClose: () => void;
}

export function CreateKeyDialog({ onCreated, onClose }: CreateKeyDialogProps) {
  const place = usePlace();
  const [terms, setTerms] = useState(NOTHING);
  const [environment, setEnvironment] = useState<Environment>(place.environment);
  const [chosen, setChosen] = useState<Selection>(new Set());
  const scopes = useQuery(scopesQuery);
  const isNarrow = useMediaQuery('(max-width: 48em)');
  const create = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/v1/auth/api-keys', {
          body: {
            name: terms.name.trim(),
            scopes: [...chosen],
            environment,
            expires_at: expiresAt(terms.expiry, terms.date, Date.now()),
            allowed_cidrs: cidrsOf(terms.cidrs),
          },
        }),
      ),
    onSuccess: onCreated,
  });
  useStay(create.isPending);
  // What is being made is shown once, here.
  const close = (): void => (create.isPending ? undefined : onClose());
  return (
    <Modal opened onClose={close} title="Create API Key" size="lg" fullScreen={isNarrow}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <Stack gap="lg">
          <KeyTerms terms={terms} error={create.error} onChange={(change) => setTerms({ ...terms, ...change })} />
          <div>
            <Text size="sm" fw={500} mb={6}>
              Environment
            </Text>
            <SegmentedControl
              aria-label="Environment"
              data={[
                { value: 'live', label: 'Live' },
                { value: 'test', label: 'Test' },
              ]}
              value={environment}
              onChange={(value) => setEnvironment(value)}
            />
          </div>
          {scopes.error && <ErrorState error={scopes.error} onRetry={() => void scopes.refetch()} />}
          {scopes.data && (
            <ScopeMatrix
              catalogue={scopes.data}
              chosen={chosen}
              onChange={setChosen}
              error={fieldError(create.error, 'scopes')}
            />
          )}
          <FormAlert error={create.error} fields={[...TERM_FIELDS, 'scopes']} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" disabled={create.isPending} onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
