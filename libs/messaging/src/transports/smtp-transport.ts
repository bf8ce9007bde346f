import { PassThrough } from 'node:stream';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { PluginFunction } from 'nodemailer/lib/mailer/index.js';
import type { MessagingConfig } from '../messaging.config.js';
import { type Delivery, DeliveryFailure, type Outcome, type Transport } from './transport.js';

const CONNECT_WITHIN_MS = 10_000;
/** RFC 5321 section 4.5.3.2 lets servers take minutes over a message; a worker waits half of one for each answer. */
const ANSWER_WITHIN_MS = 30_000;

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** How far one mail has come, beside what nodemailer sends of it. */
interface Progress {
  hasBegun: boolean;
}

type Mail = SendMailOptions & { readonly progress: Progress };

/** Mail by SMTP. A connection for each message: nodemailer's pool sends again what a lost connection may have sent. */
export class SmtpTransport implements Transport {
  readonly sends = true;
  private readonly smtp: Transporter;
  /** The host in Message-IDs: that of the sender's address. */
  private readonly host: string;

  constructor({ smtpUrl, mailFrom }: Pick<MessagingConfig, 'smtpUrl' | 'mailFrom'>) {
    this.host = /@([^@>\s]+)>?$/.exec(mailFrom)?.[1] ?? 'localhost';
    this.smtp = createTransport(
      {
        url: smtpUrl,
        connectionTimeout: CONNECT_WITHIN_MS,
        greetingTimeout: CONNECT_WITHIN_MS,
        socketTimeout: ANSWER_WITHIN_MS,
        // What callers write is text, never the name of a file or an address to read from.
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from: mailFrom },
    );
    this.smtp.use('stream', noteWhenItBegins);
  }

  async deliver({ id, to, subject, body, html }: Delivery): Promise<void> {
    const progress: Progress = { hasBegun: false };
    const mail: Mail = {
      messageId: `<${id}@${this.host}>`,
      // As an object it is one address, whatever commas it holds.
      to: { name: '', address: to },
      subject: subject ?? '',
      text: body,
      ...(html !== null && { html }),
      progress,
    };
    try {
      await this.smtp.sendMail(mail);
    } catch (error) {
      throw new DeliveryFailure(outcomeOf(error as SmtpError, progress), (error as Error).message, { cause: error });
    }
  }
}

/** A message is read when the server has been reached and has accepted the login, and not before. */
const noteWhenItBegins: PluginFunction = ({ data, message }, done) => {
  message.transform(() => {
    (data as Mail).progress.hasBegun = true;
    return new PassThrough();
  });
  done();
};

/**
 * An answer of the server's settles it: after a 4xx or 5xx it does not have the message. Without one, only a failure
 * before the conversation about it does: a connection that breaks later may have broken after the last byte.
 */
function outcomeOf({ code = '', command, responseCode }: SmtpError, { hasBegun }: Progress): Outcome {
  const isOfTheMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (responseCode !== undefined) return isOfTheMessage && responseCode >= 500 ? 'refused' : 'not_now';
  if (command !== 'CONN') return isOfTheMessage ? 'refused' : 'not_now';
  return hasBegun ? 'unknown' : 'not_now';
}
