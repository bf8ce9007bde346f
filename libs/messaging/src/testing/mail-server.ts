import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What the server does when it is told the whole message. */
export type Reply = '250 taken' | '451 later' | '554 no' | 'hang up';

export interface ReceivedMail {
  readonly to: string;
  /** As it came: headers and body. */
  readonly source: string;
}

export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  reply: Reply;
  close(): Promise<void>;
}

/** As much of an SMTP server (RFC 5321) as sending one mail takes. It keeps what it is told, whatever it replies. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    converse(socket, (mail) => {
      received.push(mail);
      return started.reply;
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const started: MailServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    reply: '250 taken',
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return started;
}

function converse(socket: Socket, take: (mail: ReceivedMail) => Reply): void {
  let [buffered, to, isData] = ['', '', false];
  const answer = (line: string): void => void socket.write(`${line}\r\n`);
  answer('220 test');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    buffered += chunk;
    for (let end = buffered.indexOf(isData ? '\r\n.\r\n' : '\r\n'); end >= 0;) {
      const said = buffered.slice(0, end);
      buffered = buffered.slice(end + (isData ? 5 : 2));
      if (isData) {
        isData = false;
        const reply = take({ to, source: said });
        if (reply === 'hang up') return void socket.destroy();
        answer(reply);
      } else {
        if (said.startsWith('RCPT TO:')) to = said.slice('RCPT TO:'.length);
        isData = said === 'DATA';
        answer(isData ? '354 go on' : said === 'QUIT' ? '221 bye' : '250 ok');
      }
      end = buffered.indexOf(isData ? '\r\n.\r\n' : '\r\n');
    }
  });
}
