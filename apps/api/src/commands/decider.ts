import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Engagement } from '#domain/engagement/engagement.js';
import type { Facts } from '#domain/engagement/json.js';
import { byId, refuse, type CommandRow } from '#persistence/commands.js';
import { lastSeq } from '#persistence/engagements.js';
import { leadsToFeed } from '#persistence/feed.js';
import { project, ProjectionGap, type Projected } from '#persistence/project.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { failpoint } from '#runtime/failpoint.js';
import { secondsSince } from '#runtime/metrics/common.js';
import { executeCommand, type CommandAnswer as Decision } from '#runtime/temporal/execute-command.js';
import type { Start } from '#workflows/engagement/contract.js';
import { Metrics } from '../metrics/metrics.js';
import { Temporal } from '../parts/temporal.js';
import { LOG } from '../parts/tokens.js';
import { Deliveries } from './deliveries.js';

/** How long a caller waits for a decision before being told where to look. */
const PATIENCE_MS = 5000;

/** What is kept of a start; the rulebook stands in a table of its own. */
export type StoredStart = Omit<Start, 'book'> & { terms: string };

/** A command as it stands, and what was written when it was decided just now. */
export interface Decided {
  row: CommandRow;
  written?: Projected;
}

/** Brings a command that was taken in to its decision: the Update, then the projection. Safe to do twice, at once or again. */
@Injectable()
export class Decider {
  constructor(
    private readonly db: DataSource,
    private readonly temporal: Temporal,
    private readonly books: Rulebooks,
    private readonly deliveries: Deliveries,
    private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * The command as it stands afterwards: decided, or still `received` when there was no answer in time.
   * @param known the engagement as PostgreSQL has it, or had it a moment ago; asked for when not given
   */
  async decide(row: CommandRow, known?: Engagement | 'new'): Promise<Decided> {
    const until = performance.now() + PATIENCE_MS;
    let since = known === 'new' ? 0 : (known?.seq ?? (await lastSeq(this.db, row.engagement)));
    for (let tries = 0; tries < 3; tries++) {
      const decision = await this.ask(row, since, until - performance.now());
      if (decision.kind === 'undecided') {
        this.log.warn({ commandId: row.id, engagement: row.engagement, because: decision.because }, 'command not decided yet');
        break;
      }
      if (decision.kind === 'refused') {
        await refuse(this.db, row.id, decision.refusal);
        break;
      }
      failpoint('api-decided');
      try {
        const begun = performance.now();
        const written = await project(this.db, { engagement: row.engagement, events: decision.events, before: known });
        this.metrics.projection.observe(secondsSince(begun));
        failpoint('api-projected');
        this.deliveries.start({ mails: written.deliveries, effects: written.effects }, leadsToFeed(written.events));
        const accepted = written.accepted.find(({ id }) => id === row.id);
        if (accepted) return { row: { ...row, ...accepted, status: 'accepted' }, written };
        break;
      } catch (error) {
        if (!(error instanceof ProjectionGap)) throw error;
        since = error.known; // somebody else is behind us: the same Update gives everything that is missing
      }
    }
    return { row: (await byId(this.db, row.id)) ?? row };
  }

  private async ask({ id, pipeline, engagement, name, facts, actor, receivedAt, start }: CommandRow, since: number, timeoutMs: number): Promise<Decision> {
    try {
      const client = await inTime(this.temporal.client(), timeoutMs);
      if (!client) return { kind: 'undecided', because: 'temporal-away' };
      return await executeCommand(client, {
        pipeline, engagement, taskQueue: this.temporal.taskQueue, command: { id, name, facts: facts as Facts, actor, receivedAt }, since, timeoutMs,
        ...(start && { start: await this.startOf(start as unknown as StoredStart) }),
      });
    } catch (error) {
      this.log.error({ commandId: id, engagement, error: error instanceof Error ? error.name : typeof error }, 'command could not be sent');
      return { kind: 'undecided', because: 'temporal-away' };
    }
  }

  private async startOf({ terms, ...start }: StoredStart): Promise<Start> {
    const book = await this.books.byVersion(this.db, terms);
    if (!book) throw new Error('the rulebook of a start is gone'); // published ones are never deleted
    return { ...start, book };
  }
}

/** The value, or nothing when it takes too long. */
async function inTime<T>(value: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), Math.max(ms, 1))));
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}
