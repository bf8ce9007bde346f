import type { Turn } from '@keyway/models';

/** So many messages before the new one are told to the model again: twenty exchanges. */
export const HISTORY_MESSAGES = 40;
/** A message and its answer go in whole or not at all. */
const HISTORY_CHARACTERS = 60_000;

const lengthOf = ({ content, toolCalls }: Turn): number =>
  toolCalls.reduce((length, call) => length + call.name.length + call.arguments.length, content.length);

/** What a model is told of a session again, oldest first and beginning with the user's side, of its turns newest first. */
export function boundedHistory(newestFirst: readonly Turn[]): Turn[] {
  const kept: Turn[] = [];
  let length = 0;
  for (const turn of newestFirst.slice(0, HISTORY_MESSAGES)) {
    length += lengthOf(turn);
    if (length > HISTORY_CHARACTERS) break;
    kept.unshift(turn);
  }
  const begin = kept.findIndex(({ role }) => role === 'user');
  return begin < 0 ? [] : kept.slice(begin);
}
