import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { CHANGES } from '#persistence/changes.js';
import { LOG, SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { LiveStreams } from './streams.js';

const PATIENCE_MS = 5000;
const PING_MS = 20_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** The one connection of this process that listens to what PostgreSQL tells. It comes again by itself; what it missed meanwhile nobody knows, so all is read again. */
@Injectable()
export class LiveListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private client: pg.Client | undefined;
  private lost = 0;
  private next: NodeJS.Timeout | undefined;
  private pings: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(
    private readonly streams: LiveStreams,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Nobody waits for it: without a listener pages look again by themselves. */
  onApplicationBootstrap(): void {
    void this.listen();
    // A connection whose other end is gone without a word looks like a quiet one.
    this.pings = setInterval(() => this.ping(), PING_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    clearInterval(this.pings);
    clearTimeout(this.next);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.databaseApiUrl, application_name: 'dandori-api-live', connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS, keepAlive: true,
    });
    this.client = client;
    client.on('error', (error) => this.again(client, error));
    client.on('end', () => this.again(client));
    client.on('notification', ({ payload }) => this.streams.take(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANGES}`);
    } catch (error) {
      return this.again(client, error);
    }
    if (this.lost > 0) this.log.info('listening to changes again');
    this.lost = 0;
    await this.streams.resync();
  }

  private ping(): void {
    const { client } = this;
    client?.query('select 1').catch((error: unknown) => this.again(client, error));
  }

  /** The pause doubles from a tenth of a second to ten; processes that lost it together do not come together. */
  private again(client: pg.Client, error?: unknown): void {
    if (client !== this.client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.closing) return;
    if (this.lost === 0) this.log.warn({ code: (error as { code?: unknown } | undefined)?.code }, 'no longer listening to changes');
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.lost, LONGEST_PAUSE_MS);
    this.lost++;
    this.next = setTimeout(() => void this.listen(), pause * (0.5 + Math.random() / 2)).unref();
  }
}
