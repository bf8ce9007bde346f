import { capturedAnswer, capturedValue } from './captured-body.js';

const JSON_TYPE = 'application/json; charset=utf-8';

describe(capturedAnswer, () => {
  it.each([
    ['JSON', '{"key":"hunter2","a":1}', JSON_TYPE, { body: '{"key":"[redacted]","a":1}', bodyState: 'complete' }],
    [
      'a problem',
      '{"secret":1}',
      'application/problem+json',
      { body: '{"secret":"[redacted]"}', bodyState: 'complete' },
    ],
    ['JSON in bytes', Buffer.from('{"pin":1}'), JSON_TYPE, { body: '{"pin":"[redacted]"}', bodyState: 'complete' }],
    ['JSON that is none', '{"key":"hunter2', JSON_TYPE, { body: '{"key":"[redacted]', bodyState: 'complete' }],
    ['text', 'token=hunter2', 'text/plain', { body: 'token=[redacted]', bodyState: 'complete' }],
    ['nothing', null, JSON_TYPE, { body: null, bodyState: 'none' }],
    ['bytes', Buffer.from([1, 2]), 'application/octet-stream', { body: null, bodyState: 'binary' }],
    ['a picture', 'x', 'image/png', { body: null, bodyState: 'binary' }],
    ['a stream', { pipe: () => undefined }, 'text/csv', { body: null, bodyState: 'stream' }],
    ['what is huge', ' '.repeat(300_000), JSON_TYPE, { body: null, bodyState: 'too_large' }],
  ])('tells %s', (_, payload, type, expected) => {
    expect(capturedAnswer(payload, type, 1_000)).toEqual(expected);
  });
});

describe(capturedValue, () => {
  it('cuts after it has redacted, so that no part of a secret is left', () => {
    const key = `kw_live_${'Ab3'.repeat(10)}xy`;
    const whole = '{"note":"here is kw_live_[redacted] and more"}';
    for (let maxBytes = 1; maxBytes < 80; maxBytes++) {
      const { body, bodyState } = capturedValue({ note: `here is ${key} and more` }, maxBytes);
      expect(body).toBe(whole.slice(0, maxBytes));
      expect(bodyState).toBe(maxBytes < whole.length ? 'truncated' : 'complete');
    }
  });

  it('halves no character, and keeps to its bytes', () => {
    for (let maxBytes = 1; maxBytes < 40; maxBytes++) {
      const { body } = capturedValue('é漢😀é漢😀é漢😀', maxBytes);
      expect('"é漢😀é漢😀é漢😀"'.startsWith(body!)).toBe(true);
      expect(Buffer.byteLength(body!)).toBeLessThanOrEqual(maxBytes);
      expect(Buffer.byteLength(body!)).toBeGreaterThan(Math.min(maxBytes, 29) - 4);
    }
  });

  it('takes half a surrogate pair, which PostgreSQL would not', () => {
    expect(capturedValue('a\ud800b', 100).body).toBe('"a\\ud800b"');
    expect(capturedValue({ ['\ud800']: 1 }, 100).body!.isWellFormed()).toBe(true);
  });
});
