import { Inject, Injectable } from '@nestjs/common';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { DataSource } from 'typeorm';
import { fold, nextTimer } from '#domain/engagement/engagement.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import { engagementById, eventsOf } from '#persistence/engagements.js';
import { derivedId } from '#persistence/ids.js';
import { nextNumber } from '#persistence/numbers.js';
import { project } from '#persistence/project.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { one } from '#persistence/sql.js';
import { engagementWorkflowId, type Start } from '#workflows/engagement/contract.js';
import { actorOf, scopeOf, type Principal } from '../auth/principal.js';
import { Commands, type Answered } from '../commands/command.service.js';
import type { Sent } from '../commands/sent.js';
import { Engagements, entryOf } from '../engagements/engagements.service.js';
import { Visible } from '../engagements/visible.js';
import { Temporal } from '../parts/temporal.js';
import { pipelineOf } from '../pipelines/registry.js';
import { notFound, Problem } from '../problems/problem.js';
import type { EngagementDetail } from '../schemas/engagement.schema.js';
import type { OutboxList, RunAnswer, RunForm, SimulationClock } from '../schemas/others.schema.js';
import { Captured } from './captured.js';
import { SimulationRemoval } from './removal.js';
import { TimeMachine } from './time-machine.js';

type Row = NonNullable<Awaited<ReturnType<typeof engagementById>>>;

/** Engagements that never leave the house: the same engine and forms, their time can be run forward. */
@Injectable()
export class Simulations {
  constructor(
    private readonly db: DataSource,
    @Inject(Temporal) private readonly temporal: Temporal,
    private readonly books: Rulebooks,
    private readonly visible: Visible,
    private readonly commands: Commands,
    private readonly engagements: Engagements,
    private readonly captured: Captured,
    private readonly time: TimeMachine,
    private readonly removal: SimulationRemoval,
  ) {}

  /** A new one, by the first command of its pipeline. */
  async open(sent: Sent, pipeline: string): Promise<Answered> {
    const answered = await this.commands.open({ ...sent, path: `${sent.path}?pipeline=${pipeline}` }, pipeline, true);
    if (answered.answer.engagement) await this.removal.used(answered.answer.engagement.id);
    return answered;
  }

  /**
   * One that goes on from an engagement as it stands, or stood after one of its events. From another simulation it goes on at
   * that one's time. The id follows from the key, so a retry finds the first.
   */
  async carry(principal: Principal, key: string, pipeline: string, from: string, upTo?: number): Promise<EngagementDetail> {
    const real = await this.visible.engagement(principal, from);
    if (real.pipeline !== pipelineOf(pipeline)?.pipeline.id) throw notFound();
    const id = derivedId('simulation', scopeOf(principal), key);
    const known = await engagementById(this.db, id);
    if (known && known.snapshot.openedAt !== real.snapshot.openedAt) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
    const events = known ? await eventsOf(this.db, id) : await this.copy(real, upTo);
    const { closed: end } = fold(events);
    if (end) throw closed(end);
    if (!known) await project(this.db, { engagement: id, events });
    await this.removal.used(id);
    await this.startCarried(principal, id, events);
    // Its workflow begins at the wall clock's time; what it goes on from may be months ahead of that.
    const now = upTo === undefined && real.simulation ? await this.nowIn(real) : events.at(-1)!.at;
    if (!known && now > new Date().toISOString()) await this.time.runTo(engagementWorkflowId(real.pipeline, id), now, id);
    return this.engagements.byId(principal, id);
  }

  /** Moves it; a real engagement is never moved. */
  async run(principal: Principal, key: string, id: string, form: RunForm): Promise<RunAnswer> {
    const row = await this.simulated(principal, id);
    const until = await this.target(principal, key, row, form);
    const now = await this.time.runTo(engagementWorkflowId(row.pipeline, id), until, id);
    const { seq, state } = (await engagementById(this.db, id))!;
    return { now, seq, state };
  }

  async clock(principal: Principal, id: string): Promise<SimulationClock> {
    const row = await this.simulated(principal, id);
    await this.removal.used(id); // whoever looks at one has use for it
    return { now: await this.nowIn(row) };
  }

