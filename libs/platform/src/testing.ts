export { scratchDatabase, type ScratchDatabase } from './testing/scratch-database.js';
export { FixedClock } from './testing/fixed-clock.js';
export { SilentProxy } from './testing/silent-proxy.js';
