import type { Actor } from '#domain/engagement/actor.js';
import { nextTimer, type Engagement } from '#domain/engagement/engagement.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import type { Facts } from '#domain/engagement/json.js';
import { derivedId } from './ids.js';

/** What a number of events changes, as one JSON document for one SQL statement; names are those of the columns. */
export interface ProjectionRows {
  engagement: EngagementColumns;
  events: object[];
  steps: { step: string; entered_at: string; completed_at: string | null }[];
  timers: object[];
  timers_gone: string[];
  tasks: { effect: string; code: string; opened_at: string }[];
  tasks_gone: string[];
  charges: ChargeColumns[];
  entries: EntryColumns[];
  outbox: { id: string; seq: number; name: string; receiver: string; data: Facts; at: string }[];
  commands: { id: string; from_seq: number; to_seq: number }[];
}

interface EngagementColumns {
  id: string;
  number: string;
  pipeline: string;
  customer_id: string;
  contact_id: string;
  simulation: boolean;
  seq: number;
  state: string;
  step: string;
  waiting_on: string;
  waiting_for: string | null;
  waiting_since: string | null;
  assignee: string | null;
  next_due: string | null;
  late_since: string | null;
  on_hold: boolean;
  outcome: string | null;
  terms: string;
  opened_at: string;
  changed_at: string;
  closed_at: string | null;
  snapshot: Engagement;
}

export interface ChargeColumns {
  key: string;
  code: string;
  quantity: number;
  price_key: string | null;
  on_date: string;
  rule: string | null;
  facts: Facts;
  seq: number;
  triggered_at: string;
}

export interface EntryColumns {
  charge_key: string;
  kind: 'priced' | 'price-missing' | 'settled';
  source: string;
  at: string;
  actor: Actor;
  unit_yen: number | null;
  amount_yen: number | null;
  price_version: string | null;
}

/** The rows that follow from `events`, which lead from `before` to `after`. Pure. Prices are added by `priceCharges`. */
export function rowsOf(id: string, before: Engagement | undefined, events: readonly EngagementEvent[], after: Engagement): ProjectionRows {
  const rows: ProjectionRows = {
    engagement: engagementOf(id, after, events[events.length - 1]!.at),
    events: events.map(({ seq, at, actor, type, data, rule, command }) => ({ seq, at, actor, type, data, rule, command_id: command })),
    steps: Object.entries(after.steps)
      .filter(([step, known]) => !same(before?.steps[step], known))
      .map(([step, { enteredAt, completedAt }]) => ({ step, entered_at: enteredAt, completed_at: completedAt ?? null })),
    timers: Object.values(after.timers)
      .filter((timer) => !same(before?.timers[timer.key], timer))
      .map(({ key, does, deadline, counts }) => ({ key, does, due: deadline.at, deadline, counts })),
    timers_gone: Object.keys(before?.timers ?? {}).filter((key) => after.timers[key] === undefined),
    tasks: [],
    tasks_gone: [],
    charges: [],
    entries: [],
    outbox: [],
    commands: commandsOf(events),
  };
  for (const event of events) add(rows, id, event);
  return rows;
}

/** Only what is not in the state itself: notices, charges, and when an effect failed. */
function add(rows: ProjectionRows, engagement: string, event: EngagementEvent): void {
  const { seq, at } = event;
  switch (event.type) {
    case 'notice-due': {
      const { notice, to, facts, skipped } = event.data;
      if (!skipped) rows.outbox.push({ id: derivedId(engagement, seq, 'notice', to), seq, name: notice, receiver: to, data: facts, at });
      return;
    }
    case 'charge-triggered': {
      const { key, code, quantity, price, on, facts } = event.data;
      rows.charges.push({ key, code, quantity, price_key: price ?? null, on_date: on, rule: event.rule ?? null, facts, seq, triggered_at: at });
      return;
    }
    case 'charge-settled':
      rows.entries.push({
        charge_key: event.data.key, kind: 'settled', source: `event:${seq}`, at, actor: event.actor,
        unit_yen: null, amount_yen: event.data.amountYen, price_version: null,
      });
      return;
    case 'effect-failed':
      closeTask(rows, event.data.effect);
      rows.tasks.push({ effect: event.data.effect, code: event.data.code, opened_at: at });
      return;
    case 'effect-requested':
    case 'effect-done':
    case 'effect-skipped':
      closeTask(rows, event.data.effect);
      rows.tasks_gone.push(event.data.effect);
      return;
    default: // all others are in the state
  }
}

function closeTask(rows: ProjectionRows, effect: string): void {
  rows.tasks = rows.tasks.filter((task) => task.effect !== effect);
  rows.tasks_gone = rows.tasks_gone.filter((gone) => gone !== effect);
}

function engagementOf(id: string, it: Engagement, changedAt: string): EngagementColumns {
  const late = Object.values(it.late).sort();
  return {
    id, number: it.number, pipeline: it.pipeline, customer_id: it.customer, contact_id: it.contact, simulation: it.simulation,
    seq: it.seq, state: it.state, step: it.step,
    waiting_on: it.waiting.on, waiting_for: it.waiting.action ?? null, waiting_since: it.waiting.since || null,
    assignee: it.assignee ?? null, next_due: nextTimer(it)?.deadline.at ?? null, late_since: late[0] ?? null,
    on_hold: it.hold !== undefined, outcome: it.closed?.outcome ?? null, terms: it.terms,
    opened_at: it.openedAt, changed_at: changedAt, closed_at: it.closed?.at ?? null, snapshot: it,
  };
}

function commandsOf(events: readonly EngagementEvent[]): ProjectionRows['commands'] {
  const spans = new Map<string, { id: string; from_seq: number; to_seq: number }>();
  for (const { command, seq } of events) {
    if (command === undefined) continue;
    const known = spans.get(command);
    if (known) known.to_seq = seq;
    else spans.set(command, { id: command, from_seq: seq, to_seq: seq });
  }
  return [...spans.values()];
}

/** Plain JSON with the same order of keys on both sides, or a needless but harmless write. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
