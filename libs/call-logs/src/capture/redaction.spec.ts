import { randomBytes, randomInt } from 'node:crypto';
import { redactJson } from './redact-json.js';
import { redactQuery } from './redact-query.js';
import { redactText } from './redact-text.js';
import { isSecretName } from './secret-names.js';

const KEY = 'kw_live_0123456789abcdefghijABCDEFGHIJ01';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';
const WORD = 'hunter2';

describe(isSecretName, () => {
  it.each([
    ...['password', 'current_password', 'newPassword', 'PASSWORD', 'pass-word', 'user[password]', 'passwordRepeat'],
    ...['secret', 'client_secret', 'SecretAccessKey', 'token', 'access_token', 'refreshToken', 'X-Amz-Security-Token'],
    ...['key', 'api_key', 'API-Key', 'x-api-key', 'private_key', 'authorization', 'Cookie', 'set-cookie', 'signature'],
    ...['number', 'cvv', 'cvc', 'card_number', 'iban', 'otp', 'pin', 'tokens', 'ｐａｓｓｗｏｒｄ', 'pass\u200bword'],
  ])('knows %s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each(['api_key_id', 'key_prefix', 'token_type', 'expires_in', 'keyboard', 'author', 'code', 'opinion', 'id', ''])(
    'leaves %j',
    (name) => {
      expect(isSecretName(name)).toBe(false);
    },
  );
});

