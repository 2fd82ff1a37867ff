import { periodEnd } from '../calendar/calendar.js';
import type { Instant, LocalDate } from '../calendar/calendar.js';
import type { Engagement } from '../engagement/engagement.js';
import type { CapUse } from '../support/effort.js';
import { minutesOfSession, type Session } from '../support/sessions.js';
import type { OptionSupportTerms } from './option-support.terms.js';

// What the rules of an option support know: no names, no free text. `type`, not `interface`: these travel as JSON.

export type OrderFact = {
  /** The options that the contract covers, all of them together (R-DIN-6). */
  options: string[];
  startDate: LocalDate;
  plan?: string;
  products?: string[];
  addons?: string[];
  notesAccepted: boolean;
};

export type OptionSupportFacts = {
  order?: OrderFact;
  adviser?: { id: string };
  bookings?: { [id: string]: Session };
  /** The next of them. */
  booking?: Session | null;
  /** How many meetings were ever booked: their ids count on. */
  booked?: number;
  /** Minutes of the meetings held. */
  usedMinutes?: number;
  lastMeeting?: { heldAt: Instant; minutes: number };
  /** The day on which each option was explained. */
  guided?: { [option: string]: LocalDate };
  completed?: { on: LocalDate };
  ended?: { on: LocalDate };
};

export function factsOf(it: Pick<Engagement, 'facts'>): OptionSupportFacts {
  return it.facts as OptionSupportFacts;
}

/** DIN-11: the covered days, both included; no extension and no add-on exists. */
export function periodOf({ order }: OptionSupportFacts, { months }: OptionSupportTerms): { from: LocalDate; to: LocalDate } | undefined {
  return order && { from: order.startDate, to: periodEnd(order.startDate, months) };
}

/** How much of the cap is used by meetings held and reserved by bookings; `except` leaves one booking out. */
export function capUse({ bookings = {}, usedMinutes = 0 }: OptionSupportFacts, { capMinutes }: OptionSupportTerms, except?: string): CapUse {
  const open = Object.entries(bookings).filter(([id]) => id !== except);
  return { cap: capMinutes, used: usedMinutes, reserved: open.reduce((sum, [, booking]) => sum + minutesOfSession(booking), 0) };
}

/** Options of the order that nobody has explained yet. */
export function unguided({ order, guided = {} }: OptionSupportFacts): string[] {
  return (order?.options ?? []).filter((option) => guided[option] === undefined);
}
