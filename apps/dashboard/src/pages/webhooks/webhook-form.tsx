import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { fieldError } from '../../ui/field-error.js';
import { FormAlert } from '../../ui/form-alert.js';
import { EventPicker } from './event-picker.js';
import type { Selection } from './event-selection.js';
import type { Webhook } from './queries.js';

export interface WebhookTerms {
  readonly url: string;
  readonly description: string | null;
  readonly events: string[];
}

interface WebhookFormProps {
  readonly title: string;
  readonly action: string;
  readonly webhook?: Webhook;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (terms: WebhookTerms) => void;
  readonly onClose: () => void;
}

/** Where events are sent, and which, where a webhook is made and where it is changed. */
export function WebhookForm({ title, action, webhook, pending, error, onSubmit, onClose }: WebhookFormProps) {
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [description, setDescription] = useState(webhook?.description ?? '');
  const [chosen, setChosen] = useState<Selection>(new Set(webhook?.events));
  // What is being made has a secret that is shown once, here.
  const close = (): void => (pending ? undefined : onClose());
  const isNarrow = useMediaQuery('(max-width: 48em)');
  return (
    <Modal opened onClose={close} title={title} size="lg" fullScreen={isNarrow}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit({ url: url.trim(), description: description.trim() || null, events: [...chosen] });
        }}
      >
        <Stack gap="lg">
          <TextInput
            data-autofocus
            type="url"
            label="Endpoint URL"
            description="https, on the public internet. Redirects are not followed."
            placeholder="https://hooks.example.com/keyway"
            required
            withAsterisk={false}
            autoComplete="off"
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
            error={fieldError(error, 'url')}
          />
          <TextInput
            label="Description"
            placeholder="Optional"
            maxLength={500}
            autoComplete="off"
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
            error={fieldError(error, 'description')}
          />
          <EventPicker chosen={chosen} onChange={setChosen} error={fieldError(error, 'events')} />
          <FormAlert error={error} fields={['url', 'description', 'events']} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" disabled={pending} onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={pending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
