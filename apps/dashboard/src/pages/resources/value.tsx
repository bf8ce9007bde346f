import { Badge, Text } from '@mantine/core';
import { groupOfId } from '../../app/record-groups.js';
import { CodeBlock, CopyableValue } from '../../ui/code.js';
import { AnchorLink } from '../../ui/links.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Time } from '../../ui/time.js';
import styles from './resources.module.css';
import { isId, isState, isTime, labelOf, toneOf } from './words.js';

interface ValueProps {
  readonly name: string;
  readonly value: unknown;
  /** In a row of a table, where there is one line for it. */
  readonly isBrief?: boolean;
}

const SHOWN = 2;

/** A value of a record, as what it is: a state, a time, another record. */
export function Value({ name, value, isBrief = false }: ValueProps) {
  if (value === null || value === undefined || value === '') return <Nothing />;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return <span className="tabular">{value.toLocaleString('en')}</span>;
  if (typeof value === 'string') return <TextValue {...{ name, value, isBrief }} />;
  if (isTexts(value)) return <Texts values={value} isBrief={isBrief} />;
  if (Object.keys(value).length === 0) return <Nothing />;
  const json = JSON.stringify(value, null, 2);
  return isBrief ? (
    <code className={styles.brief}>{JSON.stringify(value)}</code>
  ) : (
    <CodeBlock label={labelOf(name)}>{json}</CodeBlock>
  );
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((it) => typeof it === 'string');

function TextValue({ name, value, isBrief }: { name: string; value: string; isBrief: boolean }) {
  if (isState(name)) return <StatusBadge tone={toneOf(value)}>{value.replaceAll('_', ' ')}</StatusBadge>;
  if (isTime(value)) return <Time at={value} exact={!isBrief} />;
  if (isId(value)) return <Id id={value} isBrief={isBrief} />;
  return <span className={isBrief ? styles.brief : styles.text}>{value}</span>;
}

function Id({ id, isBrief }: { id: string; isBrief: boolean }) {
  const group = groupOfId(id);
  const shown = isBrief ? `${id.slice(0, id.indexOf('_') + 1)}…${id.slice(-6)}` : id;
  if (!group)
    return isBrief ? <code className={styles.id}>{shown}</code> : <CopyableValue label="id">{id}</CopyableValue>;
  return (
    <AnchorLink to="/resources/$group/$id" params={{ group: group.slug, id }} className={styles.id} title={id}>
      {shown}
    </AnchorLink>
  );
}

function Texts({ values, isBrief }: { values: readonly string[]; isBrief: boolean }) {
  const shown = isBrief ? values.slice(0, SHOWN) : values;
  return (
    <span className={styles.texts}>
      {shown.map((it) => (
        <Badge key={it} variant="default" size="sm" tt="none" fw={500}>
          {it}
        </Badge>
      ))}
      {shown.length < values.length && (
        <Text span size="xs" c="dimmed">
          +{values.length - shown.length}
        </Text>
      )}
    </span>
  );
}

const Nothing = () => (
  <Text span c="dimmed">
    <span aria-hidden>–</span>
    <span className="visually-hidden">none</span>
  </Text>
);
