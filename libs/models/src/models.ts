import type { Environment } from '@keyway/scopes';

/** A function that a model may ask for. It is never run here: whoever asked the model runs it. */
export interface ModelTool {
  readonly name: string;
  readonly description?: string;
  /** The JSON Schema of its arguments, an object. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A model's wish that a tool be used. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON as the model wrote it, which may be none and need not fit the tool's schema. */
  readonly arguments: string;
}

/** What one side has said. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
  /** Of an assistant only. */
  readonly toolCalls: readonly ToolCall[];
}

export interface Prompt {
  /** Data of a test environment is shown to no model. */
  readonly environment: Environment;
  readonly model: string;
  readonly system: string | null;
  /** Oldest first; the last one is the user's. */
  readonly turns: readonly Turn[];
  readonly tools: readonly ModelTool[];
  /** 0 to 2. */
  readonly temperature: number;
  readonly maxTokens: number;
}

/** `recorded`: no model was asked, and the text says so. */
export const COMPLETION_STATUSES = ['answered', 'recorded'] as const;
export type CompletionStatus = (typeof COMPLETION_STATUSES)[number];

/** Why the text ends where it does; `length` is the limit of tokens. */
export const FINISH_REASONS = ['stop', 'length', 'tool_calls', 'content_filter', 'other'] as const;
export type FinishReason = (typeof FINISH_REASONS)[number];

export interface Completion {
  readonly status: CompletionStatus;
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  /** The model that answered, as it calls itself. */
  readonly model: string;
  readonly finishReason: FinishReason;
  /** Null where nobody has counted. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/** The port through which language models are asked. Its adapters: RecordingModels and HttpModels. */
export abstract class Models {
  /** By then a call has ended, one way or the other. */
  abstract readonly longestMs: number;

  /** Throws ModelUnavailable where asking again later may help, and ModelRefused where it will not. */
  abstract complete(prompt: Prompt): Promise<Completion>;
}
