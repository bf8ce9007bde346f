import { JsonLogger } from './logger.js';

/**
 * The logger of a process. What Node warns of, which it would write to standard error in lines of its own, is logged like
 * everything else: once, whichever logger of the process was made last.
 */
export function processLogger(level: string, service: string): JsonLogger {
  const logger = new JsonLogger(level, service);
  process.removeAllListeners('warning');
  process.on('warning', (warning) => logger.warn({ err: warning }, warning.message, 'Node'));
  return logger;
}
