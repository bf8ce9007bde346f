import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { serverAccount } from './server-account.js';

/**
 * Makes a directory that others cannot read, with its missing parents; one that exists is left as it is. As root
 * the server account may pass through it (0710), without seeing what is in it; otherwise it is ours alone (0700).
 */
export function createPrivateDirectory(directory: string): void {
  if (existsSync(directory)) return;
  createPrivateDirectory(dirname(directory));
  mkdirSync(directory, { mode: 0o700 });
  if (serverAccount().isOther) letServerPass(directory);
}

export function letServerPass(directory: string): void {
  chownSync(directory, process.getuid?.() ?? 0, serverAccount().gid);
  chmodSync(directory, 0o710);
}
