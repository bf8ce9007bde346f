import { type ConfigOf, defineConfig, whole } from '@keyway/platform';

export const agentsConfig = defineConfig('agents', {
  chatCredits: {
    variable: 'AGENT_CHAT_CREDITS',
    schema: whole(0, 1_000_000, 1),
    description: 'Credits that one chat with an agent costs. Chats in test environments cost none.',
    example: '1',
  },
});

export type AgentsConfig = ConfigOf<typeof agentsConfig>;
