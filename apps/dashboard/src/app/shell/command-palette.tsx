import { Modal, Text, TextInput, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { Icon, type IconName } from '../../ui/icon.js';
import { navigation } from '../navigation.js';
import { signOut } from '../session/session.js';
import { matches } from './matches.js';
import { useRecordCommands } from './record-commands.js';
import styles from './shell.module.css';

interface Command {
  readonly label: string;
  readonly hint: string;
  readonly icon: IconName;
  readonly words: string;
  readonly run: () => void;
}

/** The list scrolls with whoever goes down it by keys. */
const keepInSight = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });

/** Everything one can go to or do, by typing a part of its name. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const found = useCommands(text).filter(({ label, words }) => matches(text, `${label} ${words}`));
  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setChosen((found.length + chosen + step) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[chosen]);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding="xs"
      title={null}
      aria-label="Go to"
      transitionProps={{ duration: 0 }}
    >
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        px="xs"
        placeholder="Go to a page, paste an id, or do something"
        leftSection={<Icon name="search" />}
        role="combobox"
        aria-label="Go to"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[chosen] ? `${listId}-${chosen}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label="Found" className={styles.options}>
        {found.map((command, index) => (
          <div
            key={command.label}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            ref={index === chosen ? keepInSight : undefined}
            className={styles.option}
            onMouseMove={() => setChosen(index)}
            onClick={() => run(command)}
          >
            <Icon name={command.icon} />
            <span>{command.label}</span>
            <Text size="xs" c="dimmed" component="span">
              {command.hint}
            </Text>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <Text p="md" ta="center" c="dimmed">
          Nothing is called that.
        </Text>
      )}
    </Modal>
  );
}

function useCommands(text: string): readonly Command[] {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const records = useRecordCommands(text);
  const pages = navigation.flatMap(({ label: section, entries }) =>
    entries.map(({ label, icon, to, key, words = '' }) => ({
      label,
      hint: `g ${key}`,
      icon,
      words: `${section ?? ''} ${words}`,
      run: () => void navigate({ to }),
    })),
  );
  const open = (address: string) => () => void window.open(address, '_blank', 'noreferrer');
  return [
    ...pages,
    ...records,
    { label: 'API reference', hint: 'New tab', icon: 'book', words: 'docs openapi help', run: open('/reference') },
    { label: 'Light', hint: 'Appearance', icon: 'sun', words: 'theme color', run: () => setColorScheme('light') },
    { label: 'Dark', hint: 'Appearance', icon: 'moon', words: 'theme color', run: () => setColorScheme('dark') },
    { label: 'Sign out', hint: 'Account', icon: 'logOut', words: 'log out leave', run: () => void signOut() },
  ];
}
