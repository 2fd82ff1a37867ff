import { renderDeadline, type Lang } from '#domain/calendar/because.js';
import type { Words } from '#domain/calendar/calendar.js';
import type { Deadline } from '#domain/calendar/deadline.js';
import { nextTimer, type Engagement } from '#domain/engagement/engagement.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import { kebab } from '../pipelines/names.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import type { EngagementDetail, EngagementSummary, EventView } from '../schemas/engagement.schema.js';

/** What is said of an engagement without anything personal: the same from the folded state, now or as it was after a command. */
export function summaryOf(id: string, it: Engagement): EngagementSummary {
  const late = Object.values(it.late).sort()[0];
  return {
    id,
    number: it.number,
    pipeline: it.pipeline,
    simulation: it.simulation,
    seq: it.seq,
    state: it.state,
    step: it.step,
    waiting: { on: it.waiting.on, for: it.waiting.action ? kebab(it.waiting.action) : null, since: it.waiting.since || null },
    lateSince: late ?? null,
    onHold: it.hold !== undefined,
    assignee: it.assignee ?? null,
    nextDue: nextTimer(it)?.deadline.at ?? null,
    outcome: it.closed?.outcome ?? null,
    openedAt: it.openedAt,
    closedAt: it.closed?.at ?? null,
  };
}

/** A date with "why this date?" in both languages. */
export function deadlineView(deadline: Deadline, entry: PipelineEntry): EngagementDetail['deadlines'][number]['deadline'] {
  const lines = (lang: Lang): { label: string; text: string }[] => renderDeadline(deadline, lang, entry.words.facts).lines;
  return { at: deadline.at, rule: deadline.rule, because: deadline.because as EngagementDetail['deadlines'][number]['deadline']['because'], why: { ja: lines('ja'), en: lines('en') } };
}

/** The step line: what is done, where it is, what comes. */
export function stepLine(it: Engagement, { pipeline }: PipelineEntry): EngagementDetail['steps'] {
  return pipeline.steps.map((step) => {
    const passed = it.steps[step.id];
    const status = passed?.completedAt && it.step !== step.id ? 'done' : it.step === step.id ? (it.closed && passed?.completedAt ? 'done' : 'now') : 'next';
    return { ...step, status, enteredAt: passed?.enteredAt ?? null, completedAt: passed?.completedAt ?? null };
  });
}

/** What happens by itself, the earliest first. */
export function whatComes(it: Engagement, entry: PipelineEntry): EngagementDetail['next'] {
  return Object.values(it.timers)
    .sort((a, b) => a.deadline.at.localeCompare(b.deadline.at) || a.key.localeCompare(b.key))
    .map((timer) => ({
      key: timer.key,
      does: timer.does,
      title: timerTitle(timer.does, timer.action, entry),
      deadline: deadlineView(timer.deadline, entry),
      paused: it.hold !== undefined && timer.counts !== 'contract',
    }));
}

/** What a timer does, and for which action. */
export function timerTitle(does: string, action: string | undefined, { words }: PipelineEntry): Words {
  const plain = words.timers[does] ?? { ja: does, en: does };
  // What the timer itself does (the start of use) needs no second name.
  const of = action === undefined || action === does ? undefined : words.actions[action];
  return of ? { ja: `${plain.ja}（${of.ja}）`, en: `${plain.en} (${of.en})` } : plain;
}

export function deadlinesOf(it: Engagement, entry: PipelineEntry): EngagementDetail['deadlines'] {
  return Object.entries(it.deadlines).map(([key, deadline]) => ({ key, title: entry.words.facts[key] ?? { ja: key, en: key }, deadline: deadlineView(deadline, entry) }));
}

export function eventView({ seq, at, type, actor, data, rule, command }: EngagementEvent): EventView {
  return { seq, at, type, actor, data: data as unknown as EventView['data'], rule: rule ?? null, command: command ?? null };
}

/** What a customer may know of an event: not who else works on it, nor internal notes, and of facts what the engagement's own page shows. */
export function forCustomer(event: EventView, { customerFacts }: Pick<PipelineEntry, 'customerFacts'>): EventView | undefined {
  if (['noted', 'overridden', 'effect-failed', 'effect-skipped', 'reassigned', 'became-late'].includes(event.type)) return undefined;
  if (event.type === 'notice-due' && event.data['to'] !== 'customer') return undefined;
  return { ...event, data: customerFacts ? shown(event.data, customerFacts) : event.data, actor: event.actor.role === 'customer' ? event.actor : { role: event.actor.role, id: event.actor.role } };
}

/** The facts in an event's data, recorded by their names or corrected one by one, masked as the engagement's are. */
function shown(data: EventView['data'], mask: NonNullable<PipelineEntry['customerFacts']>): EventView['data'] {
  const { facts, fact, value, previous } = data as { facts?: Facts; fact?: string; value?: Json; previous?: Json };
  const one = (of: Json | undefined): Json | undefined => (fact === undefined || of === undefined || of === null ? of : mask({ [fact]: of })[fact]);
  return { ...data, ...(facts && { facts: mask(facts) }), ...(fact !== undefined && { value: one(value), previous: one(previous) }) };
}
