import { Jobs } from '@keyway/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { InjectStore } from '../kernel/define-resource.js';
import type { Owner } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { followMessage } from './follow-message.job.js';
import type { Message } from './message.entity.js';
import { MessageDispatch } from './message-dispatch.js';
import { messageEvents, messages } from './messages.resource.js';

type Asked = Owner & { readonly messageId: string; readonly asked: number };

/** Tells what became of messages that were queued. */
@Injectable()
export class MessageFollowUp implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    @InjectStore(messages) private readonly store: ResourceStore<Message>,
    private readonly dispatch: MessageDispatch,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.work(followMessage, (asked) => this.run(asked));
  }

  async run({ messageId, asked, ...owner }: Asked): Promise<void> {
    const outcome = await this.database.transaction(async (tx) => {
      const known = await this.dispatch.outcome(tx, owner, messageId);
      if (!known) await this.dispatch.askLater(tx, owner, messageId, asked + 1);
      return known;
    });
    if (!outcome) return;
    // Whoever has told more of it meanwhile knows better.
    const report = (message: Message): boolean => message.status === 'queued' && message.report(outcome);
    await this.store.change(owner, messageId, report, messageEvents[outcome]);
  }
}
