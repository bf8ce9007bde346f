import { nextLiveCalls, NOTHING } from './live-list.js';
import type { CallLog } from './queries.js';

const call = (id: string) => ({ id }) as CallLog;
const ids = (calls: readonly CallLog[]) => calls.map(({ id }) => id);

it('puts a call that arrives on top', () => {
  const one = nextLiveCalls(NOTHING, { kind: 'arrived', call: call('1'), isReading: false });
  const two = nextLiveCalls(one, { kind: 'arrived', call: call('2'), isReading: false });
  expect(ids(two.shown)).toEqual(['2', '1']);
});

it('holds calls back while somebody reads, and shows them in order when asked', () => {
  let calls = nextLiveCalls(NOTHING, { kind: 'arrived', call: call('1'), isReading: false });
  for (const id of ['2', '3']) calls = nextLiveCalls(calls, { kind: 'arrived', call: call(id), isReading: true });
  expect([ids(calls.shown), ids(calls.waiting)]).toEqual([['1'], ['3', '2']]);
  calls = nextLiveCalls(calls, { kind: 'shown' });
  expect([ids(calls.shown), ids(calls.waiting)]).toEqual([['3', '2', '1'], []]);
});
