import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { tracing } from '#runtime/telemetry.js';
import { dataConverter } from '#runtime/temporal/codec.js';
import type { DeliveryActivities as DeliveryContract } from '#workflows/delivery/contract.js';
import type { EngagementActivities as EngagementContract } from '#workflows/engagement/contract.js';
import type { LedgerActivities as LedgerContract } from '#workflows/reconciliation/contract.js';
import type { RecoveryActivities as RecoveryContract } from '#workflows/recovery/contract.js';
import { DeliveryActivities } from './activities/delivery.activities.js';
import { EngagementActivities } from './activities/engagement.activities.js';
import { LedgerActivities } from './activities/ledger.activities.js';
import { RecoveryActivities } from './activities/recovery.activities.js';
import { bundleWorkflows } from './bundle.js';
import { Metrics } from './metrics/metrics.js';
import { alive } from './parts/alive.js';
import { TemporalLog, type Log } from './parts/log.js';
import { Told } from './parts/told.js';
import { LOG, SETTINGS, type WorkerSettings } from './parts/tokens.js';
import { ensureReconciliationSchedule } from './reconciliation.schedule.js';
import { ensureRecoverySchedule } from './recovery.schedule.js';
import { versioning } from './versioning.js';

type AllActivities = EngagementContract & DeliveryContract & LedgerContract & RecoveryContract;

/** About 0.2 MiB each; beyond it the least used are read from their history again. */
const maxCachedWorkflows = 2000;
/** How long a task waits for a worker that died before another takes it: less than the caller's patience (five seconds), more than a full queue takes. */
const stickyQueueScheduleToStartTimeout = '2 seconds';
/** Each activity may hold a database connection and a mail connection; see the pool's size in `worker.module.ts`. */
const activitiesAtOnce = 16;
/** What runs when the worker is told to stop may end within this time; the rest is tried again by another worker. */
const drainMs = 10_000;
/** The same for what it was told of, before that. */
const tellMs = 6000;

/** The Temporal worker within the application context. */
@Injectable()
export class WorkerService implements BeforeApplicationShutdown {
  private worker: Worker | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly connection: NativeConnection,
    private readonly client: Client,
    private readonly engagement: EngagementActivities,
    private readonly delivery: DeliveryActivities,
    private readonly ledger: LedgerActivities,
    private readonly recovery: RecoveryActivities,
    private readonly told: Told,
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: WorkerSettings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Begins to work; resolves once it polls for tasks. */
  async start(): Promise<void> {
    const { temporalNamespace: namespace, temporalTaskQueue: taskQueue, cache } = this.settings;
    const begun = Date.now();
    const traced = tracing();
    this.worker = await Worker.create({
      connection: this.connection,
      namespace,
      taskQueue,
      ...versioning(this.settings),
      // The bundler lists every module it took: only its complaints are of use.
      workflowBundle: await bundleWorkflows(cache, { traced: traced !== undefined, logger: new TemporalLog(this.log.child({}, { level: 'warn' })) }),
      dataConverter: dataConverter(this.settings),
      activities: this.activities(),
      interceptors: { activity: traced ? [traced.activities, this.metrics.measured] : [this.metrics.measured] },
      ...(traced && { sinks: traced.sinks }),
      maxCachedWorkflows,
      stickyQueueScheduleToStartTimeout,
      maxConcurrentActivityTaskExecutions: activitiesAtOnce,
      shutdownGraceTime: drainMs,
      shutdownForceTime: drainMs + 2000,
    });
    this.told.start();
    this.running = this.worker.run();
    this.running.catch(() => undefined); // told by `ended`; here only so that it is never unhandled
    await Promise.all([ensureRecoverySchedule(this.client, taskQueue), ensureReconciliationSchedule(this.client, taskQueue)]);
    this.log.info({ namespace, taskQueue, ...(this.settings.workerBuild && { build: this.settings.workerBuild }), ms: Date.now() - begun }, 'working');
  }

  /** By the names that workflows call; renaming one breaks those that run. */
  private activities(): AllActivities {
    const { engagement, delivery, ledger, recovery } = this;
    return {
      projectEvents: (request) => engagement.projectEvents(request),
      performEffect: (request) => engagement.performEffect(request),
      deliver: (request) => delivery.deliver(request),
      parkDelivery: (request) => delivery.parkDelivery(request),
      reconcileLedger: () => alive(() => ledger.reconcileLedger()),
      recoverCommands: () => alive(() => recovery.recoverCommands()),
      recoverDeliveries: () => alive(() => recovery.recoverDeliveries()),
    };
  }

  /** Whether it takes tasks. */
  get isWorking(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  /** Resolves when the worker was stopped; rejects when it cannot go on. */
  async ended(): Promise<void> {
    await this.running;
  }

  /** Takes nothing new and waits for what runs. Before the connections go: Nest closes those in later hooks. */
  async beforeApplicationShutdown(): Promise<void> {
    // An effect that is done has to be told its process, which this worker may have to run.
    await Promise.race([this.told.stop(), pause(tellMs, undefined, { ref: false })]);
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running?.catch(() => undefined);
    this.log.info('drained');
  }
}
