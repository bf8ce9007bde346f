export { scratchDatabase, type ScratchDatabase } from './testing/scratch-database.js';
export { FixedClock } from './testing/fixed-clock.js';
export { type Received, Receiver } from './testing/receiver.js';
export { seededRandom } from './testing/seeded-random.js';
export { SilentProxy } from './testing/silent-proxy.js';
