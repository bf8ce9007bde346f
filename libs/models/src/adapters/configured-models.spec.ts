import { Receiver } from '@keyway/platform/testing';
import { type Prompt } from '../models.js';
import { modelsConfig } from '../models.config.js';
import { ConfiguredModels } from './configured-models.js';

const aPrompt = (environment: Prompt['environment']): Prompt => ({
  environment,
  model: 'small',
  system: null,
  turns: [{ role: 'user', content: 'Hello', toolCalls: [] }],
  tools: [],
  temperature: 1,
  maxTokens: 100,
});

describe(ConfiguredModels, () => {
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await Receiver.listen();
    receiver.answerStatus(200, {}, '{"choices":[{"message":{"content":"Hi!"}}]}');
  });

  afterAll(() => receiver.close());

  const configured = (env: NodeJS.ProcessEnv): ConfiguredModels =>
    new ConfiguredModels(modelsConfig.read({ MODEL_URL: receiver.url, ...env }).value);

  it('only record unless the configuration says otherwise, always with the same words', async () => {
    const models = configured({});
    const answers = [await models.complete(aPrompt('live')), await models.complete(aPrompt('live'))];
    expect(answers[0]).toMatchObject({ status: 'recorded', text: 'Recorded, not sent: no model was asked.' });
    expect(answers[1]).toEqual(answers[0]);
    expect(receiver.connections).toBe(0);
  });

  it('ask by http where they are to, and never with data of a test environment', async () => {
    const models = configured({ MODEL_TRANSPORT: 'http' });
    expect(await models.complete(aPrompt('test'))).toMatchObject({ status: 'recorded' });
    expect(receiver.received).toEqual([]);
    expect(await models.complete(aPrompt('live'))).toMatchObject({ status: 'answered', text: 'Hi!' });
    expect(receiver.received[0]!.headers['authorization']).toBeUndefined();
  });

  it.each([
    ['MODEL_URL', 'ftp://models.example.com'],
    ['MODEL_URL', 'https://user:password@models.example.com'],
    ['MODEL_URL', 'models'],
    ['MODEL_API_KEY', 'a key\nwith a line break'],
    ['MODEL_TIMEOUT', '0s'],
    ['MODEL_TIMEOUT', '11m'],
    ['MODEL_TRANSPORT', 'smtp'],
  ])('are not configured by %s=%j, which is told without repeating it', (variable, value) => {
    const { problems } = modelsConfig.read({ [variable]: value });
    expect(problems).toMatchObject([{ variable }]);
    if (variable !== 'MODEL_TIMEOUT') expect(problems[0]!.problem).not.toContain(value);
  });
});
