import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { CHANGES } from '#persistence/changes.js';
import { Listening } from '#persistence/listening.js';
import { LOG, SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { LiveStreams } from './streams.js';

/** Passes on to the open streams what PostgreSQL tells. What was missed while nobody listened nobody knows, so all is read again. */
@Injectable()
export class LiveListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listening: Listening;

  constructor(streams: LiveStreams, @Inject(SETTINGS) settings: ApiSettings, @Inject(LOG) log: Logger) {
    this.listening = new Listening({
      url: settings.databaseApiUrl,
      name: 'dandori-api-live',
      channel: CHANGES,
      heard: (payload) => streams.take(payload),
      listens: (again) => {
        if (again) log.info('listening to changes again');
        return streams.resync();
      },
      lost: (code) => log.warn({ code }, 'no longer listening to changes'),
    });
  }

  /** Nobody waits for it: without a listener pages look again by themselves. */
  onApplicationBootstrap(): void {
    this.listening.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listening.end();
  }
}
