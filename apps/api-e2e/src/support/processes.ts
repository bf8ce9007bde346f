import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '../../../..');
const READY_WITHIN_MS = 110_000;
const STOP_WITHIN_MS = 15_000;

export interface Running {
  readonly url: string;
  readonly pid: number;
  /** What it wrote so far, both streams. */
  output(): string;
  /** SIGTERM, then the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: nothing of it is left to be orderly. */
  kill(): Promise<void>;
  signal(name: NodeJS.Signals): void;
}

/** Starts one of the apps as the real process it is, and waits until it is ready. */
export async function startProcess(app: 'api' | 'worker', env: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const ports = app === 'api' ? { PORT: String(port), HOST: '127.0.0.1' } : { WORKER_PORT: String(port) };
  const child = spawn(process.execPath, [join(ROOT, `apps/${app}/dist/main.js`)], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...ports, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => chunks.join(''));
  return {
    url,
    pid: child.pid!,
    output: () => chunks.join(''),
    stop: () => stop(child),
    kill: () => kill(child),
    signal: (name) => child.kill(name),
  };
}

/** Runs one command of the operator's to its end. Throws what it printed unless it ends well. */
export async function runOperator(args: readonly string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [join(ROOT, 'apps/operator/dist/main.js'), ...args], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`operator ${args.join(' ')} ended with ${code}:\n${chunks.join('')}`);
  return chunks.join('');
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The process ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`Not ready within ${READY_WITHIN_MS} ms:\n${output()}`);
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  const [code] = await exit;
  clearTimeout(limit);
  return code;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
