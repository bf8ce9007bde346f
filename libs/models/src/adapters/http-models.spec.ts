import { DomainError } from '@keyway/platform';
import { Receiver } from '@keyway/platform/testing';
import type { Prompt } from '../models.js';
import { HttpModels } from './http-models.js';

const KEY = 'a-key-that-nobody-may-read';

const aPrompt = (more: Partial<Prompt> = {}): Prompt => ({
  environment: 'live',
  model: 'small',
  system: 'Be brief.',
  turns: [{ role: 'user', content: 'Hello', toolCalls: [] }],
  tools: [],
  temperature: 0.5,
  maxTokens: 100,
  ...more,
});

const anAnswer = (message: object, more: object = {}): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    model: 'small-2026',
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 12, completion_tokens: 3, total_tokens: 15 },
    ...more,
  });

describe(HttpModels, () => {
  let receiver: Receiver;
  let models: HttpModels;

  beforeEach(async () => {
    receiver = await Receiver.listen();
    models = new HttpModels({ url: receiver.url, apiKey: KEY, timeoutMs: 10_000 });
  });

  afterEach(() => receiver.close());

  const failure = async (prompt = aPrompt()): Promise<DomainError> => {
    const error: unknown = await models.complete(prompt).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof DomainError)) throw new Error('It was answered', { cause: error });
    return error;
  };

  it('asks in the words of the OpenAI API and reads its answer', async () => {
    receiver.answerStatus(200, {}, anAnswer({ content: 'Hi!' }));
    const parameters = { type: 'object', properties: {} };
    const tools = [{ name: 'get_price', description: 'Of an article.', parameters }];
    expect(await models.complete(aPrompt({ tools }))).toEqual({
      status: 'answered',
      text: 'Hi!',
      toolCalls: [],
      model: 'small-2026',
      finishReason: 'stop',
      inputTokens: 12,
      outputTokens: 3,
    });
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    expect(headers).toMatchObject({ authorization: `Bearer ${KEY}`, 'content-type': 'application/json' });
    expect(JSON.parse(body)).toEqual({
      model: 'small',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hello' },
      ],
      temperature: 0.5,
      max_tokens: 100,
      tools: [{ type: 'function', function: { name: 'get_price', description: 'Of an article.', parameters } }],
    });
  });

  it('reads what the model wants done, and tells it again with an answer to each wish, as the API demands', async () => {
    const call = { id: 'call_9', type: 'function', function: { name: 'get_price', arguments: '{"sku":"1"}' } };
    receiver.answerStatus(200, {}, anAnswer({ content: null, tool_calls: [call] }));
    const { text, toolCalls } = await models.complete(aPrompt());
    expect([text, toolCalls]).toEqual(['', [{ id: 'call_9', name: 'get_price', arguments: '{"sku":"1"}' }]]);
    await models.complete(aPrompt({ system: null, turns: [{ role: 'assistant', content: '', toolCalls }] }));
    expect((JSON.parse(receiver.received[1]!.body) as { messages: unknown[] }).messages).toEqual([
      { role: 'assistant', content: '', tool_calls: [call] },
      { role: 'tool', tool_call_id: 'call_9', content: expect.any(String) as string },
    ]);
  });

  it('takes answers of endpoints that say less, and nothing that cannot be stored', async () => {
    const choices = [{ message: { content: 'a\0b\ud800' } }];
    receiver.answerStatus(200, {}, JSON.stringify({ choices, usage: { prompt_tokens: -1 } }));
    expect(await models.complete(aPrompt())).toMatchObject({
      text: 'ab\ufffd',
      model: 'small',
      finishReason: 'other',
      inputTokens: null,
    });
  });

  it.each([401, 403, 429, 500, 503])(
    'is unavailable, for five seconds unless it says how long, on %d',
    async (status) => {
      receiver.answerStatus(status);
      expect(await failure()).toMatchObject({ code: 'model.unavailable', extras: { retryAfterSeconds: 5 } });
      receiver.answerStatus(status, { 'retry-after': '17' });
      expect(await failure()).toMatchObject({ extras: { retryAfterSeconds: 17 } });
      receiver.answerStatus(status, { 'retry-after': '999999' });
      expect(await failure()).toMatchObject({ extras: { retryAfterSeconds: 3_600 } });
    },
  );

  it.each([
    [404, '{"error":{"code":"model_not_found","message":"No model called small"}}', 'model_not_found'],
    [400, '{"error":{"code":"<b>anything</b>"}}', 'status 400'],
    [422, 'no JSON', 'status 422'],
  ])('is refused on %d, and repeats a code at most: %s', async (status, body, reason) => {
    receiver.answerStatus(status, {}, body);
    expect(await failure()).toMatchObject({
      code: 'model.refused',
      kind: 'invalid',
      message: `The model endpoint refuses this (${reason}): see the name of the model, the tools and the limits.`,
    });
  });

  it('follows no redirect', async () => {
    const other = await Receiver.listen();
    receiver.answerStatus(307, { location: other.url });
    expect(await failure()).toMatchObject({ code: 'model.unavailable' });
    expect(other.connections).toBe(0);
    await other.close();
  });

  it.each([
    ['an endpoint that never answers', () => undefined],
    ['an answer that never ends', (response: NodeJS.WritableStream) => void response.write('{"choices":')],
  ])('gives up on %s when its time is over', async (_, answer) => {
    receiver.answer = (_request, response) => answer(response);
    models = new HttpModels({ url: receiver.url, apiKey: undefined, timeoutMs: 200 });
    expect(await failure()).toMatchObject({ code: 'model.unavailable' });
  });

  it('reads a mebibyte and no more', async () => {
    receiver.answerStatus(200, {}, anAnswer({ content: 'x'.repeat(1_000_000) }));
    expect((await models.complete(aPrompt())).text).toHaveLength(1_000_000);
    receiver.answerStatus(200, {}, anAnswer({ content: 'x'.repeat(1_100_000) }));
    expect(await failure()).toMatchObject({ code: 'model.unavailable' });
  });

  it.each(['', 'no JSON', '{}', '{"choices":[]}', '{"choices":[{"message":{"content":7}}]}'])(
    'takes %j for no answer',
    async (body) => {
      receiver.answerStatus(200, {}, body);
      expect(await failure()).toMatchObject({ code: 'model.unavailable' });
    },
  );

  it('tells its key and what it was asked to nobody, whatever goes wrong', async () => {
    const told: string[] = [];
    const keep = async (): Promise<void> => {
      const error = await failure(aPrompt({ system: 'a prompt that nobody may read' }));
      for (let it: unknown = error; it instanceof Error; it = it.cause)
        told.push(it.message, it.stack ?? '', JSON.stringify(it));
    };
    receiver.answerStatus(401, {}, `{"error":{"code":"x","message":"Wrong key ${KEY}"}}`);
    await keep();
    receiver.answerStatus(400, {}, `{"error":{"code":"${KEY}!","message":"a prompt that nobody may read"}}`);
    await keep();
    receiver.answerStatus(200, {}, `no JSON ${KEY}`);
    await keep();
    const { url } = receiver;
    await receiver.close();
    models = new HttpModels({ url, apiKey: KEY, timeoutMs: 10_000 });
    await keep();
    receiver = await Receiver.listen();
    expect(told.length).toBeGreaterThan(11);
    expect(told.join('\n')).not.toMatch(/that nobody may read|that-nobody-may-read/);
  });
});
