import { type Completion, Models, type Prompt } from '@keyway/models';
import { Clock } from '@keyway/platform';
import { Credits } from '@keyway/tenancy';
import { agents } from '../agents/agents.resource.js';
import { agentMessages, agentSessions } from '../agents/chats/agent-chats.resource.js';
import { AgentChats } from '../agents/chats/agent-chats.service.js';
import { ChatReservations } from '../agents/chats/chat-reservations.js';
import { ChatTranscripts } from '../agents/chats/chat-transcripts.js';
import type { Owner } from '../kernel/resource.entity.js';
import { makeTenant } from './members.js';
import { scratchResources, type ScratchResources } from './scratch-resources.js';

/** Answers what it is told to, and remembers what it was asked. */
export class ScriptedModels extends Models {
  readonly longestMs = 1_000;
  readonly asked: Prompt[] = [];
  /** What happens before each answer. */
  before: (prompt: Prompt) => Promise<void> = async () => undefined;

  async complete(prompt: Prompt): Promise<Completion> {
    this.asked.push(prompt);
    await this.before(prompt);
    return {
      status: 'answered',
      text: `Answer ${this.asked.length}`,
      toolCalls: [],
      model: 'small-2026',
      finishReason: 'stop',
      inputTokens: 12,
      outputTokens: 3,
    };
  }
}

/** Agents that answer as they are told to, in a database that is there already. */
export function agentsIn(scratch: ScratchResources) {
  const { database } = scratch;
  const models = new ScriptedModels();
  const credits = new Credits(database, { creditsLowAt: 0 });
  const transcripts = new ChatTranscripts(scratch.store(agentSessions), scratch.store(agentMessages), new Clock());
  const chatsAt = (chatCredits: number): AgentChats =>
    new AgentChats(database, new ChatReservations(credits, models, { chatCredits }), transcripts, models);
  return {
    ...scratch,
    models,
    credits,
    agents: scratch.store(agents),
    sessions: scratch.store(agentSessions),
    messages: scratch.store(agentMessages),
    chats: chatsAt(1),
    chatsAt,
    /** A tenant with so many credits. */
    tenant: async (welcome: number): Promise<Owner> => {
      const owner = await makeTenant(database);
      await database.transaction((tx) => credits.open(tx, owner.tenantId, welcome));
      return owner;
    },
    /** The ledger, oldest first. */
    ledger: async ({ tenantId }: Owner): Promise<{ amount: number; reason: string }[]> => {
      const { items } = await credits.ledger(tenantId, { limit: 100 });
      return items.reverse().map(({ amount, reason }) => ({ amount, reason }));
    },
  };
}

/** The same in a database of the test file's own. */
export const scratchAgents = async ({ connections = 4 } = {}) => agentsIn(await scratchResources({ connections }));

export type ScratchAgents = Awaited<ReturnType<typeof scratchAgents>>;
