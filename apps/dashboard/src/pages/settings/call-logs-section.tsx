import { NativeSelect, Skeleton, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefusal } from '../../app/session/permissions.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ErrorState } from '../../ui/error-state.js';
import { fieldError } from '../../ui/field-error.js';
import { FormAlert } from '../../ui/form-alert.js';
import { Time } from '../../ui/time.js';
import { type LogSettings, logSettingsQuery, useLogSettingsChange } from './queries.js';
import { Redaction } from './redaction.js';
import { Section } from './section.js';
import { bodySizes, deletes, typed, type TypedLogSettings, wanted } from './typed-log-settings.js';

const FIELDS = ['retention_days', 'capture.headers'];

export function CallLogsSection() {
  const { data: settings, error, refetch } = useQuery(logSettingsQuery);
  return (
    <Section
      title="Call logs"
      description={`How long calls of the ${settings?.environment ?? '…'} data are kept, and what of them. Live and test calls have settings of their own.`}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!settings && !error && <Skeleton height={320} />}
      {settings && <CallLogsForm settings={settings} key={settings.updated_at} />}
    </Section>
  );
}

function CallLogsForm({ settings }: { readonly settings: LogSettings }) {
  const [values, setValues] = useState(() => typed(settings));
  const [isAsking, setAsking] = useState(false);
  const refusal = useRefusal('call-logs:write');
  const change = useLogSettingsChange(() => setAsking(false));
  const save = (): void => change.mutate(wanted(values));
  const set = (part: Partial<TypedLogSettings>): void => setValues({ ...values, ...part });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (refusal) return;
        if (deletes(settings, values)) setAsking(true);
        else save();
      }}
    >
      <Stack gap="md" align="stretch">
        <Retention settings={settings} days={values.days} error={change.error} onChange={(days) => set({ days })} />
        <Capture settings={settings} values={values} error={change.error} onChange={set} />
        {!isAsking && <FormAlert error={change.error} fields={FIELDS} />}
        <div>
          <ActionButton type="submit" variant="default" refusal={refusal} loading={change.isPending}>
            Save call log settings
          </ActionButton>
        </div>
      </Stack>
      {isAsking && (
        <ConfirmDialog
          title="Keep calls for a shorter time?"
          action="Delete older calls"
          pending={change.isPending}
          error={change.error}
          onConfirm={save}
          onClose={() => setAsking(false)}
        >
          Calls older than {values.days} days are deleted, and do not come back when they are kept longer again.
        </ConfirmDialog>
      )}
    </form>
  );
}

interface RetentionProps {
  readonly settings: LogSettings;
  readonly days: string;
  readonly error: unknown;
  readonly onChange: (days: string) => void;
}

function Retention({ settings, days, error, onChange }: RetentionProps) {
  const most = settings.installation.retention_days;
  return (
    <div>
      <TextInput
        type="number"
        label="Retention, in days"
        description={`Empty: as long as this installation keeps them, ${most} days.`}
        min={1}
        max={most}
        placeholder={String(most)}
        value={days}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={fieldError(error, 'retention_days')}
      />
      <Text size="sm" c="dimmed" mt={6} component="div">
        What is kept now begins <Time at={settings.kept_from} />.
      </Text>
    </div>
  );
}

interface CaptureProps {
  readonly settings: LogSettings;
  readonly values: TypedLogSettings;
  readonly error: unknown;
  readonly onChange: (part: Partial<TypedLogSettings>) => void;
}

function Capture({ settings, values, error, onChange }: CaptureProps) {
  const { capture_retention_days: days } = settings.installation;
  return (
    <>
      <Switch
        label="Capture headers, queries and bodies of calls"
        description={`Whoever may read call logs may read them. They are kept for ${days} days at the most.`}
        checked={values.enabled}
        onChange={(event) => onChange({ enabled: event.currentTarget.checked })}
      />
      {values.enabled && (
        <>
          <NativeSelect
            label="Of each body"
            data={bodySizes(settings)}
            value={String(values.bodyBytes)}
            onChange={(event) => onChange({ bodyBytes: Number(event.currentTarget.value) })}
          />
          <Textarea
            label="Further headers"
            description="One name a line. Never one that may hold a credential."
            autosize
            minRows={1}
            maxRows={6}
            placeholder="x-client-version"
            value={values.headers}
            onChange={(event) => onChange({ headers: event.currentTarget.value })}
            error={fieldError(error, 'capture.headers')}
          />
        </>
      )}
      <Redaction always={settings.installation.captured_headers} />
    </>
  );
}
