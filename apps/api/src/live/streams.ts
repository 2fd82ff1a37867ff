import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Response } from 'express';
import { toldIn, type Change } from '#persistence/changes.js';
import { isInternal, type Person } from '../auth/principal.js';
import { Sessions, type Session } from '../auth/sessions.js';
import { Problem } from '../problems/problem.js';
import { changedFor, REPLACED, RESYNC } from './live.events.js';
import { Stream } from './stream.js';

/** Of one session. A browser opens six connections to a host over HTTP/1.1, and needs some for everything else. */
const MOST_OF_SESSION = 4;
/** Of this process. */
const MOST = 1000;
const BEAT_MS = 20_000;
/** Changes are told together: one command writes several times. */
const TOGETHER_MS = 50;
/** Whoever would get more at once reads everything again. */
const MOST_AT_ONCE = 200;

/** The open streams of this process. The oldest come first. */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly streams = new Set<Stream>();
  /** Changes that are told in a moment, the last of each kind. */
  private readonly pending = new Map<string, Change>();
  private beats: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(private readonly sessions: Sessions) {}

  get count(): number {
    return this.streams.size;
  }

  onApplicationBootstrap(): void {
    this.beats = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  /** Before the server waits for its connections to end, which a stream never does by itself. */
  beforeApplicationShutdown(): void {
    this.closing = true;
    clearInterval(this.beats);
    for (const stream of this.streams) this.end(stream);
  }

  /** Answers with a stream that lasts until its reader or its session goes. @throws 503 BUSY */
  async open(who: Person, session: Session, response: Response): Promise<void> {
    const its = [...this.streams].filter((stream) => stream.session === session.id);
    if (its[0] && its.length >= MOST_OF_SESSION) this.end(its[0], REPLACED);
    if (this.closing || this.streams.size >= MOST) throw new Problem(503, 'BUSY', { retryAfter: 30 });
    const stream = new Stream(session.id, isInternal(who) ? undefined : (who.customer ?? ''), response);
    this.streams.add(stream);
    response.once('close', () => this.streams.delete(stream));
    // Its session may have ended after the request was let in and before anybody could have told us.
    await this.endOver([stream]);
  }

  /** What PostgreSQL told. */
  take(payload: string | undefined): void {
    const told = toldIn(payload);
    if (!told) return;
    if ('session' in told) return this.endOf(told.session);
    if (this.pending.size === 0) setTimeout(() => this.tell(), TOGETHER_MS);
    this.pending.set(`${told.engagement} ${told.kind}`, told);
  }

  /** Something was or may have been missed, ends of sessions included. */
  async resync(): Promise<void> {
    for (const stream of this.streams) stream.send(RESYNC);
    await this.endOver([...this.streams]);
  }

  /** Keeps the streams open, and ends those whose session is over by time. */
  async beat(): Promise<void> {
    for (const stream of this.streams) stream.beat();
    await this.endOver([...this.streams]);
  }

  private tell(): void {
    const changes = [...this.pending.values()];
    this.pending.clear();
    const texts = new Map<string | undefined, string>();
    for (const stream of this.streams) {
      const text = texts.get(stream.customer) ?? (changes.length > MOST_AT_ONCE ? RESYNC : changedFor(stream.customer, changes));
      texts.set(stream.customer, text);
      if (text !== '') stream.send(text);
    }
  }

  private endOf(session: string): void {
    for (const stream of this.streams) if (stream.session === session) this.end(stream);
  }

  private async endOver(streams: Stream[]): Promise<void> {
    if (streams.length === 0) return;
    // When PostgreSQL cannot be asked, the next heartbeat asks again.
    const living = await this.sessions.living([...new Set(streams.map(({ session }) => session))]).catch(() => undefined);
    if (living) for (const stream of streams) if (!living.has(stream.session)) this.end(stream);
  }

  private end(stream: Stream, last?: string): void {
    this.streams.delete(stream);
    stream.end(last);
  }
}
