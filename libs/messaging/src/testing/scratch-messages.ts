import { dataSourceOptions, Jobs, newId, platformConfig } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { DataSource } from 'typeorm';
import { MessageDeliveries } from '../delivery/message-deliveries.js';
import type { OutgoingMessage } from '../message.js';
import { Outgoing } from '../outgoing.js';
import { RecordingTransport } from '../transports/recording-transport.js';
import { type Transport, Transports } from '../transports/transport.js';

interface MessageRow {
  readonly id: string;
  readonly status: string;
  readonly error: string | null;
}

/** Messages on a database of the test's own; mail leaves by the given transport, everything else is recorded. */
export class ScratchMessages {
  readonly outgoing: Outgoing;
  readonly deliveries: MessageDeliveries;

  private constructor(
    readonly database: DataSource,
    private readonly jobs: Jobs,
    private readonly drop: () => Promise<void>,
    email: Transport,
  ) {
    const transports = new (class extends Transports {
      readonly email = email;
      readonly sms = new RecordingTransport();
      readonly message = new RecordingTransport();
    })();
    this.outgoing = new Outgoing(transports, jobs);
    this.deliveries = new MessageDeliveries(database, transports);
  }

  static async create(email: Transport): Promise<ScratchMessages> {
    const scratch = await scratchDatabase();
    const config = platformConfig.read({ DATABASE_URL: scratch.url }).value;
    const database = await new DataSource(dataSourceOptions(config, [])).initialize();
    return new ScratchMessages(database, new Jobs(config), () => scratch.drop(), email);
  }

  /** In a transaction of its own. */
  send(message: Partial<OutgoingMessage>, owner = live()): ReturnType<Outgoing['send']> {
    const whole = { channel: 'email', to: 'ada@example.com', body: 'Hello', effectKey: newId(), ...message } as const;
    return this.database.transaction((tx) => this.outgoing.send(tx, owner, whole));
  }

  async row(id: string): Promise<MessageRow> {
    const [row] = await this.database.query<MessageRow[]>(
      'SELECT id, status, error FROM outgoing_messages WHERE id = $1',
      [id],
    );
    return row!;
  }

  async end(): Promise<void> {
    await this.jobs.onApplicationShutdown();
    await this.database.destroy();
    await this.drop();
  }
}

/** Somebody new, in the live environment. */
export const live = (): { readonly tenantId: string; readonly environment: 'live' | 'test' } => ({
  tenantId: newId(),
  environment: 'live',
});
