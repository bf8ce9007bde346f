import { ActionIcon, Menu } from '@mantine/core';
import { useRefusal } from '../../app/session/permissions.js';
import { formError } from '../../ui/field-error.js';
import { Icon } from '../../ui/icon.js';
import { toast } from '../../ui/toast.js';
import type { Webhook } from './queries.js';
import { useWebhookChange } from './webhook-changes.js';

export type WebhookDialog = 'edit' | 'rotate' | 'delete';

interface WebhookMenuProps {
  readonly webhook: Webhook;
  readonly onOpen: (dialog: WebhookDialog) => void;
}

/** What can be done to a webhook, beside testing it. */
export function WebhookMenu({ webhook, onOpen }: WebhookMenuProps) {
  const refusal = useRefusal('webhooks:write');
  const { id, url, is_active: isActive } = webhook;
  const toggle = useWebhookChange(id, () => toast(`The webhook is ${isActive ? 'disabled' : 'enabled'}`));
  const flip = (): void =>
    toggle.mutate(
      { is_active: !isActive },
      { onError: (error) => toast(formError(error) ?? 'It was not changed.', 'failed') },
    );
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={`Actions for ${url}`}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {refusal && <Menu.Label style={{ whiteSpace: 'normal' }}>{refusal}</Menu.Label>}
        <Menu.Item disabled={!!refusal} leftSection={<Icon name="pencil" size={14} />} onClick={() => onOpen('edit')}>
          Edit
        </Menu.Item>
        <Menu.Item
          disabled={!!refusal}
          leftSection={<Icon name="refresh" size={14} />}
          onClick={() => onOpen('rotate')}
        >
          Rotate secret
        </Menu.Item>
        <Menu.Item disabled={!!refusal} leftSection={<Icon name="power" size={14} />} onClick={flip}>
          {isActive ? 'Disable' : 'Enable'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          disabled={!!refusal}
          leftSection={<Icon name="trash" size={14} />}
          onClick={() => onOpen('delete')}
        >
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
