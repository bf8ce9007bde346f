import { scrub } from './redaction.js';

const KEY_END = '0123456789abcdefghijABCDEFGHIJ01';
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';

describe(scrub, () => {
  it.each([
    ['an API key', `used kw_live_${KEY_END} today`, 'used kw_live_[redacted] today'],
    ['a key of another template', `x eng_live_sk_${KEY_END}`, 'x eng_live_sk_[redacted]'],
    ['a key that something was written to', `7kw_live_${KEY_END}_old`, '7kw_live_[redacted]_old'],
    ['an access token', `Bearer ${TOKEN}`, 'Bearer [redacted]'],
    ['an access token after other signs', `t_${TOKEN}`, 't_[redacted]'],
    ['a refresh token', `with kwr_${'aB3-_'.repeat(14)}!`, 'with [redacted]!'],
    ["an invitation's token", `kwi_${'x'.repeat(43)}`, '[redacted]'],
    ['the secret of a webhook', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw/+=', 'whsec_[redacted]'],
    ['the link of a survey', `at /s/srv_${'aB3-'.repeat(10)}_0x and on`, 'at /s/[redacted] and on'],
    ['the address of a workflow', `at /hooks/kwh_${'aB3-'.repeat(10)}_0x?a=b`, 'at /hooks/[redacted]?a=b'],
    ['the password of a URL', 'at postgres://keyway:hunter2@db:5432/keyway', 'at postgres://keyway:***@db:5432/keyway'],
    ['a password with signs of a URL', 'redis://:p/a:s@s@cache/0 down', 'redis://:***@cache/0 down'],
    ['Basic credentials', 'Authorization: Basic dXNlcjpodW50ZXIy, so', 'Authorization: Basic [redacted], so'],
    ['an opaque bearer token', 'bearer 2YotnFZFEjr1zCsicMWpAA==', 'bearer [redacted]'],
    [
      'a private key',
      'a -----BEGIN EC PRIVATE KEY-----\nMHc\n-----END EC PRIVATE KEY----- b -----BEGIN PRIVATE KEY-----\nMHc',
      'a [redacted] b [redacted]',
    ],
  ])('takes %s out of a text', (_, text, expected) => {
    expect(scrub(text)).toBe(expected);
    expect(scrub(expected)).toBe(expected);
  });

  it.each([
    'contact con_01kq0v8m3tf5x9d2c7h4n6p8qr of 0188bac7-4afa-78aa-bc3b-bd1eef28d881',
    'Basic authentication is not supported, nor is Bearer authentication',
    '{"url":"https://example.com","mail":"ada@example.com"}',
    'whsec_ and kwr_ and eyJ.x are beginnings of nothing',
    'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ])('leaves ids and ordinary words: %s', (text) => {
    expect(scrub(text)).toBe(text);
  });

  it.each([
    ['beginnings of tokens', 'eyJ-'],
    ['beginnings of tokens with dots', 'eyJ.'],
    ['beginnings of URLs', '//a:'],
    ['users of URLs', '//a:@'],
    ['beginnings of keys', 'a_'],
    ['almost keys', `_${KEY_END}0`],
    ['beginnings of refresh tokens', 'kwr_'],
    ['schemes without credentials', 'basic bearer '],
    ['beginnings of private keys', '-----BEGIN PRIVATE KEY-----'],
    ['one word', 'a'],
  ])('takes no longer than a text is long, made of %s', (_, piece) => {
    const text = `@ ${piece.repeat(2 ** 20 / piece.length)}`;
    const startedMs = performance.now();
    scrub(text);
    // The square of its length would take minutes.
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});
