import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, wherever it was cloned to and from wherever we are called. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
