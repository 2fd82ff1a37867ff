import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Words } from '#domain/calendar/calendar.js';
import { dateOf } from '#domain/calendar/instants.js';
import type { Role } from '#domain/engagement/actor.js';
import { nextTimer, type Engagement } from '#domain/engagement/engagement.js';
import type { Timer } from '#domain/engagement/event.js';
import { one, rows } from '#persistence/sql.js';
import type { Person } from '../auth/principal.js';
import { deadlineView, timerTitle } from '../engagements/engagement.view.js';
import { entryOf } from '../engagements/engagements.service.js';
import { kebab } from '../pipelines/names.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import type { TodayRow, TodayView } from './console.schema.js';

interface Row {
  id: string;
  company: string;
  failed: number;
  snapshot: Engagement;
}

/** More than this nobody reads in a day; the list has the rest. */
const MOST = 300;
const ZONE = 'Asia/Tokyo';
const SHOWN_AHEAD = 8;

/** What waits, for whom, and when it hurts: the first page of staff. */
@Injectable()
export class TodayService {
  constructor(private readonly db: DataSource) {}

  async of(who: Person): Promise<TodayView> {
    const now = new Date().toISOString();
    const [found, open] = await Promise.all([
      rows<Row>(
        this.db,
        `select e.id, c.company, e.snapshot, (select count(*)::int from task t where t.engagement_id = e.id) as failed from engagement e join customer c on c.id = e.customer_id
         where e.closed_at is null and not e.simulation order by least(e.late_since, e.next_due) nulls last, e.opened_at, e.id limit $1`,
        [MOST],
      ),
      one<{ count: number }>(this.db, 'select count(*)::int as count from engagement where closed_at is null and not simulation', []),
    ]);
    const items = found.map((row) => rowOf(row, who, now)).sort((a, b) => (a.due?.at ?? '9').localeCompare(b.due?.at ?? '9'));
    const count = (on: string): number => items.filter(({ waiting }) => waiting.on === on).length;
    return {
      now,
      items,
      counts: { mine: items.filter((row) => concerns(row, who)).length, ours: items.filter((row) => isTurnOf(row, who)).length, late: items.filter(({ due }) => due?.late).length, all: items.length, open: open?.count ?? 0 },
      waiting: { us: count('us'), customer: count('customer'), third: count('third') },
      agenda: found.flatMap((row) => appointments(row).filter(({ at }) => dateOf(ZONE, at) === dateOf(ZONE, now))).sort((a, b) => a.at.localeCompare(b.at)),
      automatic: found.flatMap(automaticOf).filter(({ at }) => at > now).sort((a, b) => a.at.localeCompare(b.at)).slice(0, SHOWN_AHEAD),
    };
  }
}

/** What a person is asked to look at: their own, and what nobody has yet that they may do. */
export const concerns = (row: TodayRow, who: Person): boolean => row.assignee === who.id || (row.next?.mine === true && (row.assignee === null || who.role === 'finance'));
export const isTurnOf = (row: TodayRow, who: Person): boolean => row.waiting.on === 'us' && row.next?.mine === true && concerns(row, who);

function rowOf({ id, company, failed, snapshot: it }: Row, who: Person, now: string): TodayRow {
  const entry = entryOf(it.pipeline);
  const { steps, title } = entry.pipeline;
  const index = steps.findIndex((step) => step.id === it.step);
  const next = nextAction(it, entry);
  const timer = nextTimer(it);
  return {
    id, company,
    number: it.number,
    pipeline: title,
    step: { title: steps[index]?.title ?? title, index: index + 1, of: steps.length },
    waiting: { on: it.waiting.on, since: it.waiting.since || null },
    assignee: it.assignee ?? null,
    onHold: it.hold !== undefined,
    due: dueOf(it, entry, now),
    next: next === undefined ? null : { command: kebab(next), title: entry.words.actions[next] ?? { ja: next, en: next }, mine: !it.hold && mayDo(entry.by(next), who.role) },
    failed,
    otherwise: timer ? { title: timerTitle(timer.does, timer.action, entry), at: timer.deadline.at } : null,
  };
}

const mayDo = (by: readonly Role[], role: Person['role']): boolean => by.includes(role) || (role === 'manager' && by.includes('staff'));

/** What the process waits for; where a time has to be agreed before, that comes first. */
function nextAction(it: Engagement, entry: PipelineEntry): string | undefined {
  const { action } = it.waiting;
  if (action === undefined) return undefined;
  const step = entry.pipeline.actions[action]?.step;
  const missing = Object.entries(entry.bookings).find(([command, { fact }]) => command !== action && entry.pipeline.actions[command]?.step === step && it.facts[fact] === undefined && possibleNow(it, command, entry));
  return missing?.[0] ?? action;
}

const possibleNow = (it: Engagement, command: string, entry: PipelineEntry): boolean => entry.pipeline.actions[command]?.from?.includes(it.state) ?? true;

/** An appointment that is still to come, else when the awaited is owed, else whatever comes first. */
function dueOf(it: Engagement, entry: PipelineEntry, now: string): TodayRow['due'] {
  const late = Object.values(it.late).sort()[0];
  if (late !== undefined) return { at: late, late: true, deadline: null };
  const appointment = slotsOf(it, entry).find(({ step, at }) => step === it.step && at > now);
  if (appointment) return { at: appointment.at, late: false, deadline: null };
  const awaited = Object.values(it.timers).filter(({ action }) => action === it.waiting.action);
  const timer = earliest(awaited) ?? nextTimer(it);
  return timer ? { at: timer.deadline.at, late: timer.deadline.at < now, deadline: deadlineView(timer.deadline, entry) } : null;
}

const earliest = (timers: Timer[]): Timer | undefined => [...timers].sort((a, b) => a.deadline.at.localeCompare(b.deadline.at))[0];

interface Agreed {
  at: string;
  to: string;
  step: string | undefined;
  title: Words;
}

/** Agreed times that have not been held yet. */
function slotsOf(it: Engagement, entry: PipelineEntry): Agreed[] {
  return Object.entries(entry.bookings).flatMap(([command, { fact }]) => {
    const slot = it.facts[fact] as { from: string; to: string } | undefined;
    if (!slot || typeof slot.from !== 'string') return [];
    return [{ at: slot.from, to: slot.to, step: entry.pipeline.actions[command]?.step, title: entry.words.facts[fact] ?? { ja: fact, en: fact } }];
  });
}

function appointments({ id, company, snapshot: it }: Row): TodayView['agenda'] {
  return slotsOf(it, entryOf(it.pipeline)).map(({ at, to, title }) => ({ id, company, at, to, title }));
}

function automaticOf({ id, company, snapshot: it }: Row): TodayView['automatic'] {
  if (it.hold) return [];
  const entry = entryOf(it.pipeline);
  return Object.values(it.timers).map((timer) => ({ id, company, at: timer.deadline.at, title: timerTitle(timer.does, timer.action, entry) }));
}
