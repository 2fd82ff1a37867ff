import { addCalendarDays, calendarDaysBetween, cutOffOf, dateOf, isBusinessDay, mondayOf, periodEnd, startOfDay } from '../calendar/calendar.js';
import type { BusinessCalendar, Instant, LocalDate, Zoned } from '../calendar/calendar.js';
import { businessDaysAfter, calendarDayAt } from '../calendar/deadline.js';
import type { Basis, Deadline, TimedFact } from '../calendar/deadline.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { deskCalendar, termsReason } from '../terms/terms.js';
import type { Application, IntakeDates, Stage } from './card-intake.facts.js';
import { lastBusinessDayOfWeek, planStages } from './card-intake.stages.js';
import type { CardIntakeTerms } from './card-intake.terms.js';

/** From the Monday of the start week back to the Wednesday two weeks before it (R-MCI-1). */
const CUTOFF_DAYS = 12;

/** Every date of a card intake is counted on the calendar of plan work (CAL-04). */
export function calendarFor(book: Rulebook): BusinessCalendar {
  return deskCalendar(book.terms, 'planWork', book.days);
}

/** MCI-12: 00:00 of the Wednesday two weeks before the week of the start, a holiday or not (R-MCI-1, R-MCI-2, R-MCI-4). */
export function cutoffAt(zone: Zoned, intakeStart: LocalDate): Instant {
  return startOfDay(zone, addCalendarDays(mondayOf(intakeStart), -CUTOFF_DAYS));
}

/** MCI-12: the cutoff with its reasons. A contract fixed it: no hold moves it. */
export function cutoffOf(calendar: BusinessCalendar, intakeStart: LocalDate): Deadline {
  const anchors = [{ fact: 'intakeWeek', date: mondayOf(intakeStart) }, { fact: 'intakeStart', date: intakeStart }] as const;
  return calendarDayAt(calendar, anchors, -CUTOFF_DAYS, '00:00', { rule: 'MCI-12' });
}

/** The reminder of the cutoff, so many calendar days before it. */
export function cutoffReminderDue(intakeStart: LocalDate, days: number, book: Rulebook): Deadline {
  const calendar = calendarFor(book);
  const cutoff = { fact: 'cutoff', date: dateOf(calendar, cutoffAt(calendar, intakeStart)) };
  return calendarDayAt(calendar, [cutoff], -days, book.terms.cardIntake.cutoffReminderTime, basis('MCI-12', 'cutoffReminderDays', book));
}

/** MCI-09: the day by which the cards should be back, for one stage or more (R-MCI-5); a target, not a promise. */
export function custodyTarget(receivedOn: LocalDate, stages: number, terms: Pick<CardIntakeTerms, 'custodyDays' | 'custodyDaysPerStage'>): LocalDate {
  return addCalendarDays(receivedOn, custodyDays(stages, terms));
}

/** MCI-09: the alert when the target day has passed. */
export function custodyDue(received: TimedFact, stages: number, book: Rulebook): Deadline {
  const calendar = calendarFor(book);
  const anchor = { fact: received.fact, date: dateOf(calendar, received.at) };
  return calendarDayAt(calendar, [anchor], custodyDays(stages, book.terms.cardIntake), '24:00', basis('MCI-09', 'custodyDays', book));
}

/** MCI-10: when staff looks after a slip that is still open. */
export function slipDue(since: TimedFact, book: Rulebook): Deadline {
  return businessDaysAfter(calendarFor(book), since, book.terms.cardIntake.slipOpenDays, basis('MCI-10', 'slipOpenDays', book));
}

/** MCI-08: a stage is due at the close of the last business day of its week. */
export function stageDue({ weekOf, firstDay }: Stage, book: Rulebook): Deadline {
  const calendar = calendarFor(book);
  const last = lastBusinessDayOfWeek(calendar, weekOf) ?? firstDay;
  return calendarDayAt(calendar, [{ fact: 'stageWeek', date: weekOf }], calendarDaysBetween(weekOf, last), cutOffOf(calendar), { rule: 'MCI-08' });
}

/** MCI-03: what was agreed for a day is due by its closing time. */
export function agreedDayDue(fact: string, date: LocalDate, book: Rulebook): Deadline {
  const calendar = calendarFor(book);
  return calendarDayAt(calendar, [{ fact, date }], 0, cutOffOf(calendar), { rule: 'MCI-03' });
}

/** When our side is late with what it owes since then. */
export function serviceDue(since: TimedFact, level: keyof CardIntakeTerms['serviceLevels'], book: Rulebook): Deadline {
  const days = book.terms.cardIntake.serviceLevels[level];
  return businessDaysAfter(calendarFor(book), since, days, basis('MCI-03', `serviceLevels.${level}`, book));
}

/** The dates with the stages that follow from them (MCI-08) and whether the plan covers them (R-MCI-8). */
export function datesWithStages(
  { mailDate, intakeStart, returnDate }: Pick<IntakeDates, 'mailDate' | 'intakeStart' | 'returnDate'>,
  cards: number,
  application: Application,
  book: Rulebook,
): IntakeDates {
  const calendar = calendarFor(book);
  const stages = isBusinessDay(calendar, intakeStart) ? planStages(calendar, intakeStart, cards, book.terms.cardIntake.cardsPerStage) : [];
  const coveredByPlan = inPlanPeriod(application, intakeStart, book.terms.cardIntake);
  return { ...(mailDate && { mailDate }), intakeStart, ...(returnDate && { returnDate }), stages, cards, coveredByPlan };
}

/**
 * MCI-02: whether the start day lies in the plan's period (R-MCI-7: the start decides, even when the work runs over).
 * A period without an end of its own ends after the plan's months (R-MON-1); one of a plan without months has no end.
 */
export function inPlanPeriod({ plan, periodFrom, periodTo }: Pick<Application, 'plan' | 'periodFrom' | 'periodTo'>, intakeStart: LocalDate, terms: CardIntakeTerms): boolean {
  const known = terms.plans.find(({ id }) => id === plan);
  if (!known) return false;
  const end = periodTo ?? (periodFrom !== undefined && known.months !== undefined ? periodEnd(periodFrom, known.months) : undefined);
  return (periodFrom === undefined || periodFrom <= intakeStart) && (end === undefined || intakeStart <= end);
}

function custodyDays(stages: number, { custodyDays: days, custodyDaysPerStage }: Pick<CardIntakeTerms, 'custodyDays' | 'custodyDaysPerStage'>): number {
  return days + custodyDaysPerStage * Math.max(0, stages - 1);
}

function basis(rule: string, key: string, book: Rulebook): Basis {
  return { rule, terms: termsReason(book.terms, `cardIntake.${key}`) };
}
