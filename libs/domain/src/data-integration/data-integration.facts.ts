import { addCalendarDays, dateOf } from '../calendar/calendar.js';
import type { Instant, LocalDate } from '../calendar/calendar.js';
import type { Engagement } from '../engagement/engagement.js';
import type { CapUse } from '../support/effort.js';
import { minutesOfSession } from '../support/sessions.js';
import { baseMonths, nextExtension, type Coverage, type Entitlement, type Period } from './coverage.js';
import type { DataIntegrationTerms } from './data-integration.terms.js';
import type { EffortKind } from './effort.js';

// What the rules of a data-integration support know. No names and no free text: findings, advice and open points stay
// sealed in PostgreSQL. `type`, not `interface`: these travel as JSON.

export type OrderFact = {
  /** The connected system of the customer's that the contract is for (DIN-01), and what kind of system it is. */
  tenant: string;
  destination: string;
  entitlement: Entitlement;
  startDate: LocalDate;
  /** Systems that take part. */
  systems?: number;
  /** The basic plan in force, the products that this order brings in, and the other add-ons on it (CSP-13). */
  plan?: string;
  products?: string[];
  addons?: string[];
  /** The notes were understood and accepted (CSP-20), in the version of the terms pinned with the order. */
  notesAccepted: boolean;
};

/** The three meetings of DIN-02, and others within the cap. */
export type MeetingKind = 'kickoff' | 'test-check' | 'release-check' | 'other';

export type BookingFact = { kind: MeetingKind; from: Instant; to: Instant; operator?: string };

export type MeetingFact = { heldAt: Instant; minutes: number; attendees?: number; openPoints?: number };

/** The last version of a document, and what the review said of it. */
export type DocumentFact = { version: number; submittedAt: Instant; review?: { at: Instant; version: number; minutes: number; result: 'accepted' | 'findings' } };

export type Minutes = { [kind in EffortKind]: number };

export type DataIntegrationFacts = {
  order?: OrderFact;
  architect?: { id: string };
  /** Agreed meetings to come or to be recorded, by id; the next of them is `booking`. */
  bookings?: { [id: string]: BookingFact };
  booking?: BookingFact | null;
  /** How many other meetings were ever booked: their ids count on. */
  otherMeetings?: number;
  kickoff?: MeetingFact;
  testCheck?: MeetingFact;
  releaseCheck?: MeetingFact;
  documents?: { [document: string]: DocumentFact };
  test?: { startedAt: Instant };
  release?: { releasedAt: Instant };
  advice?: { at: Instant; times: number };
  /** Minutes of held meetings and reviews, by the first day of their period. */
  effort?: { [periodFrom: LocalDate]: Minutes };
  addons?: { from: LocalDate; to: LocalDate; orderedAt: Instant }[];
  /** The day on which the work was over (R-DIN-5), or a manager said so. */
  completed?: { on: LocalDate };
  /** Rules that were not kept but do not refuse. */
  warnings?: string[];
};

export function factsOf(it: Pick<Engagement, 'facts'>): DataIntegrationFacts {
  return it.facts as DataIntegrationFacts;
}

/** What the periods follow from, once there is an order. */
export function coverageOf(facts: DataIntegrationFacts, terms: DataIntegrationTerms): Coverage | undefined {
  const { order, addons = [] } = facts;
  return order && { startDate: order.startDate, baseMonths: baseMonths(order.destination, terms), addons: addons.map(({ from }) => from) };
}

/** How much of a period's cap is used by held sessions and reserved by bookings; `except` leaves one booking out. */
export function capUse({ effort = {}, bookings = {} }: DataIntegrationFacts, period: Period, kind: EffortKind, terms: DataIntegrationTerms, except?: string): CapUse {
  const inPeriod = Object.entries(bookings).filter(([id, { from }]) => id !== except && isIn(period, dateOf('Asia/Tokyo', from)));
  const reserved = kind === 'meeting' ? inPeriod.reduce((sum, [, booking]) => sum + minutesOfSession(booking), 0) : 0;
  return { cap: terms.caps[kind], used: effort[period.from]?.[kind] ?? 0, reserved };
}

/** First days of the months for which an extension has been charged. */
export function extensionsCharged(it: Pick<Engagement, 'charges'>): LocalDate[] {
  return Object.entries(it.charges).filter(([, { code }]) => code === 'DIN.EXTENSION').map(([key]) => key.slice(key.lastIndexOf(':') + 1));
}

/** The last day before the next extension would begin: until then the customer is covered, or has been charged. */
export function currentEnd(it: Engagement, terms: DataIntegrationTerms): LocalDate | undefined {
  const coverage = coverageOf(factsOf(it), terms);
  return coverage && addCalendarDays(nextExtension(coverage, extensionsCharged(it)), -1);
}

function isIn({ from, to }: Period, date: LocalDate): boolean {
  return from <= date && date <= to;
}
