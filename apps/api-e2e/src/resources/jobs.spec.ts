import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { newId } from '@keyway/platform';
import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newPerson, type Person, signIn } from '../support/people.js';
import { type Running, runOperator, startProcess } from '../support/processes.js';
import { until } from '../support/until.js';

interface JobView {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
}

/** A mail server that greets, and from then on says what it is told to: nothing, or that all is well. */
class SlowMailServer {
  conversations = 0;
  isStuck = true;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.converse(socket));

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private converse(socket: Socket): void {
    this.sockets.add(socket.on('error', () => undefined));
    let isData = false;
    socket.write('220 test\r\n');
    socket.setEncoding('utf8').on('data', (said: string) => {
      if (isData && !said.endsWith('.\r\n')) return;
      const begins = said.startsWith('DATA');
      if (begins) this.conversations++;
      if (begins && this.isStuck) return;
      isData = begins;
      socket.write(begins ? '354 go on\r\n' : '250 ok\r\n');
    });
  }
}

/** What the workers do, with real processes that are killed. */
describe('jobs', () => {
  let keyway: Keyway;
  let operator: Person;
  const mail = new SlowMailServer();
  const workers: Running[] = [];

  beforeAll(async () => {
    const smtpUrl = await mail.start();
    keyway = await startKeyway({ env: { MAIL_TRANSPORT: 'smtp', SMTP_URL: smtpUrl, JOB_LEASE: '2s' } });
    operator = await newPerson(keyway.url);
    await runOperator(['grant-operator', operator.email], keyway.env);
    operator = { ...operator, token: (await signIn(keyway.url, operator.email, operator.password)).access_token };
  });

  beforeEach(async () => {
    mail.isStuck = false;
    mail.conversations = 0;
    workers.push(await startProcess('worker', keyway.env));
  });

  afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.stop())));

  afterAll(async () => {
    mail.stop();
    await keyway.stop();
  });

  const admin = <Body = JobView>(method: string, path: string) =>
    call<Body>(keyway.url, method, `/api/v1/admin/jobs${path}`, { token: operator.token });

  /** A mail in the queue, as the api leaves one behind. */
  async function queuedMail(): Promise<string> {
    const id = newId();
    await keyway.sql(
      `INSERT INTO outgoing_messages (id, tenant_id, environment, effect_key, channel, recipient, body, status)
       VALUES ($1, gen_random_uuid(), 'live', $1::uuid::text, 'email', 'ada@example.com', 'Hello', 'queued')`,
      [id],
    );
    await enqueue({ id }, 2);
    return id;
  }

  const enqueue = (data: object, retryLimit: number) =>
    keyway.sql(
      `INSERT INTO jobs.job (name, data, retry_limit, expire_in, policy, singleton_key)
       VALUES ('messaging.deliver', $1, $2, '2 seconds', 'short', gen_random_uuid()::text)`,
      [data, retryLimit],
    );

  async function queuedMails(count: number): Promise<string[]> {
    const ids: string[] = [];
    while (ids.length < count) ids.push(await queuedMail());
    return ids;
  }

  const statusesOf = async (ids: readonly string[]): Promise<string[]> => {
    const sql = 'SELECT status FROM outgoing_messages WHERE id = ANY ($1::uuid[])';
    return (await keyway.sql<{ status: string }>(sql, [ids])).map(({ status }) => status);
  };

  const statusOf = async (id: string): Promise<string> => (await statusesOf([id]))[0]!;

  const failed = async (): Promise<JobView | undefined> =>
    (await admin<{ items: JobView[] }>('GET', '?state=failed')).body.items[0];

  it('a mail goes out once, whichever of two workers takes it', async () => {
    workers.push(await startProcess('worker', keyway.env));
    const ids = await queuedMails(10);
    await until(async () => (await statusesOf(ids)).every((status) => status === 'sent'));
    expect(mail.conversations).toBe(10);
  });

  it('a mail whose worker was killed while it was sending is not sent again, and is told to be unknown', async () => {
    mail.isStuck = true;
    const id = await queuedMail();
    await until(() => mail.conversations === 1);
    await workers[0]!.kill();
    mail.isStuck = false;
    workers.push(await startProcess('worker', keyway.env));
    await until(async () => (await statusOf(id)) === 'unknown');
    expect(mail.conversations).toBe(1);
  });

  it('a job nobody had taken when all workers died is done by the next', async () => {
    await workers[0]!.kill();
    const id = await queuedMail();
    workers.push(await startProcess('worker', keyway.env));
    await until(async () => (await statusOf(id)) === 'sent');
  });

  it('a poison job ends as a dead letter, which operators list, read and retry over the API', async () => {
    await enqueue({ id: 'poison' }, 1);
    await until(async () => (await failed()) !== undefined);
    const dead = (await failed())!;
    expect(dead).toMatchObject({
      id: expect.stringMatching(/^job_/) as string,
      name: 'messaging.deliver',
      state: 'failed',
      attempts: 2,
      data: { id: 'poison' },
      error: expect.stringContaining('uuid') as string,
    });
    await keyway.sql(`UPDATE jobs.job SET data = $1 WHERE data->>'id' = 'poison'`, [{ id: newId() }]);
    expect((await admin('POST', `/${dead.id}/retry`)).status).toBe(202);
    await until(async () => (await admin('GET', `/${dead.id}`)).body.state === 'completed');
    expect(await admin('POST', `/${dead.id}/retry`)).toMatchObject({
      status: 409,
      body: { allowed_states: ['failed', 'cancelled'] },
    });
    expect((await admin('GET', `/job_${'0'.repeat(26)}`)).status).toBe(404);
  });

  it('an operator lists and retries dead letters on the command line, too', async () => {
    expect(await runOperator(['jobs'], keyway.env)).toContain('No job has failed');
    await enqueue({ id: 'poison' }, 0);
    await until(async () => (await failed()) !== undefined);
    const { id } = (await failed())!;
    const listed = await runOperator(['jobs'], keyway.env);
    for (const part of [id, 'messaging.deliver', 'uuid', '1 attempt']) expect(listed).toContain(part);
    await expect(runOperator(['doctor'], keyway.env)).rejects.toThrow('1 jobs have failed for good');
    await keyway.sql(`UPDATE jobs.job SET data = $1 WHERE data->>'id' = 'poison'`, [{ id: newId() }]);
    expect(await runOperator(['jobs-retry', id], keyway.env)).toContain(id);
    await until(async () => (await admin('GET', `/${id}`)).body.state === 'completed');
    await expect(runOperator(['jobs-retry', id], keyway.env)).rejects.toThrow('cannot be retried');
  });

  it('a cancelled job is not run, unless it is retried', async () => {
    await workers[0]!.stop();
    const id = await queuedMail();
    const { body } = await admin<{ items: JobView[] }>('GET', '?state=created&name=messaging.deliver');
    expect(await admin('POST', `/${body.items[0]!.id}/cancel`)).toMatchObject({
      status: 200,
      body: { state: 'cancelled' },
    });
    workers.push(await startProcess('worker', keyway.env));
    const later = await queuedMail();
    await until(async () => (await statusOf(later)) === 'sent');
    expect(await statusOf(id)).toBe('queued');
    expect((await admin('POST', `/${body.items[0]!.id}/retry`)).status).toBe(202);
    await until(async () => (await statusOf(id)) === 'sent');
  });

  it('a worker that is told to stop finishes what is under way', async () => {
    const ids = await queuedMails(5);
    await until(async () => (await statusesOf(ids)).some((status) => status !== 'queued'));
    expect(await workers[0]!.stop()).toBe(0);
    const left = await statusesOf(ids);
    for (const status of left) expect(['queued', 'sent']).toContain(status);
  });
});
