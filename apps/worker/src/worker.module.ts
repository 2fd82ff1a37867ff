import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { DataSource } from 'typeorm';
import { openDatabase } from '#persistence/database.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { stopTracing } from '#runtime/telemetry.js';
import { clientOf, connectWorker } from '#runtime/temporal/connect.js';
import { DeliveryActivities } from './activities/delivery.activities.js';
import { EngagementActivities } from './activities/engagement.activities.js';
import { LedgerActivities } from './activities/ledger.activities.js';
import { RecoveryActivities } from './activities/recovery.activities.js';
import { WebhookDeliveries } from './activities/webhook.deliveries.js';
import { OpenChatGroup, PaymentForm } from './effects/chat.effects.js';
import { ContractDocument } from './effects/contract-document.effect.js';
import { EFFECTS, type Effect } from './effects/effect.js';
import { Performer } from './effects/performer.js';
import { EffectRelay } from './effects/relay.js';
import { Settling } from './effects/settling.js';
import { mailEffects } from './effects/mail.effects.js';
import { Letters } from './mail/letters.js';
import { Metrics } from './metrics/metrics.js';
import { MAIL_PORT, type MailPort } from '#runtime/mail/mail.port.js';
import { Notices } from './mail/notices.js';
import { Post } from './mail/post.js';
import { NoticeRelay } from './mail/relay.js';
import { SmtpMail } from '#runtime/mail/smtp.mail.js';
import { Engagements } from './parts/engagements.js';
import { Links } from './parts/links.js';
import type { Log } from './parts/log.js';
import { Projector } from './parts/projector.js';
import { Told } from './parts/told.js';
import { LOG, SETTINGS, type WorkerSettings } from './parts/tokens.js';
import { WorkerService } from './worker.service.js';

/** Effects that are more than one mail. */
const effects = [ContractDocument, OpenChatGroup, PaymentForm];

/** The worker's parts. The ports (`MAIL_PORT`, `EFFECTS`) are where another implementation goes. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    private readonly db: DataSource,
    private readonly connection: NativeConnection,
    @Inject(MAIL_PORT) private readonly mail: MailPort,
  ) {}

  static with(settings: WorkerSettings, log: Log): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: LOG, useValue: log },
        { provide: DataSource, useFactory: () => openDatabase(settings.databaseWorkerUrl, { name: 'dandori-worker', poolSize: 10 }) },
        { provide: NativeConnection, useFactory: () => connectWorker(settings) },
        { provide: Client, useFactory: (connection: NativeConnection) => clientOf(connection, settings), inject: [NativeConnection] },
        { provide: Vault, useFactory: (db: DataSource) => Vault.open(db, settings), inject: [DataSource] },
        { provide: MAIL_PORT, useFactory: () => new SmtpMail(settings.smtpUrl, settings.mailFrom) },
        ...effects,
        { provide: EFFECTS, useFactory: (post: Post, ...own: Effect[]) => [...mailEffects(post), ...own], inject: [Post, ...effects] },
        Rulebooks, Engagements, Links, Letters, Metrics, Notices, NoticeRelay, Post, Projector, Performer, Settling, EffectRelay, Told,
        EngagementActivities, DeliveryActivities, LedgerActivities, RecoveryActivities, WebhookDeliveries,
        WorkerService,
      ],
    };
  }

  /** The last of the hooks: the worker has drained. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([this.mail.close(), this.connection.close(), this.db.destroy()]);
    await stopTracing();
  }
}