describe(redactJson, () => {
  it.each<[string, unknown, unknown]>([
    ['a name at the top', { password: WORD, email: 'a@b.example' }, { password: '[redacted]', email: 'a@b.example' }],
    ['a name at depth', { a: [{ b: { API_Key: WORD } }] }, { a: [{ b: { API_Key: '[redacted]' } }] }],
    [
      'a value of any type',
      { token: { a: [1] }, secret: 7, key: null },
      { token: '[redacted]', secret: '[redacted]', key: '[redacted]' },
    ],
    ['a key inside free text', { note: `use ${KEY} now` }, { note: 'use kw_live_[redacted] now' }],
    ['a key as a name', { [KEY]: 1 }, { 'kw_live_[redacted]': 1 }],
    ['a key in a list', [KEY, [KEY]], ['kw_live_[redacted]', ['kw_live_[redacted]']]],
    ['a member named by another', { name: 'api_key', value: WORD }, { name: 'api_key', value: '[redacted]' }],
    ['JSON in a text', { raw: `{"password":"${WORD}"}` }, { raw: '{"password":"[redacted]"}' }],
    [
      'JSON in a text in JSON in a text',
      { raw: JSON.stringify({ raw: `{"pin":"${WORD}"}` }) },
      { raw: '{"raw":"{\\"pin\\":\\"[redacted]\\"}"}' },
    ],
    [
      'the query of a URL',
      { url: `https://x.example/?a=1&token=${WORD}&b=2` },
      { url: 'https://x.example/?a=1&token=[redacted]&b=2' },
    ],
    ['a percent-encoded key', { note: KEY.replaceAll('_', '%5F') }, { note: 'kw_live_[redacted]' }],
    ['a key in base64', { note: `x ${Buffer.from(`key: ${KEY}`).toString('base64')}` }, { note: 'x [redacted]' }],
    [
      'what is no secret, untouched',
      { a: 1.5, b: true, c: null, d: [], e: {}, f: 'é漢😀 100%' },
      { a: 1.5, b: true, c: null, d: [], e: {}, f: 'é漢😀 100%' },
    ],
  ])('redacts %s', (_, value, expected) => {
    expect(JSON.parse(redactJson(value))).toEqual(expected);
  });

  it('lets no secret through, whatever it is wrapped in', () => {
    for (let round = 0; round < 500; round++) {
      const secret = randomBytes(8).toString('hex');
      const named = {
        [anyOf(['pass word', 'API_KEY', 'refreshToken', 'x-client-secret', 'Cvv', 'sig'])]: anyOf([
          secret,
          [secret],
          { a: secret },
        ]),
      };
      const wrapped = wrap(wrap(wrap(named)));
      expect([wrapped, redactJson(wrapped).includes(secret)]).toEqual([wrapped, false]);
    }
  });

  it('stops when it has enough', () => {
    const text = redactJson({ items: Array.from({ length: 100_000 }, () => ({ password: WORD, a: 'x' })) }, 1_000);
    expect(text.length).toBeLessThan(1_100);
    expect(text).not.toContain(WORD);
  });

  it('shows nothing below a depth that no body of ours has, and does not overflow', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5_000)}"${WORD}"${'}'.repeat(5_000)}`) as unknown;
    expect(redactJson(deep)).not.toContain(WORD);
    const nested = Array.from({ length: 9 }).reduce<unknown>(
      (inner) => JSON.stringify({ a: inner }),
      `"password":"${WORD}"`,
    );
    expect(redactJson({ nested })).not.toContain(WORD);
  });
});

describe(redactQuery, () => {
  it.each([
    [`q=ada&api_key=${WORD}`, 'q=ada&api_key=[redacted]'],
    [`api%5Fkey=${WORD}`, 'api_key=[redacted]'.replace('_', '%5F')],
    [`to%6ben=${WORD}&%74oken=${WORD}`, `to%6ben=[redacted]&%74oken=[redacted]`],
    [`user%5Bpassword%5D=${WORD}`, 'user%5Bpassword%5D=[redacted]'],
    [`filter[token]=a=b`, 'filter[token]=[redacted]'],
    [`q=${KEY}`, 'q=kw_live_[redacted]'],
    [`q=${KEY.replaceAll('_', '%255F')}`, 'q=kw_live_[redacted]'],
    [KEY, 'kw_live_[redacted]'],
    [`back=https%3A%2F%2Fx.example%2F%3Ftoken%3D${WORD}`, 'back=https://x.example/?token=[redacted]'],
    ['q=a%20b&limit=5&cursor=abc&a&=', 'q=a%20b&limit=5&cursor=abc&a&='],
  ])('makes %s %s', (query, expected) => {
    expect(redactQuery(query)).toBe(expected);
  });
});

describe(redactText, () => {
  it.each([
    [`password=${WORD} for ada`, 'password=[redacted] for ada'],
    [`Password: ${WORD} and more\nnext`, 'Password: [redacted]\nnext'],
    [`{'api_key' => '${WORD}', 'a' => 'b'}`, "{'api_key' => '[redacted]', 'a' => 'b'}"],
    [`{"secret":"a\\"${WORD}","a":"b"`, '{"secret":"[redacted]","a":"b"'],
    [`{\\"secret\\":\\"${WORD}\\",\\"a\\":1`, '{\\"secret\\":\\"[redacted]\\",\\"a\\":1'],
    [`"tokens": ["x", "${WORD}"`, '"tokens": [redacted]'],
    [`"token": "${WORD}`, '"token": "[redacted]'],
    [`it was {"pass word": "${WORD}"} then`, 'it was {"pass word": "[redacted]"} then'],
    [`Cookie: a=b; c=${WORD}`, 'Cookie: [redacted]'],
    [`Authorization: Basic ${WORD}`, 'Authorization: [redacted]'],
    [`seen with ${JWT}`, 'seen with [redacted]'],
    ['at 10:30, a=b, https://x.example:80/a?b=c, 100%', 'at 10:30, a=b, https://x.example:80/a?b=c, 100%'],
  ])('makes %s %s', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it.each([
    'a=',
    'token=',
    'token:',
    '"token":"',
    '\\"token\\":\\"',
    'a:"',
    '%25',
    '%2525',
    'eyJ-',
    '//a:',
    'a.',
    '"',
    '[',
    'token=[',
  ])('takes no longer than a text is long, made of %s', (piece) => {
    const text = piece.repeat(2 ** 18 / piece.length);
    const startedMs = performance.now();
    redactText(text);
    redactJson({ [text]: text, list: [text] });
    redactQuery(text);
    // The square of its length would take minutes.
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});

const anyOf = <T>(values: readonly T[]): T => values[randomInt(values.length)]!;

/** What stands around a value in some body. */
const wrap = (value: unknown): unknown =>
  anyOf([
    (it: unknown) => ({ id: 1, data: it, b: [] }),
    (it: unknown) => [null, it, 'x'],
    (it: unknown) => ({ raw: JSON.stringify(it) }),
    (it: unknown) => ({ log: `it was ${JSON.stringify(it)} at 10:30` }),
    (it: unknown) => ({ encoded: encodeURIComponent(JSON.stringify(it)) }),
    (it: unknown) => ({ base64: Buffer.from(JSON.stringify({ padding: 'x'.repeat(20), it })).toString('base64') }),
  ])(value);
