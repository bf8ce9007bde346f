import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from './clock.js';
import { Lanes } from './database/lanes.js';
import { statement } from './database/statement.js';
import { Metrics } from './metrics/metrics.js';
import { Readiness } from './health/readiness.js';

const PING = statement('ping', 'SELECT 1 AS one');

/** Clock, readiness and metrics: what every process has one of. */
@Global()
@Module({ providers: [Clock, Readiness, Metrics], exports: [Clock, Readiness, Metrics] })
export class RuntimeModule implements OnModuleInit {
  constructor(
    @Inject(Lanes) private readonly lanes: Lanes,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    this.readiness.add('database', async () => void (await this.lanes.query(PING, [])));
  }
}
