import { randomUUID } from 'node:crypto';
import type { LocalDate } from '#domain/calendar/calendar.js';
import type { Refusal } from '#domain/engagement/command.js';
import { rows, type Queryable } from './sql.js';

/** What one week is asked for, in the resource's unit (cards). `week` is its Monday. */
export interface WeekAmount {
  week: LocalDate;
  amount: number;
}

export interface CapacityWish {
  command: string;
  engagement: string;
  resource: string;
  weeks: readonly WeekAmount[];
  /** The Monday of the week in which it is asked. */
  now: LocalDate;
  /** What a week can take, in the resource's unit. */
  limit: number;
}

/**
 * Holds a share of weeks for a command until that is decided. Of two at once the second waits for the first one's
 * transaction; weeks are locked in their order, so that nobody waits for each other. What the engagement itself has of a week
 * does not stand in its own way. @returns why not, `CAPACITY_GONE`, with the first week that is short
 */
export async function holdCapacity(tx: Queryable, { command, engagement, resource, weeks, now, limit }: CapacityWish): Promise<Refusal | undefined> {
  // Whoever asks for nothing gives back what it had: that, too, counts only once the command is accepted.
  const wanted = weeks.length === 0 ? [{ week: now, amount: 0 }] : [...weeks].sort((a, b) => (a.week < b.week ? -1 : 1));
  for (const { week } of wanted) await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`capacity ${resource} ${week}`]);
  const taken = new Map((await takenWeeks(tx, { resource, weeks: wanted.map(({ week }) => week), except: engagement })).map(({ week, amount }) => [week, amount]));
  const short = wanted.find(({ week, amount }) => amount > limit - (taken.get(week) ?? 0));
  if (short) return { code: 'CAPACITY_GONE', kind: 'not-possible-now', facts: { week: short.week, asked: short.amount, left: Math.max(0, limit - (taken.get(short.week) ?? 0)) } };
  await tx.query(
    `insert into capacity_hold (id, command_id, engagement_id, resource, week, amount)
     select w.id, $1, $2, $3, w.week, w.amount from jsonb_to_recordset($4::jsonb) as w(id uuid, week date, amount int)`,
    [command, engagement, resource, JSON.stringify(wanted.map((each) => ({ ...each, id: randomUUID() })))],
  );
  return undefined;
}

/** Books what was promised elsewhere before: nobody is asked whether there is room. */
export async function takeOver(tx: Queryable, { command, engagement, resource, weeks }: Omit<CapacityWish, 'now' | 'limit'>): Promise<void> {
  await tx.query(
    `insert into capacity_hold (id, command_id, engagement_id, resource, week, amount, status)
     select w.id, $1, $2, $3, w.week, w.amount, 'confirmed' from jsonb_to_recordset($4::jsonb) as w(id uuid, week date, amount int)`,
    [command, engagement, resource, JSON.stringify(weeks.map((each) => ({ ...each, id: randomUUID() })))],
  );
}

/** What is promised of these weeks, to others than `except`. */
export function takenWeeks(db: Queryable, { resource, weeks, except }: { resource: string; weeks: readonly LocalDate[]; except?: string }): Promise<WeekAmount[]> {
  return rows<WeekAmount>(
    db,
    `select to_char(week, 'YYYY-MM-DD') as week, sum(amount)::int as amount from capacity_hold
     where resource = $1 and week = any($2::date[]) and status <> 'released' and engagement_id is distinct from $3::uuid group by 1 order by 1`,
    [resource, weeks, except ?? null],
  );
}

/** Who holds what of the weeks between two Mondays, both included, for the board. */
export function heldWeeks(db: Queryable, { resource, from, to }: { resource: string; from: LocalDate; to: LocalDate }): Promise<(WeekAmount & { engagement: string; status: 'held' | 'confirmed' })[]> {
  return rows(
    db,
    `select engagement_id as engagement, to_char(week, 'YYYY-MM-DD') as week, amount, status from capacity_hold
     where resource = $1 and week between $2::date and $3::date and status <> 'released' and amount > 0 order by week, amount desc, engagement_id`,
    [resource, from, to],
  );
}
