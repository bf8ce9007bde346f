/** A message as it is handed over. */
export interface Delivery {
  /** Of the message's row: the same in every attempt, and of no other message. */
  readonly id: string;
  readonly to: string;
  readonly subject: string | null;
  readonly body: string;
  readonly html: string | null;
}

/** The port through which messages of one channel leave. Its adapters: RecordingTransport and SmtpTransport. */
export interface Transport {
  /** Whether anything leaves at all. If not, messages are recorded and `deliver` is never called. */
  readonly sends: boolean;
  /** Resolves when the other side has taken the message. Rejects with a DeliveryFailure that says what is known. */
  deliver(message: Delivery): Promise<void>;
}

/** How the messages of each channel leave. */
export abstract class Transports {
  abstract readonly email: Transport;
  abstract readonly sms: Transport;
  abstract readonly message: Transport;
}

/**
 * What is known of a message that was not handed over: the other side does not have it and may take it later; does
 * not have it and does not want it; or may have it.
 */
export type Outcome = 'not_now' | 'refused' | 'unknown';

export class DeliveryFailure extends Error {
  constructor(
    readonly outcome: Outcome,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
