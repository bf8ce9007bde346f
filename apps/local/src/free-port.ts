import { createServer } from 'node:net';

/** Each for itself: on some systems one of them can be taken while another is not. */
const ADDRESSES = ['127.0.0.1', '0.0.0.0', '::'];
const HIGHEST_PORT = 65_535;

/** The wished port, or the next one that nobody listens on and that is not among the excluded. */
export async function freePort(wished: number, excluded: readonly number[] = []): Promise<number> {
  for (let port = wished; port <= HIGHEST_PORT; port++)
    if (!excluded.includes(port) && (await isFree(port))) return port;
  throw new Error(`Every port from ${wished} on is busy.`);
}

async function isFree(port: number): Promise<boolean> {
  for (const address of ADDRESSES) if (!(await canListen(port, address))) return false;
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      // A machine without IPv6.
      else if (error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL') resolve(true);
      else reject(error);
    });
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}
