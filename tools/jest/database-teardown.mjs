// Jest's global teardown: stops the cluster that the setup started and removes it.
import { rmSync } from 'node:fs';

export default async function teardown() {
  const running = globalThis.keywayTestDatabase;
  if (!running) return;
  delete globalThis.keywayTestDatabase;
  await running.postgres.stop();
  rmSync(running.directory, { recursive: true, force: true });
}
