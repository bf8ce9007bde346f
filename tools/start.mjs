// `npm start`: everything a developer's machine needs, in one command.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady, ROOT } from './ensure.mjs';

await ensureReady({ build: true });
const main = join(ROOT, 'apps', 'local', 'dist', 'main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href);
