import { Alert, Text } from '@mantine/core';
import { ApiError } from '../app/api.js';
import { formError } from './field-error.js';
import { Icon } from './icon.js';

interface FormAlertProps {
  readonly error: unknown;
  /** The fields whose problems stand at their inputs. */
  readonly fields?: readonly string[];
}

/** Why a form was not taken, above its buttons. */
export function FormAlert({ error, fields = [] }: FormAlertProps) {
  const message = formError(error, fields);
  if (!message) return null;
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <Alert role="alert" variant="default" icon={<Icon name="alert" />} p="sm">
      <Text size="sm">{message}</Text>
      {requestId && (
        <Text size="xs" c="dimmed" mt={2}>
          Request {requestId}
        </Text>
      )}
    </Alert>
  );
}
