import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkConfiguration } from './configuration.js';
import { envExample } from './env-example.js';
import { configuration } from './parts.js';

const file = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');

describe('.env.example', () => {
  it('says exactly what the configuration declares', () => {
    expect(file).toBe(envExample());
  });

  it('shows values that the configuration accepts', () => {
    const env = Object.fromEntries(
      configuration.flatMap((piece) => piece.variables).map(({ variable, example }) => [variable, example]),
    );
    expect(checkConfiguration(env)).toEqual([]);
  });

  it('declares no variable twice', () => {
    const names = configuration.flatMap((piece) => piece.variables).map(({ variable }) => variable);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('checkConfiguration', () => {
  it('tells every problem at once, each with an example', () => {
    const problems = checkConfiguration({ PORT: 'many', ACCESS_TOKEN_TTL: '30', DATABASE_URL: 'mysql://x' });
    expect(problems.map((problem) => problem.variable)).toEqual(
      expect.arrayContaining(['PORT', 'ACCESS_TOKEN_TTL', 'DATABASE_URL', 'JWT_SECRET']),
    );
    for (const { example } of problems) expect(example).not.toBe('');
  });

  it('wants the database, the secret and the public address in production', () => {
    const missing = checkConfiguration({ NODE_ENV: 'production' }).map((problem) => problem.variable);
    expect(missing.sort()).toEqual(['DATABASE_URL', 'JWT_SECRET', 'PUBLIC_URL']);
  });
});
