import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRefusal } from '../../app/session/permissions.js';
import { formError } from '../../ui/field-error.js';
import { RowButton } from '../../ui/row-button.js';
import { toast } from '../../ui/toast.js';
import styles from './api-keys.module.css';
import { useKeyChange } from './key-changes.js';
import type { ApiKey } from './queries.js';

/** The name of a key, renamed where it stands: Enter keeps it, Esc gives it up. */
export function KeyName({ apiKey, isLive }: { readonly apiKey: ApiKey; readonly isLive: boolean }) {
  const [isEditing, setEditing] = useState(false);
  const refusal = useRefusal('api-keys:write');
  if (isEditing) return <NameInput apiKey={apiKey} onEnd={() => setEditing(false)} />;
  return (
    <div className={styles.name}>
      <Link to="/settings/developer/api-keys/$id" params={{ id: apiKey.id }} search={{}}>
        {apiKey.name}
      </Link>
      {isLive && !refusal && (
        <RowButton
          icon="pencil"
          iconSize={13}
          className={styles.pencil}
          aria-label={`Rename ${apiKey.name}`}
          onClick={() => setEditing(true)}
        />
      )}
    </div>
  );
}

function NameInput({ apiKey, onEnd }: { readonly apiKey: ApiKey; readonly onEnd: () => void }) {
  const [name, setName] = useState(apiKey.name);
  const change = useKeyChange(apiKey.id, `Renamed to ${name.trim()}`, onEnd);
  const keep = (): void => {
    const next = name.trim();
    if (next === '' || next === apiKey.name || change.isPending) return onEnd();
    change.mutate({ name: next }, { onError: (error) => toast(formError(error) ?? 'It was not renamed.', 'failed') });
  };
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={`New name of ${apiKey.name}`}
      maxLength={80}
      value={name}
      disabled={change.isPending}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={onEnd}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') onEnd();
      }}
    />
  );
}
