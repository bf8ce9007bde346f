import type { Turn } from '@keyway/models';
import { boundedHistory } from './chat-history.js';

const user = (content: string): Turn => ({ role: 'user', content, toolCalls: [] });
const assistant = (content: string): Turn => ({ role: 'assistant', content, toolCalls: [] });
const contents = (turns: readonly Turn[]): string[] => turns.map(({ content }) => content);

describe('the history a model is told', () => {
  it('is that of the session, oldest first', () => {
    const newestFirst = [assistant('4'), user('3'), assistant('2'), user('1')];
    expect(contents(boundedHistory(newestFirst))).toEqual(['1', '2', '3', '4']);
    expect(boundedHistory([])).toEqual([]);
  });

  it('is forty messages at most', () => {
    const newestFirst = Array.from({ length: 60 }, (_, at) => (at % 2 ? user(`${at}`) : assistant(`${at}`)));
    const history = boundedHistory(newestFirst);
    expect([history.length, history[0]!.content, history.at(-1)!.content]).toEqual([40, '39', '0']);
  });

  it('is 60,000 characters at most, and begins with what the user said', () => {
    const long = 'x'.repeat(20_000);
    expect(contents(boundedHistory([assistant('4'), user(long), assistant(long), user(long)]))).toEqual([long, '4']);
    expect(boundedHistory([assistant('x'.repeat(60_001)), user('1')])).toEqual([]);
  });

  it('counts what the model wanted done', () => {
    const wish = { id: 'call_1', name: 'get_price', arguments: 'x'.repeat(60_000) };
    expect(boundedHistory([user('3'), { ...assistant(''), toolCalls: [wish] }, user('1')])).toEqual([user('3')]);
  });
});
