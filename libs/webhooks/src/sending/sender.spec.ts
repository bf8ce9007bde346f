import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '@keyway/platform';
import { Webhook } from 'standardwebhooks';
import { INSIDE_HOSTS } from '../testing/inside-urls.js';
import { Receiver } from '@keyway/platform/testing';
import { Destinations } from './destinations.js';
import { HostResolver } from './host-resolver.js';
import { type Attempt, readRetryAfter, Sender } from './sender.js';
import { newSecret } from './signature.js';

const LOOPBACK = ['127.0.0.0/8'];

describe(Sender, () => {
  let receiver: Receiver;
  const secret = newSecret();
  const message = { id: 'evt_01kq0v8m3tf5x9d2c7h4n6p8qr', body: '{"type":"contact.created"}' };

  const sender = (allowCidrs: string[], resolver: HostResolver = new HostResolver()): Sender =>
    new Sender(new Destinations(resolver, { allowCidrs, secretKeys: [] }), new Clock());

  const send = (url: string, allowCidrs = LOOPBACK, leaving?: AbortSignal): Promise<Attempt> =>
    sender(allowCidrs).send({ url, secrets: [secret] }, message, leaving);

  beforeEach(async () => {
    receiver = await Receiver.listen();
  });

  afterEach(() => receiver.close());

  it('posts the message as it is, with headers that the library of the specification accepts', async () => {
    const attempt = await send(receiver.url);
    expect(attempt).toMatchObject({ status: 200, error: null, responseBody: 'ok', retryAfterMs: null });
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    expect([body, headers['content-type'], headers['webhook-id']]).toEqual([
      message.body,
      'application/json',
      message.id,
    ]);
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({ type: 'contact.created' });
  });

  it.each(INSIDE_HOSTS)('never connects to an address inside, written as %s: %s', async (_, host) => {
    const attempt = await send(`http://${host}:${receiver.port}/`, []);
    expect(attempt).toMatchObject({ status: null, error: 'Its address is not one on the public internet' });
    expect(receiver.connections).toBe(0);
  });

  it.each(['127.0.0.1', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[::1]'])(
    'never connects to %s',
    async (host) => {
      expect((await send(`http://${host}:${receiver.port}/`, [])).status).toBeNull();
      expect(receiver.connections).toBe(0);
    },
  );

  it('connects to the address that was checked though DNS changes its mind', async () => {
    const other = await Receiver.listen('127.0.0.2');
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']];
    const fickle = { addressesOf: async () => answers.shift()! };
    const url = `http://hooks.example.com:${receiver.port}/`;
    const attempt = await sender(['127.0.0.1/32'], fickle).send({ url, secrets: [secret] }, message);
    expect([attempt.status, receiver.connections, answers.length]).toEqual([200, 1, 2]);
    // The second answer lies inside, and is refused before anything is dialled.
    expect(await sender(['127.0.0.1/32'], fickle).send({ url, secrets: [secret] }, message)).toMatchObject({
      status: null,
      error: 'Its address is not one on the public internet',
    });
    expect([receiver.connections, other.connections]).toEqual([1, 0]);
    await other.close();
  });

  it.each([301, 302, 303, 307, 308])('does not follow a %i, to inside or anywhere', async (status) => {
    const inside = await Receiver.listen('127.0.0.2');
    receiver.answerStatus(status, { location: `http://127.0.0.2:${inside.port}/` });
    expect(await send(receiver.url, ['127.0.0.1/32'])).toMatchObject({
      status,
      error: `Answered ${status}: redirects are not followed`,
    });
    expect(inside.connections).toBe(0);
    await inside.close();
  });

  it('tells why there was no answer, without saying which address was dialled', async () => {
    const { url } = receiver;
    await receiver.close();
    expect(await send(url)).toMatchObject({ status: null, error: 'The connection was refused', responseBody: null });
    expect(await send('https://nobody.invalid/')).toMatchObject({ error: 'The name of its host is not known' });
    receiver = await Receiver.listen();
    receiver.answer = (_, response) => response.destroy();
    expect((await send(receiver.url)).error).toBe('The connection was closed before an answer came');
  });

  it('gives up after ten seconds though the receiver keeps the connection open', async () => {
    receiver.answer = () => undefined;
    const attempt = await send(receiver.url);
    expect(attempt).toMatchObject({ status: null, error: 'No answer within 10 seconds' });
    expect(attempt.durationMs).toBeGreaterThanOrEqual(9_990);
    expect(attempt.durationMs).toBeLessThan(11_000);
  }, 20_000);

  it.each([
    ['switches protocols', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'],
    ['speaks something else', '220 mail.example.com ESMTP\r\n'],
    ['closes at once', null],
    ['goes on with headers for ever', `HTTP/1.1 200 OK\r\n${'x-more: 1\r\n'.repeat(10_000)}`],
  ])('is not held by a receiver that %s', async (_, said) => {
    const odd = await oddReceiver(said);
    const { startedAt: _at, ...attempt } = await send(odd.url);
    expect(attempt).toMatchObject({
      status: null,
      error: expect.stringMatching(/^The (connection|request)/) as string,
    });
    await odd.close();
  });

  it('takes the status for the answer though its body never ends', async () => {
    receiver.answer = (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 100);
      response.on('close', () => clearInterval(drip));
    };
    const attempt = await send(receiver.url);
    expect(attempt).toMatchObject({ status: 200, error: null });
    expect(attempt.durationMs).toBeLessThan(11_000);
    expect(attempt.responseBody).toMatch(/^\.{50,}$/);
  }, 20_000);

  it('reads 64 KiB of an answer and drops the rest with the connection', async () => {
    let sent = 0;
    let closed = false;
    receiver.answer = (_, response) => {
      response.on('close', () => (closed = true));
      const more = (): void => {
        while (!closed && response.write('x'.repeat(1_024))) sent += 1_024;
        if (!closed) response.once('drain', more);
      };
      more();
    };
    expect(await send(receiver.url)).toMatchObject({ status: 200, responseBody: 'x'.repeat(1_024) });
    await sleep(200);
    expect(closed).toBe(true);
    expect(sent).toBeLessThan(16 * 1_024 * 1_024);
  });

  it('keeps the beginning of an answer, without secrets and what PostgreSQL cannot keep', async () => {
    receiver.answerStatus(500, {}, `a\0b ${secret} kw_live_0123456789abcdefghijABCDEFGHIJ01 ${'x'.repeat(2_000)}`);
    const { responseBody } = await send(receiver.url);
    expect(responseBody).toMatch(/^ab whsec_\[redacted\] kw_live_\[redacted\] x+$/);
    expect(responseBody).toHaveLength(1_024);
  });

  it('is cut short where the process has to go, without an outcome', async () => {
    receiver.answer = () => undefined;
    const leaving = new AbortController();
    const sending = send(receiver.url, LOOPBACK, leaving.signal);
    setTimeout(() => leaving.abort(), 100);
    await expect(sending).rejects.toThrow('aborted');
  });
});

/** One that says just this, whatever it is sent, and leaves the connection open; null ends it. */
async function oddReceiver(said: string | null): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => (said === null ? socket.destroy() : socket.write(said)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

describe(readRetryAfter, () => {
  const now = new Date('2026-01-15T10:30:00.000Z');

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Thu, 15 Jan 2026 10:31:00 GMT', 60_000],
    ['Thu, 15 Jan 2026 10:29:00 GMT', 0],
    ['999999999', 86_400_000],
    ['soon', null],
    ['-5', null],
  ])('reads %s', (text, ms) => {
    expect(readRetryAfter(text, now)).toBe(ms);
  });
});
