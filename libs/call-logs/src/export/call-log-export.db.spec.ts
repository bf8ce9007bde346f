import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Clock, newId } from '@keyway/platform';
import { Unauthenticated } from '@keyway/scopes';
import type { CallLog, CallLogFilter } from '../explorer/call-log.js';
import { CallLogsStore } from '../explorer/call-logs.store.js';
import { writeNew } from '../intake/call-logs-table.js';
import { callRecordLine } from '../record/call-record.js';
import type { CallLogsConfig } from '../call-logs.config.js';
import { Retention } from '../settings/retention.js';
import { aCall } from '../testing/a-call.js';
import { type ScratchCallLogs, scratchCallLogs } from '../testing/scratch-call-logs.js';
import { CallLogExport, PAGE_SIZE } from './call-log-export.js';
import { EXAMPLE_CALL } from './example-call.js';
import { CALL_LOG_FORMATS } from './export-formats.js';

const MIB = 1024 * 1024;
const allowed = (): Promise<void> => Promise.resolve();

describe(CallLogExport, () => {
  const tenantId = newId();
  const { csv, ndjson } = CALL_LOG_FORMATS;

  describe('of a real store', () => {
    const total = 2 * PAGE_SIZE + 7;
    let scratch: ScratchCallLogs;
    let store: CallLogsStore;
    let exported: CallLogExport;

    const calls = Array.from({ length: total }, (_, index) =>
      aCall({ id: newId(Date.now() - Math.floor(index / 3)), tenantId, status: index % 500 === 0 ? 500 : 200 }),
    );

    async function text(filter: CallLogFilter, format = ndjson): Promise<string> {
      const pieces: string[] = [];
      for await (const piece of exported.pieces(format, allowed, filter, 'live', tenantId)) pieces.push(piece);
      return pieces.join('');
    }

    beforeAll(async () => {
      scratch = await scratchCallLogs();
      const clock = new Clock();
      store = new CallLogsStore(
        scratch.database,
        new Retention(scratch.database, { retentionDays: 90 } as CallLogsConfig, clock),
        clock,
      );
      exported = new CallLogExport(store);
      await writeNew(scratch.client, calls.map(callRecordLine).join(''));
      await writeNew(scratch.client, [aCall(), aCall({ tenantId, environment: 'test' })].map(callRecordLine).join(''));
    });

    afterAll(() => scratch.drop());

    it('has every call of the tenant and environment once, newest first, over the bounds of pages', async () => {
      const lines = (await text({})).split('\n').slice(0, -1);
      const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
      expect(ids).toEqual(
        calls
          .map((call) => call.id)
          .sort()
          .reverse(),
      );
    });

    it('has what the filter finds, the same in both formats', async () => {
      const lines = (await text({ status: 500 })).split('\n').slice(0, -1);
      const [head, ...records] = (await text({ status: 500 }, csv)).split('\r\n').slice(0, -1);
      const columns = head!.split(',');
      expect(lines).toHaveLength(5);
      expect(records.map((record) => record.split(','))).toEqual(
        lines.map((line) => {
          const view = JSON.parse(line) as Record<string, string | number | null>;
          expect(Object.keys(view)).toEqual(columns);
          return columns.map((column) => String(view[column] ?? ''));
        }),
      );
    });

    it('is a head alone, or nothing, where there is nothing', async () => {
      expect(await text({ status: 599 }, csv)).toBe(csv.head);
      expect(await text({ status: 599 })).toBe('');
    });

    it('stops before the page for which its caller is no longer allowed', async () => {
      let asked = 0;
      const once = () => (asked++ === 0 ? allowed() : Promise.reject(new Unauthenticated()));
      const pieces = exported.pieces(ndjson, once, {}, 'live', tenantId);
      expect((await pieces.next()).value).toContain('"id"');
      await expect(pieces.next()).rejects.toMatchObject({ code: 'access.unauthenticated' });
    });
  });

  describe('of 300,000 calls', () => {
    /** A store of as many calls as are asked for, without the time it takes to write them. */
    function storeOf(total: number) {
      const seen = { pages: 0 };
      const list = async (_filter: CallLogFilter, _after: unknown, limit: number): Promise<CallLog[]> => {
        const length = Math.min(limit, total - seen.pages++ * limit);
        await sleep(0);
        return Array.from({ length }, (_, index) => ({ ...EXAMPLE_CALL, path: `/api/v1/${seen.pages}/${index}` }));
      };
      return { seen, exported: new CallLogExport({ list } as unknown as CallLogsStore) };
    }

    it('never holds more than a page or two in memory', async () => {
      setFlagsFromString('--expose-gc');
      const collectGarbage = runInNewContext('gc') as () => void;
      const heapUsed = (): number => {
        collectGarbage();
        return process.memoryUsage().heapUsed;
      };
      const { seen, exported } = storeOf(300_000);
      let length = 0;
      let most = 0;
      const before = heapUsed();
      for await (const piece of exported.pieces(csv, allowed, {}, 'live', tenantId)) {
        length += piece.length;
        if (seen.pages % 30 === 0) most = Math.max(most, heapUsed() - before);
      }
      expect(length).toBeGreaterThan(50 * MIB);
      expect(most).toBeLessThan(5 * MIB);
    });

    it('reads no page before it is asked for', async () => {
      const { seen, exported } = storeOf(300_000);
      const pieces = exported.pieces(csv, allowed, {}, 'live', tenantId);
      await pieces.next();
      await pieces.next();
      await sleep(50);
      expect(seen.pages).toBe(2);
      await pieces.return();
      expect((await pieces.next()).done).toBe(true);
    });
  });
});
