import { newId } from '@keyway/platform';
import { type MailServer, startMailServer } from '../testing/mail-server.js';
import { SmtpTransport } from './smtp-transport.js';
import type { Delivery } from './transport.js';

const aMail = (more: Partial<Delivery> = {}): Delivery => ({
  id: newId(),
  to: 'ada@example.com',
  subject: 'Hello',
  body: 'Good day',
  html: null,
  ...more,
});

describe(SmtpTransport, () => {
  let server: MailServer;
  let transport: SmtpTransport;

  beforeEach(async () => {
    server = await startMailServer();
    transport = new SmtpTransport({ smtpUrl: server.url, mailFrom: 'Example Inc <hello@mail.example.com>' });
  });

  afterEach(() => server.close());

  it('gives the server the message, under an id that follows from its own', async () => {
    const mail = aMail({ html: '<p>Good day</p>' });
    await transport.deliver(mail);
    const [received] = server.received;
    expect(received!.to).toBe('<ada@example.com>');
    for (const part of [
      `Message-ID: <${mail.id}@mail.example.com>`,
      'From: Example Inc <hello@mail.example.com>',
      'Subject: Hello',
      'Good day',
      '<p>Good day</p>',
    ])
      expect(received!.source).toContain(part);
  });

  it('sends to one address, whatever it looks like, and lets no text add a header', async () => {
    await transport.deliver(aMail({ subject: 'Hello\r\nBcc: eve@example.com' }));
    expect(server.received.map(({ to }) => to)).toEqual(['<ada@example.com>']);
    expect(server.received[0]!.source).not.toMatch(/^Bcc/m);
    await transport.deliver(aMail({ to: 'ada@example.com, eve@example.com' }));
    expect(server.received.map(({ to }) => to)).not.toContain('<eve@example.com>');
    expect(server.received).toHaveLength(2);
  });

  it.each([
    ['451 later', 'not_now'],
    ['554 no', 'refused'],
    ['hang up', 'unknown'],
  ] as const)('knows what became of a message that is answered by "%s": %s', async (reply, outcome) => {
    server.reply = reply;
    await expect(transport.deliver(aMail())).rejects.toMatchObject({ outcome });
    expect(server.received).toHaveLength(1);
  });

  it('knows that a server which cannot be reached does not have it', async () => {
    await server.close();
    await expect(transport.deliver(aMail())).rejects.toMatchObject({ outcome: 'not_now' });
    server = await startMailServer();
  });
});
