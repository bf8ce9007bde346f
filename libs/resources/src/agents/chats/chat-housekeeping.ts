import { defineJob, Jobs } from '@keyway/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AgentChats } from './agent-chats.service.js';

const giveBackOverdue = defineJob('agents.give-back-overdue');
const EVERY_MINUTE = '* * * * *';

/** Gives back what chats have cost whose process died while the model was asked. */
@Injectable()
export class ChatHousekeeping implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly chats: AgentChats,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(giveBackOverdue, () => this.chats.giveBackOverdue());
    await this.jobs.schedule(giveBackOverdue, EVERY_MINUTE);
  }
}
