import { Kbd, Modal, Table } from '@mantine/core';
import { entries } from '../navigation.js';
import { isMac } from './keyboard.js';

const GENERAL: readonly (readonly [readonly string[], string])[] = [
  [[isMac ? '⌘' : 'Ctrl', 'K'], 'Go to a page or a record, or do something'],
  [['/'], 'Search on this page'],
  [['?'], 'These shortcuts'],
  [['Esc'], 'Close what is open'],
];

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const rows = [...GENERAL, ...entries.map(({ key, label }) => [['g', key], label] as const)];
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts">
      <Table>
        <Table.Tbody>
          {rows.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Td>{what}</Table.Td>
              <Table.Td ta="right">
                {keys.map((key) => (
                  <Kbd key={key} ml={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
