import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import { CallLogMover } from '../intake/call-log-mover.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { MovementNews } from './movement-news.js';

describe(MovementNews, () => {
  let scratch: ScratchCallLogs;
  let news: MovementNews;
  let heard: (Date | null)[];
  const listener = (oldest: Date | null): void => void heard.push(oldest);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchCallLogs();
  });

  beforeEach(() => {
    heard = [];
    news = new MovementNews(scratch.database);
  });

  afterEach(() => news.onApplicationShutdown());
  afterAll(() => scratch.drop());

  async function until(condition: () => boolean | Promise<boolean>, withinMs = 5_000): Promise<void> {
    for (const deadline = Date.now() + withinMs; !(await condition()); await sleep(20))
      if (Date.now() > deadline) throw new Error('It did not become true');
  }

  const connections = async (): Promise<number> => {
    const { rows } = await scratch.client.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'keyway-call-log-tails' AND datname = current_database()`,
    );
    return rows.length;
  };
  const isListening = async (): Promise<boolean> => heard.length > 0 && (await connections()) === 1;

  async function move(...ages: number[]): Promise<void> {
    const calls = ages.map((ageMs) => aCall({ id: newId(Date.parse('2026-01-15T10:30:12.345Z') - ageMs) }));
    await scratch.deposit(newId(), calls);
    await new CallLogMover(scratch.client, []).move(10);
  }

  it('tells every listener of a movement, with the minute of its oldest call', async () => {
    const others: (Date | null)[] = [];
    news.subscribe(listener);
    news.subscribe((oldest) => others.push(oldest));
    await until(isListening);
    heard.length = others.length = 0;
    await move(0, 90_000);
    await until(() => heard.length > 0);
    expect(heard).toEqual([new Date('2026-01-15T10:28:00.000Z')]);
    expect(others).toEqual(heard);
  });

  it('says nothing of a movement that moved nothing', async () => {
    news.subscribe(listener);
    await until(isListening);
    heard.length = 0;
    await move();
    await sleep(100);
    expect(heard).toEqual([]);
  });

  it('has one connection while somebody listens, and none before and after', async () => {
    expect(await connections()).toBe(0);
    const stops = [news.subscribe(listener), news.subscribe(() => undefined)];
    await until(isListening);
    stops[0]!();
    stops[0]!();
    expect(await connections()).toBe(1);
    stops[1]!();
    await until(async () => (await connections()) === 0);
    const stop = news.subscribe(listener);
    stop();
    await until(async () => (await connections()) === 0);
  });

  it('listens again by itself when the connection was lost, and says that there may be news', async () => {
    news.subscribe(listener);
    await until(isListening);
    heard.length = 0;
    await scratch.client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'keyway-call-log-tails' AND datname = current_database()`,
    );
    await until(isListening);
    expect(heard[0]).toBeNull();
    await sleep(50);
    heard.length = 0;
    await move(0);
    await until(() => heard.length > 0);
    expect(heard[0]).toEqual(new Date('2026-01-15T10:30:00.000Z'));
  });
});
