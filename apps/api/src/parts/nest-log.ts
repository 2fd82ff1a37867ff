import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own messages in our log; only texts, because Nest 12 would take plain objects as parameters. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Logger) {}
  log(message: unknown, ...rest: unknown[]): void {
    this.to.debug({ context: contextOf(rest) }, textOf(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.to.error({ context: contextOf(rest) }, textOf(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.to.warn({ context: contextOf(rest) }, textOf(message));
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.to.trace({ context: contextOf(rest) }, textOf(message));
  }
}

const textOf = (message: unknown): string => (typeof message === 'string' ? message : message instanceof Error ? message.message : typeof message);
const contextOf = (rest: unknown[]): string => String(rest.filter((each) => typeof each === 'string').at(-1) ?? '');
