import { Inject, Injectable } from '@nestjs/common';
import { WORK, workIn } from '#persistence/changes.js';
import { Listening } from '#persistence/listening.js';
import { EffectRelay } from '../effects/relay.js';
import { NoticeRelay } from '../mail/relay.js';
import type { Log } from './log.js';
import { LOG, SETTINGS, type WorkerSettings } from './tokens.js';

/** Hears what projections have left for a worker to do, on one connection, and hands it on. */
@Injectable()
export class Told {
  private readonly listening: Listening;

  constructor(
    private readonly notices: NoticeRelay,
    private readonly effects: EffectRelay,
    @Inject(SETTINGS) settings: Pick<WorkerSettings, 'databaseWorkerUrl'>,
    @Inject(LOG) log: Log,
  ) {
    this.listening = new Listening({
      url: settings.databaseWorkerUrl,
      name: 'dandori-worker-told',
      channel: WORK,
      heard: (payload) => this.take(payload),
      listens: () => undefined, // what was missed is the recovery's
      lost: (code) => log.warn({ code }, 'not told of work: the recovery finds it'),
    });
  }

  start(): void {
    this.listening.begin();
  }

  /** Takes nothing new, and waits for what is on its way. */
  async stop(): Promise<void> {
    await this.listening.end();
    await Promise.all([this.notices.stop(), this.effects.stop()]);
  }

  private take(payload: string | undefined): void {
    const { mails = [], effects = [], ...trace } = workIn(payload) ?? {};
    this.notices.take({ ...trace, items: mails });
    this.effects.take({ ...trace, items: effects });
  }
}
