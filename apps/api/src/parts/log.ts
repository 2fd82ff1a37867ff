import { pino, type Logger } from 'pino';
import { traceFields } from '#runtime/telemetry.js';

/**
 * The one logger. It gets ids, codes and times, never bodies or headers; what slips in all the same under a telling name is cut out.
 */
export function openLog(level: string): Logger {
  const secret = ['authorization', 'cookie', 'password', 'key', 'token', 'email', 'phone', 'name', 'text', 'body'];
  return pino({
    level,
    base: { process: 'api' },
    mixin: traceFields,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
