import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock, dataSourceOptions, platformConfig, type PlatformConfig } from '@keyway/platform';
import { scratchDatabase, type ScratchDatabase, SilentProxy } from '@keyway/platform/testing';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LeasedCache } from './leased-cache.js';
import { Rights } from './rights.js';

/** So that only what a test does makes a node forget. */
const LONG_LEASE_MS = 60_000;

/** PostgreSQL's AuthenticationOk and ReadyForQuery. */
const WELCOME = Buffer.from('5200000008000000005a0000000549', 'hex');

const configOf = (url: string): PlatformConfig => platformConfig.read({ DATABASE_URL: url }).value;

describe(Rights, () => {
  let scratch: ScratchDatabase;
  let proxy: SilentProxy;
  let database: DataSource;
  let rights: Rights;
  let cache: LeasedCache<string>;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await scratchDatabase();
    proxy = await SilentProxy.before(scratch.url);
    database = await new DataSource(dataSourceOptions(configOf(scratch.url), [])).initialize();
  });

  beforeEach(() => {
    ({ rights, cache } = node(proxy.url, LONG_LEASE_MS));
  });

  afterEach(async () => {
    await rights.onApplicationShutdown();
    await proxy.resume();
  });

  afterAll(async () => {
    await database.destroy();
    proxy.close();
    await scratch.drop();
  });

  /** `url` is by which way it listens. */
  function node(url: string, leaseMs: number) {
    const made = new Rights(database, new Clock(), configOf(url), { leaseMs });
    return { rights: made, cache: made.cache<string>((id) => [`api_key:${id}`]) };
  }

  const notify = (payload: string): Promise<unknown> =>
    database.query(`SELECT pg_notify('keyway_rights', $1)`, [payload]);

  /** What is still remembered of two keys, a moment after. */
  async function remembered(): Promise<(string | undefined)[]> {
    await sleep(100);
    return ['a', 'b'].map((id) => cache.peek(id));
  }

  const remember = (): Promise<unknown> =>
    Promise.all(['a', 'b'].map((id) => cache.get(id, () => Promise.resolve(id))));

  it('forgets what a notification names, and nothing else', async () => {
    await rights.onModuleInit();
    await remember();
    expect(await remembered()).toEqual(['a', 'b']);
    await notify('["api_key:a"]');
    expect(await remembered()).toEqual([undefined, 'b']);
  });

  it.each(['', 'not JSON', '{"api_key":"a"}', '"api_key:a"', '[1]', 'null'])(
    'forgets everything on a notification that cannot be read (%s), and goes on listening',
    async (payload) => {
      await rights.onModuleInit();
      await remember();
      await notify(payload);
      expect(await remembered()).toEqual([undefined, undefined]);
      await remember();
      await notify('["api_key:b"]');
      expect(await remembered()).toEqual(['a', undefined]);
    },
  );

  it('remembers nothing while its connection is lost, and listens again by itself', async () => {
    await rights.onModuleInit();
    await remember();
    proxy.refuse();
    await sleep(50);
    await remember();
    expect(await remembered()).toEqual([undefined, undefined]);
    await proxy.resume();
    for (let tries = 0; tries < 100 && !cache.peek('a'); tries++) {
      await remember();
      await sleep(20);
    }
    await notify('["api_key:a"]');
    expect(await remembered()).toEqual([undefined, 'b']);
  });

  it('trusts nothing that another node took away, though its own connection has gone silent', async () => {
    const [deaf, other] = [node(proxy.url, 300), node(scratch.url, 300)];
    await Promise.all([deaf.rights.onModuleInit(), other.rights.onModuleInit()]);
    proxy.silence();
    let reads = 0;
    const read = (): Promise<string> => Promise.resolve(`read ${++reads}`);
    const withdrawn = other.rights.withdraw(() => Promise.resolve({ result: 'done', subjects: ['api_key:a'] }));
    expect(await deaf.cache.get('a', read)).toBe('read 1');
    await withdrawn;
    expect(deaf.cache.peek('a')).toBeUndefined();
    expect(await deaf.cache.get('a', read)).toBe('read 2');
    await Promise.all([deaf.rights.onApplicationShutdown(), other.rights.onApplicationShutdown()]);
  });

  it('does not wait for ever for a server that lets it in and then says nothing', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.write(WELCOME))).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { rights: deaf } = node(`postgres://anybody@127.0.0.1:${port}/any`, LONG_LEASE_MS);
    await expect(deaf.onModuleInit()).rejects.toThrow('Query read timeout');
    server.close();
  });

  it('ends, though the server has gone silent', async () => {
    await rights.onModuleInit();
    proxy.silence();
    const startedMs = performance.now();
    await rights.onApplicationShutdown();
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});
