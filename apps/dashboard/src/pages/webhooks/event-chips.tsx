import { Chips } from '../../ui/chips.js';

interface EventChipsProps {
  readonly events: readonly string[];
  readonly most: number;
}

const textOf = (event: string): string => (event === '*' ? '* every event' : event);

/** What a webhook hears. */
export const EventChips = ({ events, most }: EventChipsProps) => (
  <Chips values={events} most={most} textOf={textOf} wraps />
);
