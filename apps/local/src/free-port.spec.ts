import { type AddressInfo, createServer, type Server } from 'node:net';
import { freePort } from './free-port.js';

describe(freePort, () => {
  let occupant: Server;
  let busy: number;

  beforeEach(async () => {
    occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
    busy = (occupant.address() as AddressInfo).port;
  });

  afterEach(() => new Promise((resolve) => occupant.close(resolve)));

  it('passes over a port that somebody listens on', async () => {
    expect(await freePort(busy)).toBeGreaterThan(busy);
  });

  it('passes over an excluded port', async () => {
    const next = await freePort(busy);
    expect(await freePort(busy, [next])).toBeGreaterThan(next);
  });
});
