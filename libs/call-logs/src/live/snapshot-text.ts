/** Of numbers of ours: transactions are counted in 64 bits, and none has used more than JavaScript's safe integers. */
const RADIX = 36;
const TEXT = /^([0-9a-z]{1,11})-([0-9a-z]{1,11})(?:-([0-9a-z]{1,11}(?:_[0-9a-z]{1,11})*))?$/;

/** The first transaction that had not begun when a snapshot was taken. */
export const endOf = (snapshot: string): number => Number(snapshot.split(':')[1]);

/**
 * PostgreSQL's `10:20:10,14` (all before 10 have ended, none from 20 on has begun, 10 and 14 are under way) in short:
 * distances from the first number, which are small where the number itself has ten digits.
 */
export function snapshotText(snapshot: string): string {
  const [first = '', end = '', underWay = ''] = snapshot.split(':');
  const distance = (xid: string): string => (Number(xid) - Number(first)).toString(RADIX);
  const text = `${Number(first).toString(RADIX)}-${distance(end)}`;
  return underWay === '' ? text : `${text}-${underWay.split(',').map(distance).join('_')}`;
}

/** A snapshot that PostgreSQL takes, or null: the text comes from a caller. */
export function parseSnapshot(text: string): string | null {
  const [, firstText, spanText, distancesText] = TEXT.exec(text) ?? [];
  if (firstText === undefined || spanText === undefined) return null;
  const [first, span] = [parse(firstText), parse(spanText)];
  const distances = distancesText === undefined ? [] : distancesText.split('_').map(parse);
  const areInOrder = distances.every((distance, at) => distance < span && distance > (distances[at - 1] ?? -1));
  if (first === 0 || !Number.isSafeInteger(first + span) || !areInOrder) return null;
  return `${first}:${first + span}:${distances.map((distance) => first + distance).join(',')}`;
}

const parse = (text: string): number => Number.parseInt(text, RADIX);
