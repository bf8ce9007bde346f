import { Webhook } from 'standardwebhooks';
import { newSecret, signatureHeaders } from './signature.js';

describe(signatureHeaders, () => {
  const body = '{"id":"evt_1","type":"contact.created","data":{"name":"Ünï 😀"}}';
  const message = { id: 'evt_01kq0v8m3tf5x9d2c7h4n6p8qr', body, sentAt: new Date() };

  it('is accepted by the library of the specification', () => {
    const secret = newSecret();
    expect(new Webhook(secret).verify(body, signatureHeaders(message, [secret]))).toEqual(JSON.parse(body));
  });

  it('is refused for another secret, body, id or time', () => {
    const secret = newSecret();
    const headers = signatureHeaders(message, [secret]);
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
    expect(() => new Webhook(secret).verify(body, { ...headers, 'webhook-id': 'evt_2' })).toThrow();
    const long = signatureHeaders({ ...message, sentAt: new Date(Date.now() - 600_000) }, [secret]);
    expect(() => new Webhook(secret).verify(body, long)).toThrow('too old');
  });

  it('is accepted by either secret while one replaces the other', () => {
    const [present, previous] = [newSecret(), newSecret()];
    const headers = signatureHeaders(message, [present, previous]);
    for (const secret of [present, previous])
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  });
});

describe(newSecret, () => {
  it('has 24 random bytes', () => {
    expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
  });
});
