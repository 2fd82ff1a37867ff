import { dateOf, millisOf } from '../calendar/calendar.js';
import type { Instant } from '../calendar/calendar.js';
import type { Deadline } from '../calendar/deadline.js';
import { arm, armLate, cancel } from '../engagement/drafts.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Draft, Timer } from '../engagement/event.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { agreedDayDue, calendarFor, custodyDue, cutoffOf, cutoffReminderDue, serviceDue, slipDue, stageDue } from './card-intake.dates.js';
import { factsOf, type SlipDirection } from './card-intake.facts.js';
import { isCancelled } from './card-intake.progress.js';

/** What our side owes while the process waits for it, counted from the act before. */
const SERVICE_LEVELS = {
  schedule: { since: 'submitEstimate', level: 'schedule' },
  sendKits: { since: 'agree', level: 'sendKits' },
} as const;

/** What our side owes on a day that was agreed. */
const AGREED_DAYS = { startIntake: 'intakeStart', sendBack: 'returnDate' } as const;

/** The slips that wait for a signature, counted from the shipment that they prove. */
export const SLIPS: { [awaited: string]: { direction: SlipDirection; since: string } } = {
  exchangeSlip: { direction: 'inbound', since: 'receive' },
  signReturnSlip: { direction: 'outbound', since: 'sendBack' },
};

/** The timers to arm when the process comes to wait for an action. */
export function timersFor(it: Engagement, action: string, book: Rulebook, since: Instant): Draft[] {
  const drafts: Draft[] = [];
  const owed = own(SERVICE_LEVELS, action);
  if (owed) drafts.push(armLate(action, serviceDue({ fact: owed.since, at: since }, owed.level, book)));
  const fact = own(AGREED_DAYS, action);
  const day = fact && !isCancelled(it) ? factsOf(it).dates?.[fact] : undefined;
  if (fact && day) drafts.push(armLate(action, agreedDayDue(fact, day, book)));
  const slip = own(SLIPS, action);
  if (slip) drafts.push(arm({ key: `late:${action}`, does: 'slip-open', deadline: slipDue({ fact: slip.since, at: since }, book), counts: 'customers', action }));
  if (action === 'finishStage') drafts.push(...stageTimer(it, book));
  if (action === 'closeCase') drafts.push(arm({ key: 'close', does: 'close', deadline: atOnce(since), counts: 'ours', action }));
  return drafts;
}

/** The stage at work is due by the end of its week; the next one takes over the timer. */
export function stageTimer(it: Engagement, book: Rulebook): Draft[] {
  const { intake, dates } = factsOf(it);
  const stage = intake && dates?.stages[intake.stage - 1];
  return stage ? [arm({ key: 'late:finishStage', does: 'stage-due', deadline: stageDue(stage, book), counts: 'ours', action: 'finishStage' })] : [];
}

/** MCI-12: the cutoff of the agreed dates, and the reminders before it that are still to come. */
export function cutoffDates(it: Engagement, book: Rulebook, now: Instant): Draft[] {
  const { dates } = factsOf(it);
  if (!dates) return [];
  const deadline = cutoffOf(calendarFor(book), dates.intakeStart);
  const reminders = book.terms.cardIntake.cutoffReminderDays.flatMap((days): Draft[] => {
    const key = `cutoff:${days}`;
    const due = cutoffReminderDue(dates.intakeStart, days, book);
    if (millisOf(due.at) > millisOf(now)) return [arm({ key, does: 'remind-cutoff', deadline: due, counts: 'contract' })];
    return it.timers[key] ? [cancel(key)] : [];
  });
  return [{ type: 'deadline-set', rule: deadline.rule, data: { key: 'cutoff', deadline } }, ...reminders];
}

/** MCI-09: the alert for cards that are still here after the target day; no hold stops it, since the cards are here. */
export function custodyTimer(it: Engagement, book: Rulebook): Draft[] {
  const { receipt, dates } = factsOf(it);
  if (!receipt) return [];
  const deadline = custodyDue({ fact: 'receive', at: receipt.receivedAt }, dates?.stages.length ?? 1, book);
  return [
    { type: 'deadline-set', rule: deadline.rule, data: { key: 'custody', deadline } },
    arm({ key: 'custody', does: 'custody-overdue', deadline, counts: 'contract' }),
  ];
}

/** Timers that still run, armed again by the dates and terms as they are now; what has fired stays fired. */
export function rearmed(it: Engagement, book: Rulebook, now: Instant): Draft[] {
  const { action, since } = it.waiting;
  const awaited = action === undefined || it.done[action] !== undefined ? [] : timersFor(it, action, book, since);
  const dated = it.timers['custody'] ? custodyTimer(it, book) : factsOf(it).receipt ? [] : cutoffDates(it, book, now);
  return [...awaited, ...dated].filter((draft) => draft.type !== 'timer-armed' || it.timers[draft.data.key] !== undefined);
}

/** Ends the timers that some name; without a name all of them. */
export function cancelTimers(it: Engagement, which: (timer: Timer) => boolean): Draft[] {
  return Object.values(it.timers).filter(which).map(({ key }) => cancel(key));
}

/** The local day of an instant, for whoever books something on it. */
export function dayOf(at: Instant, book: Rulebook): string {
  return dateOf(calendarFor(book), at);
}

/** MCI-18: with the last signature the case closes by itself. */
function atOnce(at: Instant): Deadline {
  return { at, rule: 'MCI-18', because: [{ kind: 'anchor', fact: 'signReturnSlip', at }, { kind: 'counted', count: 0, unit: 'minute', direction: 'after' }] };
}

function own<T extends object>(table: T, name: string): T[keyof T] | undefined {
  return Object.hasOwn(table, name) ? table[name as keyof T] : undefined;
}
