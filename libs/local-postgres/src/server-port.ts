import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';

/**
 * Below the range from which the system takes ports for outgoing connections: from there a client that knocks on
 * a server that is down can end up connected to itself, and so hold the port.
 */
const PORTS = { from: 20_000, to: 30_000 } as const;
const ATTEMPTS = 50;

/** The port of last time if it is still free, so that what has the URL written down keeps working. */
export async function choosePort(rememberedIn: string): Promise<number> {
  const last = readPort(rememberedIn);
  if (last && (await isFree(last))) return last;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = randomInt(PORTS.from, PORTS.to);
    if (!(await isFree(port))) continue;
    writeFileSync(rememberedIn, `${port}\n`, { mode: 0o600 });
    return port;
  }
  throw new Error(`No free port was found between ${PORTS.from} and ${PORTS.to} for the embedded PostgreSQL.`);
}

function readPort(file: string): number | null {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return port >= PORTS.from && port < PORTS.to ? port : null;
  } catch {
    return null;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, LOOPBACK, () => probe.close(() => resolve(true)));
  });
}
