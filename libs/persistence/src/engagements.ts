import type { Engagement } from '#domain/engagement/engagement.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import { Conditions } from './conditions.js';
import { CursorInvalid, decodeCursor, pageOf, pageSize, type Page } from './cursor.js';
import { matching } from './engagement-search.js';
import type { Vault } from './sealing.js';
import { kept, one, rows, type Queryable } from './sql.js';

export interface EngagementRow {
  id: string;
  number: string;
  pipeline: string;
  customer: string;
  customerNumber: string;
  company: string;
  contact: string;
  simulation: boolean;
  seq: number;
  state: string;
  step: string;
  waitingOn: 'us' | 'customer' | 'third' | 'nobody';
  waitingFor: string | null;
  waitingSince: string | null;
  assignee: string | null;
  nextDue: string | null;
  lateSince: string | null;
  onHold: boolean;
  outcome: string | null;
  terms: string;
  openedAt: string;
  changedAt: string;
  closedAt: string | null;
  /** How many effects failed and wait for someone. */
  tasks: number;
}

export interface EngagementFilter {
  pipeline?: string;
  step?: string;
  waitingOn?: EngagementRow['waitingOn'];
  /** Only those that are late. */
  late?: boolean;
  /** A user's id; null for those of nobody. */
  assignee?: string | null;
  customer?: string;
  /** Part of a number or of a company's name, or the whole of a person's name, mail or telephone. */
  text?: string;
  state?: 'open' | 'closed';
  /** Simulations instead of real ones. */
  simulation?: boolean;
  cursor?: string;
  /** At most 100; 50 by default. */
  limit?: number;
}

const columns = `e.id, e.number, e.pipeline, e.customer_id as customer, c.number as "customerNumber", c.company, e.contact_id as contact, e.simulation, e.seq, e.state, e.step,
  e.waiting_on as "waitingOn", e.waiting_for as "waitingFor", e.waiting_since as "waitingSince", e.assignee, e.next_due as "nextDue", e.late_since as "lateSince",
  e.on_hold as "onHold", e.outcome, e.terms, e.opened_at as "openedAt", e.changed_at as "changedAt", e.closed_at as "closedAt",
  (select count(*)::int from task t where t.engagement_id = e.id) as tasks`;
const from = 'from engagement e join customer c on c.id = e.customer_id';

/** A page of engagements, the newest first. Without a vault people are not searched. @throws {CursorInvalid} */
export async function listEngagements(db: Queryable, filter: EngagementFilter, vault?: Vault): Promise<Page<EngagementRow>> {
  const limit = pageSize(filter.limit);
  const where = new Conditions()
    .when(true, filter.simulation ? 'e.simulation' : 'not e.simulation')
    .add('e.pipeline = ?', filter.pipeline)
    .add('e.step = ?', filter.step)
    .add('e.waiting_on = ?', filter.waitingOn)
    .when(filter.late, 'e.late_since is not null')
    .when(filter.assignee === null, 'e.assignee is null')
    .add('e.assignee = ?', filter.assignee ?? undefined)
    .add('e.customer_id = ?', filter.customer)
    .when(filter.state === 'open', 'e.closed_at is null')
    .when(filter.state === 'closed', 'e.closed_at is not null');
  const text = filter.text?.normalize('NFKC').trim();
  if (filter.cursor !== undefined) {
    const { at, id } = decodeCursor(filter.cursor);
    where.when(true, `(e.opened_at, e.id) < (${where.value(at)}::timestamptz, ${where.value(uuidOf(id))}::uuid)`);
  }
  if (text) {
    const matches = await matching(db, where, text, vault);
    if (matches === undefined) return { rows: [], next: null };
    where.when(true, matches);
  }
  const found = await rows<EngagementRow>(db, `select ${columns} ${from} where ${where} order by e.opened_at desc, e.id desc limit ${where.value(limit + 1)}`, where.values);
  return pageOf(found, limit, ({ openedAt, id }) => ({ at: openedAt, id }));
}

/** One engagement with its folded state, by id. */
export function engagementById(db: Queryable, id: string): Promise<(EngagementRow & { snapshot: Engagement }) | undefined> {
  return one(db, kept('engagement', `select ${columns}, e.snapshot ${from} where e.id = $1`), [id]);
}

/** The same by its number. */
export function engagementByNumber(db: Queryable, number: string): Promise<(EngagementRow & { snapshot: Engagement }) | undefined> {
  return one(db, `select ${columns}, e.snapshot ${from} where e.number = $1`, [number]);
}

/** The last event number that PostgreSQL has; 0 before the first. What the Update's `since` needs. */
export async function lastSeq(db: Queryable, id: string): Promise<number> {
  return (await one<{ seq: number }>(db, 'select seq from engagement where id = $1', [id]))?.seq ?? 0;
}

/** Events after a number, in their order; at most `limit` (1000 by default). */
export async function eventsOf(db: Queryable, id: string, { after = 0, limit = 1000 }: { after?: number; limit?: number } = {}): Promise<EngagementEvent[]> {
  const found = await rows<{ rule: string | null; command: string | null }>(
    db,
    'select seq, at, actor, type, data, rule, command_id as command from engagement_event where engagement_id = $1 and seq > $2 order by seq limit $3',
    [id, after, limit],
  );
  return found.map(eventOf);
}

/** An event from its columns: what it does not have is absent, never null. */
export function eventOf({ rule, command, ...event }: { rule: string | null; command: string | null }): EngagementEvent {
  return { ...event, ...(rule !== null && { rule }), ...(command !== null && { command }) } as unknown as EngagementEvent;
}

/** Effects of an engagement that failed and wait for someone. */
export function tasksOf(db: Queryable, id: string): Promise<{ effect: string; code: string; openedAt: string }[]> {
  return rows(db, 'select effect, code, opened_at as "openedAt" from task where engagement_id = $1 order by opened_at, effect', [id]);
}

/** The id in a cursor comes from outside: PostgreSQL would answer anything else with an error of its own. */
function uuidOf(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new CursorInvalid();
  return id;
}
