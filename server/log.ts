import pino, { type Logger } from 'pino';

/** JSON lines in production, readable lines in development. Nothing of a reader is ever logged: no address, no text. */
export function createLogger(development: boolean): Logger {
  return pino({
    level: development ? 'debug' : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    ...(development && { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } }),
  });
}
