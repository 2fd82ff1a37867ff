import { isSlotOpen, millisOf } from '../calendar/calendar.js';
import type { BusinessCalendar, Instant } from '../calendar/calendar.js';
import { partsOf } from '../calendar/dates.js';
import type { Refusal } from '../engagement/command.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { deskCalendar } from '../terms/terms.js';

// What both kinds of support ask of a session, and of what is told of it afterwards.

/** A session agreed with the customer: its time, and the opaque id of whoever keeps it. */
export type Session = { from: Instant; to: Instant; operator?: string };

/** Support is given on the calendar of plan work (CAL-04). */
export function calendarFor(book: Rulebook): BusinessCalendar {
  return deskCalendar(book.terms, 'planWork', book.days);
}

/** Length of a session in whole minutes, a part of one counted as one. */
export function minutesOfSession({ from, to }: Session): number {
  return Math.ceil((millisOf(to) - millisOf(from)) / 60_000);
}

/** DIN-09: the whole session lies in the hours of one business day (R-CSP-8). */
export function outOfHours({ from, to }: Session, book: Rulebook): Refusal | undefined {
  const calendar = calendarFor(book);
  if (isSlotOpen(calendar, from, to)) return undefined;
  const windows = calendar.hours.windows.map(({ open, close }) => ({ open, close }));
  return { code: 'CSP_OUT_OF_HOURS', kind: 'rule', rule: 'DIN-09', overridable: true, facts: { from, to, windows } };
}

/** DIN-09: support is given in Japanese. */
export function notInJapanese(language: Json | undefined): Refusal | undefined {
  if (language === undefined || language === 'ja') return undefined;
  return { code: 'CSP_LANGUAGE_NOT_SUPPORTED', kind: 'rule', rule: 'DIN-09', facts: { language, supported: ['ja'] } };
}

/** A session is agreed for a time to come. */
export function alreadyBegun({ from }: Session, receivedAt: Instant, rule: string): Refusal | undefined {
  return millisOf(from) < millisOf(receivedAt) ? { code: 'SUPPORT_SLOT_IN_PAST', kind: 'rule', rule, facts: { from, receivedAt } } : undefined;
}

/** What is recorded as having happened cannot lie in the future. */
export function notYet(at: Instant, receivedAt: Instant, rule: string): Refusal | undefined {
  return millisOf(at) > millisOf(receivedAt) ? { code: 'EFFECTIVE_IN_FUTURE', kind: 'rule', rule, facts: { effectiveAt: at, receivedAt } } : undefined;
}

/** The part of a command's facts that holds what it is about; nothing when a caller left it out. */
export function partOf(facts: Facts, name: string): Facts {
  const value = facts[name];
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

/** Names of the parts that are missing from what a command is about. */
export function missingIn(part: Facts, names: readonly string[]): string[] {
  return names.filter((name) => {
    const value = part[name];
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  });
}

/** Whether a value is a calendar day that exists. */
export function isDate(value: Json | undefined): boolean {
  try {
    return typeof value === 'string' && partsOf(value) !== undefined;
  } catch {
    return false;
  }
}
