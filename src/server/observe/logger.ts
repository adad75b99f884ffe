import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * JSON lines on standard output. What is logged are ids, names, counts and times: never an image, a prompt, an answer
 * or a key, nor a whole address, whose query may hold a secret.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  return destination ? pino(options, destination) : pino(options);
}
