import type { LoggerService } from '@nestjs/common';
import type { Logger as TemporalLogger, LogLevel, LogMetadata } from '@temporalio/worker';
import { pino, type Logger } from 'pino';
import { failpoint } from '#runtime/failpoint.js';
import { traceFields } from '#runtime/telemetry.js';
import { COMMAND_ACCEPTED } from '#workflows/engagement/contract.js';

export type Log = Logger;

/** What never belongs in a log; whoever logs an object by mistake logs this word instead. */
const personal = ['facts', 'actor', 'name', 'email', 'phone', 'to', 'subject', 'text', 'html', 'token', 'url', 'sealed'];

/** JSON lines on stdout. Written: ids, codes, counts, durations; never facts or words of people. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: { process: 'worker' },
    mixin: traceFields,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal.flatMap((key) => [key, `*.${key}`]), censor: '[redacted]' },
  });
}

/** The SDK's and the core's messages, in the same stream. Only these of their fields: the rest may hold payloads. */
const fieldsOfTemporal = ['commandId', 'workflowType', 'workflowId', 'runId', 'activityType', 'activityId', 'attempt', 'taskQueue', 'sdkComponent', 'historySize'];

export class TemporalLog implements TemporalLogger {
  constructor(private readonly to: Log) {}
  log(level: LogLevel, message: string, meta?: LogMetadata): void {
    const fields = Object.fromEntries(fieldsOfTemporal.filter((key) => meta?.[key] !== undefined).map((key) => [key, meta?.[key]]));
    this.to[levels[level]]({ ...fields, ...errorFields(meta?.['error']) }, message);
    if (message === COMMAND_ACCEPTED) failpoint('command-handled');
  }
  trace(message: string, meta?: LogMetadata): void {
    this.log('TRACE', message, meta);
  }
  debug(message: string, meta?: LogMetadata): void {
    this.log('DEBUG', message, meta);
  }
  info(message: string, meta?: LogMetadata): void {
    this.log('INFO', message, meta);
  }
  warn(message: string, meta?: LogMetadata): void {
    this.log('WARN', message, meta);
  }
  error(message: string, meta?: LogMetadata): void {
    this.log('ERROR', message, meta);
  }
}

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** An error by kind, code and place. Its message may quote a row or an address (PostgreSQL and SMTP do), so it is left out. */
export function errorFields(error: unknown): { error?: string; code?: string; at?: string } {
  if (error === undefined || error === null) return {};
  const { name, code, type, stack } = error as { name?: unknown; code?: unknown; type?: unknown; stack?: unknown };
  const known = [code, type].find((it) => typeof it === 'string' || typeof it === 'number');
  return {
    error: typeof name === 'string' ? name : typeof error,
    ...(known !== undefined && { code: String(known) }),
    ...(typeof stack === 'string' && { at: stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 5).map((line) => line.trim()).join(' | ') }),
  };
}

/** Nest's own messages; only texts, because Nest 12 would take plain objects as parameters. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}
  log(message: unknown): void {
    this.to.debug(String(message));
  }
  warn(message: unknown): void {
    this.to.warn(String(message));
  }
  error(message: unknown): void {
    this.to.error(message instanceof Error ? errorFields(message) : {}, message instanceof Error ? 'fault' : String(message));
  }
}
