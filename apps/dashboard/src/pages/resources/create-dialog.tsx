import { Button, Group, Modal, Skeleton, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../ui/error-state.js';
import { fieldError } from '../../ui/field-error.js';
import { FormAlert } from '../../ui/form-alert.js';
import { toast } from '../../ui/toast.js';
import { bodyOf, type Field, fieldsOf, isJson } from './contract.js';
import { FieldInput } from './field-input.js';
import { contractQuery, createRecord } from './queries.js';

interface CreateDialogProps {
  readonly one: string;
  readonly path: string;
  /** Of the contract: what may be sent. */
  readonly schema: string;
  readonly onCreated: (id: string) => void;
  readonly onClose: () => void;
}

/** A form for whatever the contract says may be sent. */
export function CreateDialog({ one, path, schema, onCreated, onClose }: CreateDialogProps) {
  const contract = useQuery(contractQuery);
  const isNarrow = useMediaQuery('(max-width: 48em)');
  return (
    <Modal opened onClose={onClose} title={`Create ${one}`} size="lg" fullScreen={isNarrow}>
      {contract.error ? (
        <ErrorState error={contract.error} onRetry={() => void contract.refetch()} />
      ) : contract.data ? (
        <CreateForm {...{ one, path, onCreated, onClose }} fields={fieldsOf(contract.data, schema)} />
      ) : (
        <Stack gap="lg" aria-busy>
          {['40%', '100%', '30%', '100%'].map((width, at) => (
            <Skeleton key={at} height={14} width={width} />
          ))}
        </Stack>
      )}
    </Modal>
  );
}

type CreateFormProps = Omit<CreateDialogProps, 'schema'> & { readonly fields: readonly Field[] };

function CreateForm({ one, path, fields, onCreated, onClose }: CreateFormProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: () => createRecord(path, bodyOf(fields, typed)),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['resources'] });
      toast(`The ${one} was created.`);
      onCreated(String(id));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // What is wrong with it stands at its field.
        if (fields.every(({ name, kind }) => kind !== 'json' || isJson(typed[name] ?? ''))) create.mutate();
      }}
    >
      <Stack gap="md">
        {fields.map((field, index) => (
          <FieldInput
            key={field.name}
            field={field}
            isFirst={index === 0}
            value={typed[field.name] ?? ''}
            error={fieldError(create.error, field.name)}
            onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        <FormAlert error={create.error} fields={fields.map(({ name }) => name)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
