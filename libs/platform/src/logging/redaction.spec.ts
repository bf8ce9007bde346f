import { scrub } from './redaction.js';

describe(scrub, () => {
  it.each([
    ['an API key', 'used kw_live_0123456789abcdefghijABCDEFGHIJ01 today', 'used kw_live_[redacted] today'],
    ['a key of another template', 'x eng_live_sk_0123456789abcdefghijABCDEFGHIJ01', 'x eng_live_sk_[redacted]'],
    ['an access token', 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'Bearer [redacted]'],
    ['the password of a URL', 'at postgres://keyway:hunter2@db:5432/keyway', 'at postgres://keyway:***@db:5432/keyway'],
  ])('takes %s out of a text', (_, text, expected) => {
    expect(scrub(text)).toBe(expected);
  });

  it('leaves ids and ordinary words', () => {
    const text = 'contact con_01kq0v8m3tf5x9d2c7h4n6p8qr of 0188bac7-4afa-78aa-bc3b-bd1eef28d881';
    expect(scrub(text)).toBe(text);
  });
});
