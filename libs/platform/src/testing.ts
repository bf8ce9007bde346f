export { scratchDatabase, type ScratchDatabase } from './testing/scratch-database.js';
export { FixedClock } from './testing/fixed-clock.js';
