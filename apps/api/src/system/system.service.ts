import { Inject, Injectable } from '@nestjs/common';
import { optionalTsToDate } from '@temporalio/common/lib/time.js';
import { DataSource } from 'typeorm';
import { sendAgain } from '#persistence/deliveries.js';
import { engagementById } from '#persistence/engagements.js';
import { databaseVersions, newestMigration, parkedDeliveries, undecidedCommands } from '#persistence/operations.js';
import { rows } from '#persistence/sql.js';
import { engagementWorkflowId } from '#workflows/engagement/contract.js';
import { Deliveries } from '../commands/deliveries.js';
import { Temporal } from '../parts/temporal.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { notFound } from '../problems/problem.js';
import { Engine } from './engine.service.js';
import { inTime } from './in-time.js';
import { stuckOf } from './stuck.js';
import type { Resent, StuckTask, SystemState, WorkflowOf } from './system.schema.js';
import { release } from './versions.js';

const MOST = 50;
/** The recovery takes a command after ten seconds: what is older than this was tried and is still not decided. */
const UNDECIDED_SECONDS = 30;

/** What an operator has to see and may do. */
@Injectable()
export class System {
  constructor(
    private readonly db: DataSource,
    @Inject(Temporal) private readonly temporal: Temporal,
    private readonly engine: Engine,
    private readonly deliveries: Deliveries,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async state(): Promise<SystemState> {
    const [database, { version, engine }, parked, undecided] = await Promise.all([
      databaseVersions(this.db),
      this.engine.state(),
      parkedDeliveries(this.db, MOST),
      undecidedCommands(this.db, { limit: MOST, olderThanSeconds: UNDECIDED_SECONDS }),
    ]);
    const its = release(this.settings.revision);
    return {
      now: new Date().toISOString(),
      versions: { dandori: its.version, revision: its.revision, node: process.versions.node, temporal: version, postgresql: database.server, migration: { applied: database.migration, expected: newestMigration() } },
      engine: { ...engine, stuck: { ...engine.stuck, items: await this.numbered(engine.stuck.items) } },
      parked,
      undecided,
    };
  }

  /** A parked delivery goes out again, with tries anew. Asking twice changes nothing more. @throws 404 */
  async resend(id: string): Promise<Resent> {
    const due = await sendAgain(this.db, id);
    if (due) await this.deliveries.startAgain(id);
    else if ((await rows(this.db, 'select 1 from delivery where id = $1', [id])).length === 0) throw notFound();
    return { id, due };
  }

  /** The workflow of an engagement, for who has to look at it with Temporal's own tools. @throws 404 */
  async workflowOf(id: string): Promise<WorkflowOf> {
    const row = await engagementById(this.db, id);
    if (!row) throw notFound();
    const { namespace } = this.temporal;
    const workflowId = engagementWorkflowId(row.pipeline, id);
    const client = await inTime(this.temporal.client());
    const it = client && (await inTime(client.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } })));
    const info = it?.workflowExecutionInfo;
    const at = `--namespace ${namespace} --workflow-id ${workflowId}`;
    return {
      engagement: { id, number: row.snapshot.number }, namespace, workflowId,
      runId: info?.execution?.runId ?? null,
      status: client && info ? ((await inTime(client.workflow.getHandle(workflowId).describe()))?.status.name ?? null) : null,
      startedAt: optionalTsToDate(info?.startTime)?.toISOString() ?? null,
      historyLength: info?.historyLength?.toNumber() ?? null,
      stuck: it ? await this.numbered(stuckOf(workflowId, it)) : [],
      commands: [`temporal workflow show ${at}`, `temporal workflow describe ${at}`],
    };
  }

  private async numbered(tasks: StuckTask[]): Promise<StuckTask[]> {
    if (tasks.length === 0) return tasks;
    const known = await rows<{ id: string; number: string }>(this.db, 'select id, number from engagement where id = any($1::uuid[])', [tasks.flatMap(({ engagement }) => engagement?.id ?? [])]);
    const numbers = new Map(known.map(({ id, number }) => [id, number]));
    return tasks.map((task) => ({ ...task, engagement: task.engagement && { ...task.engagement, number: numbers.get(task.engagement.id) ?? null } }));
  }
}
