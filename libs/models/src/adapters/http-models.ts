import type { DomainError } from '@keyway/platform';
import { type Completion, Models, type Prompt } from '../models.js';
import type { ModelsConfig } from '../models.config.js';
import { ModelRefused, ModelUnavailable } from '../models.errors.js';
import { completionOf, refusalCode, requestOf } from './chat-completion.js';

/** Many times what the most tokens an agent may ask for can say. */
const ANSWER_LIMIT_BYTES = 1024 * 1024;
/** Refusals of what was asked, which will be refused again. Any other is the operator's to mend, or passes. */
const REFUSALS: ReadonlySet<number> = new Set([400, 404, 413, 422]);
const RETRY_AFTER_S = 5;
const LONGEST_RETRY_AFTER_S = 3_600;

/** Asks any endpoint that speaks OpenAI's chat completions. */
export class HttpModels extends Models {
  readonly longestMs: number;
  private readonly url: string;
  private readonly headers: Readonly<Record<string, string>>;

  constructor({ url, apiKey, timeoutMs }: Pick<ModelsConfig, 'url' | 'apiKey' | 'timeoutMs'>) {
    super();
    this.longestMs = timeoutMs;
    this.url = url;
    this.headers = { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) };
  }

  async complete(prompt: Prompt): Promise<Completion> {
    const { status, ok, headers, body } = await this.ask(JSON.stringify(requestOf(prompt)));
    if (REFUSALS.has(status)) throw new ModelRefused({ reason: refusalCode(body) ?? `status ${status}` });
    if (!ok) throw unavailable(new Error(`The model endpoint answered ${status}`), headers.get('retry-after'));
    const completion = completionOf(body, prompt.model);
    if (!completion) throw unavailable(new Error('What the model endpoint answered is no chat completion'));
    return completion;
  }

  /** One limit for all of it: connecting, waiting and reading. Redirects are answers like any other. */
  private async ask(body: string): Promise<Pick<Response, 'status' | 'ok' | 'headers'> & { readonly body: string }> {
    const signal = AbortSignal.timeout(this.longestMs);
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: this.headers,
        body,
        redirect: 'manual',
        signal,
      });
      const { status, ok, headers } = response;
      return { status, ok, headers, body: await textOf(response) };
    } catch (error) {
      throw unavailable(error);
    }
  }
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (length > ANSWER_LIMIT_BYTES)
      throw new Error(`The model endpoint answered more than ${ANSWER_LIMIT_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The cause is for the log: it tells of the endpoint, never what it was asked or with which key. */
function unavailable(cause: unknown, retryAfter: string | null = null): DomainError {
  const asked = /^\d{1,9}$/.test(retryAfter ?? '') ? Number(retryAfter) : RETRY_AFTER_S;
  const retryAfterSeconds = Math.min(Math.max(asked, 1), LONGEST_RETRY_AFTER_S);
  return Object.assign(new ModelUnavailable({}, { retryAfterSeconds }), { cause });
}
