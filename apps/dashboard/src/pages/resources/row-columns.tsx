import { Link } from '@tanstack/react-router';
import { groupOfId } from '../../app/record-groups.js';
import type { Column } from '../../ui/data-table.js';
import type { Row } from './queries.js';
import styles from './resources.module.css';
import { Value } from './value.js';
import { isState, labelOf, titleOf } from './words.js';

/** The first says which record it is and opens it; the second stays on small screens, the others go one by one. */
export function columnsOf(names: readonly string[], onOpen: (row: Row) => void): Column<Row>[] {
  return names.map((name, index) => {
    const from = fromOf(index, index === names.length - 1);
    return {
      id: name,
      header: labelOf(name),
      enableSorting: false,
      ...(from && { meta: { from } }),
      cell: ({ row: { original } }) =>
        index === 0 ? (
          <Opener row={original} name={name} onOpen={onOpen} />
        ) : (
          <Value name={name} value={original[name]} isBrief />
        ),
    };
  });
}

function fromOf(index: number, isLast: boolean): 'sm' | 'md' | 'lg' | undefined {
  if (index < 2) return undefined;
  if (isLast) return 'sm';
  return index === 2 ? 'md' : 'lg';
}

interface OpenerProps {
  readonly row: Row;
  readonly name: string;
  readonly onOpen: (row: Row) => void;
}

/** Leads to the record's page, or shows what has none. */
function Opener({ row, name, onOpen }: OpenerProps) {
  const id = String(row['id']);
  const value = row[name];
  const text = typeof value === 'string' && value !== '' && !isState(name) ? value : titleOf(row);
  const shown = <span className={text === id ? styles.id : styles.brief}>{text}</span>;
  const group = groupOfId(id);
  if (!group)
    return (
      <button type="button" className={styles.open} onClick={() => onOpen(row)}>
        {shown}
      </button>
    );
  return (
    <Link to="/resources/$group/$id" params={{ group: group.slug, id }} className={styles.open}>
      {shown}
    </Link>
  );
}
