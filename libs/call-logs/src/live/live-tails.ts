import { Metrics, Readiness, ShuttingDown } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { LiveCalls } from './live-calls.js';
import { TooManyTails } from './live.errors.js';
import { MovementNews } from './movement-news.js';
import { Tail, type TailRequest } from './tail.js';

/** On one node: each tail asks the database by itself. */
export const MOST_TAILS_A_TENANT = 20;
const TRY_AGAIN_SECONDS = 30;

/** All tails of this node. */
@Injectable()
export class LiveTails {
  private readonly tails = new Set<Tail>();

  constructor(
    private readonly calls: LiveCalls,
    private readonly news: MovementNews,
    private readonly readiness: Readiness,
    metrics: Metrics,
  ) {
    metrics.gauge('keyway_call_log_live_tails', 'Clients that follow call logs on this node.', () => this.tails.size);
    readiness.drainSignal.addEventListener('abort', () => this.endAll());
  }

  /** What one client is sent, until it is gone. Throws TooManyTails or ShuttingDown before the first event. */
  async *follow(request: TailRequest, gone: AbortSignal): AsyncGenerator<string, void> {
    const tail = this.enter(request);
    const stopListening = this.news.subscribe((oldest) => tail.hear(oldest));
    gone.addEventListener('abort', () => tail.end(null));
    try {
      yield* tail.events();
    } finally {
      stopListening();
      this.tails.delete(tail);
    }
  }

  private enter(request: TailRequest): Tail {
    if (this.readiness.isDraining) throw new ShuttingDown({}, { retryAfterSeconds: 1 });
    const ofTenant = [...this.tails].filter((tail) => tail.request.tenantId === request.tenantId);
    if (ofTenant.length >= MOST_TAILS_A_TENANT)
      throw new TooManyTails({ most: MOST_TAILS_A_TENANT }, { retryAfterSeconds: TRY_AGAIN_SECONDS });
    const tail = new Tail(request, this.calls);
    this.tails.add(tail);
    return tail;
  }

  private endAll(): void {
    for (const tail of this.tails) tail.end(new ShuttingDown());
  }
}
