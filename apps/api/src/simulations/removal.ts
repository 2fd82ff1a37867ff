import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { readAs } from '#persistence/reader.js';
import { one, rows } from '#persistence/sql.js';
import { engagementWorkflowId } from '#workflows/engagement/contract.js';
import { Temporal } from '../parts/temporal.js';
import { LOG, SETTINGS, type ApiSettings } from '../parts/tokens.js';

const EVERY_MS = 3_600_000;
const AT_ONCE = 100;

/** Removes simulations that nobody has used for SIMULATION_DAYS: first their workflow, which would write again, then their rows. */
@Injectable()
export class SimulationRemoval implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;

  constructor(
    private readonly db: DataSource,
    @Inject(Temporal) private readonly temporal: Temporal,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'simulationDays'>,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.removeOld().catch((error: unknown) => this.log.warn({ error: error instanceof Error ? error.name : typeof error }, 'old simulations not removed'));
    }, EVERY_MS);
    this.timer.unref();
  }

  /** While the database is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Notes that somebody uses this one now. */
  async used(id: string): Promise<void> {
    await this.db.query('insert into simulation_use (engagement_id) select id from engagement where id = $1 and simulation on conflict (engagement_id) do update set used_at = now()', [id]);
  }

  /** Several processes may do so at once. @returns how many were removed, of at most 100 */
  removeOld(): Promise<number> {
    return readAs('all', () => this.remove());
  }

  private async remove(): Promise<number> {
    // One that was never noted (its opening was decided late) begins to age now.
    await this.db.query('insert into simulation_use (engagement_id) select id from engagement where simulation on conflict do nothing');
    const old = await rows<{ id: string; pipeline: string }>(
      this.db,
      `select e.id, e.pipeline from simulation_use u join engagement e on e.id = u.engagement_id
       where e.simulation and u.used_at < now() - make_interval(days => $1) order by u.used_at limit ${AT_ONCE}`,
      [this.settings.simulationDays],
    );
    if (old.length === 0) return 0;
    const client = await this.temporal.client();
    for (const { id, pipeline } of old) {
      await client.workflow.getHandle(engagementWorkflowId(pipeline, id)).terminate('nobody uses this simulation any more').catch((error: unknown) => {
        if (!(error instanceof WorkflowNotFoundError)) throw error; // it has ended, or the server has forgotten it
      });
    }
    const removed = await one<{ count: number }>(this.db, 'select remove_simulations($1::uuid[], now() - make_interval(days => $2)) as count', [old.map(({ id }) => id), this.settings.simulationDays]);
    this.log.info({ removed: removed?.count }, 'old simulations removed');
    return removed?.count ?? 0;
  }
}
