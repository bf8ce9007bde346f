import { Conversation } from './conversation.entity.js';
import { CONVERSATION_STATES, type ConversationState } from './conversation-state.js';

const NOW = new Date('2026-03-02T09:00:00.000Z');

const actions: Readonly<Record<string, (conversation: Conversation) => void>> = {
  'write in': (it) => void it.wrote(NOW),
  'receive in': (it) => void it.received(NOW),
  pause: (it) => it.pause(),
  resume: (it) => it.resume(),
  complete: (it) => it.complete(),
  reopen: (it) => it.reopen(),
};

const becomes: Readonly<Record<string, Partial<Record<ConversationState, ConversationState>>>> = {
  'write in': { active: 'active', completed: 'active' },
  'receive in': { active: 'active', paused: 'paused', completed: 'active' },
  pause: { active: 'paused' },
  resume: { paused: 'active' },
  complete: { active: 'completed', paused: 'completed' },
  reopen: { completed: 'active' },
};

describe.each(Object.keys(actions))('to %s a conversation', (action) => {
  it.each(CONVERSATION_STATES)(
    'leads from %s to where it should, or is refused with the states that allow it',
    (state) => {
      const conversation = Object.assign(new Conversation(), { state });
      const next = becomes[action]![state];
      if (next) {
        actions[action]!(conversation);
        expect(conversation.state).toBe(next);
      } else {
        const allowedStates = Object.keys(becomes[action]!);
        expect(() => actions[action]!(conversation)).toThrow(
          expect.objectContaining({ code: 'conversation.invalid_state', extras: { allowedStates } }) as Error,
        );
        expect(conversation.state).toBe(state);
      }
    },
  );
});

describe('a conversation', () => {
  it('counts what came in until it is read, and comes out of the archive by it', () => {
    const conversation = Object.assign(new Conversation(), { archived: true });
    expect(conversation.received(NOW)).toEqual(['unarchived']);
    expect(conversation.received(NOW)).toEqual([]);
    expect(conversation).toMatchObject({ archived: false, unreadCount: 2, lastMessageAt: NOW });
    expect(conversation.markRead()).toBe(true);
    expect(conversation.markRead()).toBe(false);
    expect(conversation.unreadCount).toBe(0);
  });

  it('says whether there was anything to change', () => {
    const conversation = new Conversation();
    expect([conversation.archive(true), conversation.archive(true), conversation.archive(false)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([conversation.assign(null), conversation.assign('somebody'), conversation.assign('somebody')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
