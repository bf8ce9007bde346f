import { Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useRefusal } from '../../app/session/permissions.js';
import { formError } from '../../ui/field-error.js';
import { Icon } from '../../ui/icon.js';
import { RowButton } from '../../ui/row-button.js';
import { toast } from '../../ui/toast.js';
import { useKeyChange } from './key-changes.js';
import type { ApiKey } from './queries.js';

export type KeyDialog = 'edit' | 'rotate' | 'revoke';

interface KeyMenuProps {
  readonly apiKey: ApiKey;
  readonly isLive: boolean;
  readonly onOpen: (dialog: KeyDialog) => void;
}

/** What can be done to a key. The menu is made when it is asked for: in each of a thousand rows it would slow them all. */
export function KeyMenu(props: KeyMenuProps) {
  const [isAsked, setAsked] = useState(false);
  const button = { 'aria-label': `Actions for ${props.apiKey.name}`, icon: 'dots' } as const;
  return isAsked ? (
    <OpenMenu {...props}>
      <RowButton {...button} />
    </OpenMenu>
  ) : (
    <RowButton {...button} aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} />
  );
}

function OpenMenu({ apiKey, isLive, onOpen, children }: KeyMenuProps & { readonly children: ReactNode }) {
  const refusal = useRefusal('api-keys:write');
  const { enabled } = apiKey;
  const toggle = useKeyChange(apiKey.id, `${apiKey.name} is ${enabled ? 'disabled' : 'enabled'}`);
  const why = refusal ?? (isLive ? null : 'A revoked key cannot be changed.');
  const whyNotRotate = why ?? (apiKey.successor_id ? 'It has been rotated already.' : null);
  return (
    <Menu position="bottom-end" width={240} defaultOpened>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {why && <Menu.Label style={{ whiteSpace: 'normal' }}>{why}</Menu.Label>}
        <Menu.Item disabled={!!why} leftSection={<Icon name="pencil" size={14} />} onClick={() => onOpen('edit')}>
          Edit
        </Menu.Item>
        <Menu.Item
          disabled={!!whyNotRotate}
          leftSection={<Icon name="refresh" size={14} />}
          onClick={() => onOpen('rotate')}
        >
          {!why && whyNotRotate ? 'Rotated already' : 'Rotate'}
        </Menu.Item>
        <Menu.Item
          disabled={!!why}
          leftSection={<Icon name="power" size={14} />}
          onClick={() =>
            toggle.mutate(
              { enabled: !enabled },
              { onError: (error) => toast(formError(error) ?? 'It was not changed.', 'failed') },
            )
          }
        >
          {enabled ? 'Disable' : 'Enable'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          disabled={!!why}
          leftSection={<Icon name="trash" size={14} />}
          onClick={() => onOpen('revoke')}
        >
          Revoke
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