  async outbox(principal: Principal, id: string): Promise<OutboxList> {
    const row = await this.simulated(principal, id);
    return this.captured.of(row, entryOf(row.pipeline));
  }

  private async nowIn(row: Row): Promise<string> {
    return row.closedAt ?? this.time.nowOf(engagementWorkflowId(row.pipeline, row.id), row.changedAt);
  }

  private async simulated(principal: Principal, id: string): Promise<Row> {
    const row = await this.visible.engagement(principal, id);
    if (!row.simulation) throw new Problem(409, 'NOT_A_SIMULATION');
    return row;
  }

  /** Where a run goes is kept before it goes, so that a retry goes there too and not on to what comes after. */
  private async target(principal: Principal, key: string, row: Row, form: RunForm): Promise<string> {
    const id = derivedId('run', scopeOf(principal), key);
    const known = await one<{ engagement: string; data: { form: RunForm; until: string } }>(this.db, 'select engagement_id as engagement, data from outbox where id = $1', [id]);
    if (known) {
      const same = known.engagement === row.id && ('until' in form ? 'until' in known.data.form && known.data.form.until === form.until : 'to' in known.data.form);
      if (!same) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
      return known.data.until;
    }
    if (row.snapshot.closed) throw closed(row.snapshot.closed);
    const until = 'until' in form ? form.until : justAfter(nextTimer(row.snapshot)?.deadline.at);
    await this.db.query(
      `insert into outbox (id, engagement_id, seq, kind, name, receiver, data, captured, at)
       values ($1, $2::uuid, -1 - (select count(*)::int from outbox where engagement_id = $2::uuid and kind = 'run'), 'run', 'run', 'staff', $3, true, now()) on conflict do nothing`,
      [id, row.id, JSON.stringify({ form, until })],
    );
    return until;
  }

  /** The events under another number: keys of charges begin with it, and belong to this one alone. Those of one moment belong together. */
  private async copy(real: Row, upTo: number = real.seq): Promise<EngagementEvent[]> {
    const all = await eventsOf(this.db, real.id, { limit: 10_000 });
    const until = all[Math.min(upTo, all.length) - 1]?.at;
    const events = all.filter(({ seq, at }) => seq <= upTo || at === until);
    const number = await nextNumber(this.db, 'SIM');
    const renamed = JSON.parse(JSON.stringify(events).replaceAll(real.number, number)) as EngagementEvent[];
    return renamed.map(({ command: _, ...event }) => captured(event as EngagementEvent));
  }

  private async startCarried(principal: Principal, id: string, events: EngagementEvent[]): Promise<void> {
    const it = fold(events);
    const book = await this.books.byVersion(this.db, it.terms);
    if (!book) throw new Error('the rulebook of an engagement is gone');
    const start: Start = { engagement: id, number: it.number, customer: it.customer, contact: it.contact, book, simulation: true, openedBy: actorOf(principal), carry: { engagement: it, handled: [] } };
    const client = await this.temporal.client();
    try {
      await client.workflow.start(it.pipeline, { workflowId: engagementWorkflowId(it.pipeline, id), taskQueue: this.temporal.taskQueue, args: [start], workflowIdReusePolicy: 'REJECT_DUPLICATE' });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}

/** Nobody is told of the effects of a simulation: its process has an activity capture what they would send. */
function captured(event: EngagementEvent): EngagementEvent {
  if (event.type === 'opened') return { ...event, data: { ...event.data, simulation: true } };
  if (event.type !== 'effect-requested') return event;
  const { told: _, ...data } = event.data;
  return { ...event, data };
}

/** A timer fires when its time is over: running to that very moment would stop before it. */
function justAfter(due: string | undefined): string {
  if (due === undefined) throw new Problem(409, 'NOTHING_AHEAD');
  return new Date(Date.parse(due) + 1000).toISOString();
}

const closed = ({ outcome, at }: { outcome: string; at: string }): Problem => new Problem(409, 'ENGAGEMENT_CLOSED', { facts: { outcome, closedAt: at } });
