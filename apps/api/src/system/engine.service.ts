import { Inject, Injectable } from '@nestjs/common';
import { isGrpcServiceError, type Client } from '@temporalio/client';
import { optionalTsToDate } from '@temporalio/common/lib/time.js';
import { DataSource } from 'typeorm';
import { effectsUnderWay } from '#persistence/operations.js';
import { engagementWorkflowId } from '#workflows/engagement/contract.js';
import { RECOVERY_SCHEDULE } from '#workflows/recovery/contract.js';
import { Temporal } from '../parts/temporal.js';
import { inTime } from './in-time.js';
import { stuckIn } from './stuck.js';
import type { EngineState, StuckTask } from './system.schema.js';

/** Of each kind: who has more needs the metrics and Temporal's own pages. */
const MOST = 20;
/** A worker polls again within a minute. */
const POLLED_WITHIN_MS = 90_000;
// Kinds of task queues, and gRPC status codes, from the protocol's own tables
const QUEUES = { workflow: 1, activity: 2 } as const;
const NOT_FOUND = 5;
const UNIMPLEMENTED = 12;

/** How Temporal and its workers stand. Every question has its end: what cannot be asked in time is told as unknown. */
@Injectable()
export class Engine {
  constructor(
    private readonly db: DataSource,
    @Inject(Temporal) private readonly temporal: Temporal,
  ) {}

  async state(): Promise<{ version: string | null; engine: EngineState }> {
    const { namespace, taskQueue } = this.temporal;
    const client = await inTime(this.temporal.client());
    const version = client && (await inTime(client.workflowService.getSystemInfo({})));
    const away = { reachable: false, namespace, taskQueue, workers: [], stuck: { known: false, items: [] }, recovery: null, simulations: 'unknown' as const };
    if (!client || !version) return { version: null, engine: away };
    const [workers, stuck, recovery, simulations] = await Promise.all([inTime(this.workers(client)), inTime(this.stuck(client)), inTime(recoveryOf(client)), inTime(simulationsOf(client))]);
    return {
      version: version.serverVersion ?? null,
      engine: { reachable: true, namespace, taskQueue, workers: workers ?? [], stuck: { known: stuck !== undefined, items: stuck ?? [] }, recovery: recovery ?? null, simulations: simulations ?? 'unknown' },
    };
  }

  private async workers({ workflowService }: Client): Promise<EngineState['workers']> {
    const found = new Map<string, EngineState['workers'][number]>();
    for (const kind of ['workflow', 'activity'] as const) {
      const { pollers } = await workflowService.describeTaskQueue({ namespace: this.temporal.namespace, taskQueue: { name: this.temporal.taskQueue }, taskQueueType: QUEUES[kind] });
      for (const { identity, lastAccessTime } of pollers ?? []) {
        const seen = optionalTsToDate(lastAccessTime)?.toISOString() ?? new Date(0).toISOString();
        const it = found.get(identity ?? '') ?? { identity: identity ?? '', polls: [], lastSeen: seen, here: false };
        const lastSeen = seen > it.lastSeen ? seen : it.lastSeen;
        found.set(it.identity, { ...it, polls: [...it.polls, kind], lastSeen, here: Date.now() - Date.parse(lastSeen) < POLLED_WITHIN_MS });
      }
    }
    return [...found.values()].sort((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1));
  }

  /** Workflows whose tasks fail again and again (the server marks them), and activities of effects that are tried again. */
  private async stuck(client: Client): Promise<StuckTask[]> {
    const ids = new Set<string>();
    const marked = client.workflow.list({ query: `TaskQueue = '${this.temporal.taskQueue}' AND ExecutionStatus = 'Running' AND TemporalReportedProblems IS NOT NULL`, pageSize: MOST });
    for await (const { workflowId } of marked) if (ids.add(workflowId).size >= MOST) break;
    for (const { pipeline, id } of await effectsUnderWay(this.db, MOST)) ids.add(engagementWorkflowId(pipeline, id));
    const found = await Promise.all([...ids].map((id) => stuckIn(client, id).catch(() => [])));
    return found.flat();
  }
}

async function recoveryOf(client: Client): Promise<EngineState['recovery']> {
  const { info, state } = await client.schedule.getHandle(RECOVERY_SCHEDULE).describe();
  return { paused: state.paused, lastRun: info.recentActions.at(-1)?.takenAt.toISOString() ?? null, nextRun: info.nextActionTimes[0]?.toISOString() ?? null };
}

/** Asked about a workflow that is not there: a server that can run time forward misses it, another one does not know the question. */
async function simulationsOf({ workflowService, options: { namespace } }: Client): Promise<EngineState['simulations']> {
  try {
    await workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution: { workflowId: 'dandori-none' }, fastForwardId: 'none' });
    return 'available';
  } catch (error) {
    if (!isGrpcServiceError(error)) throw error;
    return error.code === NOT_FOUND ? 'available' : error.code === UNIMPLEMENTED ? 'unavailable' : 'unknown';
  }
}
