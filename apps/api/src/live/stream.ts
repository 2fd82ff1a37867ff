import type { Response } from 'express';
import { BEAT, RESYNC, RETRY } from './live.events.js';

/** A reader that takes nothing for this many heartbeats is not there any more. */
const MOST_STUCK_BEATS = 3;
/** How long the last bytes may take, in milliseconds. */
const LAST_MS = 1000;

/**
 * The stream of one tab. It keeps no queue: while a slow reader has not read what was sent, nothing more is sent, and what it
 * missed by then is told by one `resync`.
 */
export class Stream {
  private full = false;
  private missed = false;
  private stuck = 0;

  /** @param customer whose engagements it tells of; undefined for staff, who see all */
  constructor(
    readonly session: string,
    readonly customer: string | undefined,
    private readonly response: Response,
  ) {
    response.on('error', () => response.destroy());
    response.on('drain', () => this.drained());
    // Its connection serves nothing else afterwards: a shutdown need not wait for one that is kept alive.
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no', Connection: 'close' });
    this.send(RETRY);
  }

  send(events: string): void {
    if (this.full) this.missed = true;
    else this.full = !this.response.write(events);
  }

  beat(): void {
    if (!this.full) return this.send(BEAT);
    this.stuck++;
    if (this.stuck >= MOST_STUCK_BEATS) this.response.destroy();
  }

  end(last = ''): void {
    this.response.end(this.full ? '' : last);
    setTimeout(() => this.response.destroy(), LAST_MS).unref();
  }

  private drained(): void {
    this.full = false;
    this.stuck = 0;
    if (!this.missed) return;
    this.missed = false;
    this.send(RESYNC);
  }
}
