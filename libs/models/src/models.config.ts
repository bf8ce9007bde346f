import { type ConfigOf, defineConfig, durationMs, oneOf } from '@keyway/platform';
import { z } from 'zod';

/** More than models take, and less than what holds a chat for good. */
const LONGEST_TIMEOUT_MS = 600_000;

/** User and password in it would reach error messages; MODEL_API_KEY does not. */
const endpoint = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
};

export const modelsConfig = defineConfig('models', {
  transport: {
    variable: 'MODEL_TRANSPORT',
    schema: oneOf(['record', 'http'], 'record'),
    description:
      'Whether agents ask a model by http, or only record what it would have been asked. Data of test environments is only ever recorded.',
    example: 'record',
  },
  url: {
    variable: 'MODEL_URL',
    schema: z
      .string()
      .default('http://localhost:11434/v1/chat/completions')
      .refine(endpoint, 'must be an http:// or https:// URL without user and password'),
    description: 'The OpenAI-compatible chat completions endpoint that is asked when MODEL_TRANSPORT is http.',
    example: 'https://api.openai.com/v1/chat/completions',
  },
  apiKey: {
    variable: 'MODEL_API_KEY',
    schema: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be visible ASCII characters')
      .optional(),
    description: 'What that endpoint wants as a bearer token, if it wants one.',
    example: 'the-key-of-your-model-endpoint',
  },
  timeoutMs: {
    variable: 'MODEL_TIMEOUT',
    schema: durationMs('30s').refine((ms) => ms > 0 && ms <= LONGEST_TIMEOUT_MS, 'must be 1ms to 10m'),
    description: 'How long a model may take over one answer.',
    example: '30s',
  },
});

export type ModelsConfig = ConfigOf<typeof modelsConfig>;
