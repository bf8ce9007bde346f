import { z } from 'zod';
import {
  type Completion,
  FINISH_REASONS,
  type FinishReason,
  type Prompt,
  type ToolCall,
  type Turn,
} from '../models.js';

/** Of PostgreSQL's integer, in which they are kept. */
const MOST_TOKENS = 2_147_483_647;
const MAX_NAME_LENGTH = 200;

const tokens = z.number().int().min(0).max(MOST_TOKENS);

/** The part of a chat completion that is read. Endpoints differ in everything else. */
const ANSWER = z.object({
  model: z.string().optional(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(
              z.object({ id: z.string().optional(), function: z.object({ name: z.string(), arguments: z.string() }) }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
});

const REFUSAL = z.object({ error: z.object({ code: z.string() }) });
/** A word for machines, such as `model_not_found`. What is said to people may quote anything. */
const REFUSAL_CODE = /^[a-z][a-z0-9_.-]{0,59}$/i;

/** The body of a request, as the OpenAI API reference has it for `POST /chat/completions`. */
export function requestOf({ model, system, turns, tools, temperature, maxTokens }: Prompt): object {
  return {
    model,
    messages: [...(system === null ? [] : [{ role: 'system', content: system }]), ...turns.flatMap(messagesOf)],
    temperature,
    max_tokens: maxTokens,
    ...(tools.length > 0 && {
      tools: tools.map(({ name, description, parameters }) => ({
        type: 'function',
        function: { name, ...(description !== undefined && { description }), parameters },
      })),
    }),
  };
}

/** Every tool call wants a message of its own that says what came of it; here the user's next message says it. */
function messagesOf({ role, content, toolCalls }: Turn): object[] {
  if (toolCalls.length === 0) return [{ role, content }];
  return [
    {
      role,
      content,
      tool_calls: toolCalls.map(({ id, name, arguments: given }) => ({
        id,
        type: 'function',
        function: { name, arguments: given },
      })),
    },
    ...toolCalls.map(({ id }) => ({ role: 'tool', tool_call_id: id, content: 'See the next message.' })),
  ];
}

/** Null where the answer is no chat completion. `asked` is the model that was asked for. */
export function completionOf(body: string, asked: string): Completion | null {
  const { success, data } = ANSWER.safeParse(parsed(body));
  if (!success) return null;
  const { message, finish_reason } = data.choices[0]!;
  const calls = message.tool_calls ?? [];
  return {
    status: 'answered',
    text: storable(message.content ?? message.refusal ?? ''),
    toolCalls: calls.map(({ id, function: { name, arguments: given } }, index): ToolCall => ({
      id: nameOf(id || `call_${index}`),
      name: nameOf(name),
      arguments: storable(given),
    })),
    model: nameOf(data.model || asked),
    finishReason: FINISH_REASONS.find((it) => it === finish_reason) ?? ('other' satisfies FinishReason),
    inputTokens: data.usage?.prompt_tokens ?? null,
    outputTokens: data.usage?.completion_tokens ?? null,
  };
}

/** The code under which the endpoint has refused a request, if it gave one that can be repeated. */
export function refusalCode(body: string): string | null {
  const { success, data } = REFUSAL.safeParse(parsed(body));
  return success && REFUSAL_CODE.test(data.error.code) ? data.error.code : null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** PostgreSQL's text cannot hold NUL, and half a surrogate pair is not UTF-8. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

const nameOf = (text: string): string => storable(text.slice(0, MAX_NAME_LENGTH));
