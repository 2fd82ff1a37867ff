import { dateOf } from '../calendar/calendar.js';
import type { Instant, LocalDate } from '../calendar/calendar.js';
import type { Command, Refusal } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rule } from '../engagement/rule.js';
import { alreadyBegun, minutesOfSession, missingIn, notInJapanese, notYet, outOfHours, partOf } from '../support/sessions.js';
import { coveredUntil, periodAt } from './coverage.js';
import { capUse, coverageOf, factsOf, type BookingFact, type DataIntegrationFacts, type MeetingFact, type MeetingKind, type Minutes } from './data-integration.facts.js';
import type { DataIntegrationTerms } from './data-integration.terms.js';
import { fieldsMissing, notBefore } from './data-integration.rules.js';
import { overEffort, type EffortKind } from './effort.js';

// Meetings are booked, moved, cancelled and held; bookings reserve time of their period, held meetings use it (DIN-03).

/** What is told of a meeting, before what was left out is filled in. */
type Told = { kind: MeetingKind; heldAt: Instant; minutes: number; form: string; booking?: string; attendees?: number; openPoints?: number };

/** The three meetings of DIN-02 have one booking each, under their own name; of the others there may be several. */
export function bookingId(facts: DataIntegrationFacts, kind: MeetingKind): string {
  return kind === 'other' ? `other-${(facts.otherMeetings ?? 0) + 1}` : kind;
}

/**
 * Why a meeting cannot be booked, in the order of the rules: online (DIN-02), the cap of its period (DIN-03), a day that is
 * covered as things stand (DIN-05), business hours and Japanese (DIN-09). Booking one of the three again moves it.
 */
export const bookable: Rule = (it, { facts, receivedAt }, book) => {
  const said = partOf(facts, 'booking');
  const missing = missingIn(said, ['kind', 'from', 'to']);
  if (missing.length > 0) return fieldsMissing('DIN-02', missing);
  const session = said as unknown as BookingFact;
  const known = factsOf(it);
  const day = dateOf('Asia/Tokyo', session.from);
  const covered = coveredDays(known, book.terms.dataIntegration, dateOf('Asia/Tokyo', receivedAt));
  const period = day <= covered.to ? periodAt(coverageOf(known, book.terms.dataIntegration)!, day) : undefined;
  const use = period && capUse(known, period, 'meeting', book.terms.dataIntegration, bookingId(known, session.kind));
  return (
    onlineOnly(said['form']) ??
    (use && overEffort('meeting', use, minutesOfSession(session), period)) ??
    (period ? undefined : { code: 'DIN_OUT_OF_PERIOD', kind: 'rule', rule: 'DIN-05', facts: { on: day, ...covered } }) ??
    alreadyBegun(session, receivedAt, 'DIN-02') ??
    outOfHours(session, book) ??
    notInJapanese(said['language'])
  );
};

/** DIN-05: the days that are covered as things stand on a day, both included. */
export function coveredDays(facts: DataIntegrationFacts, terms: DataIntegrationTerms, on: LocalDate): { from: LocalDate; to: LocalDate } {
  const coverage = coverageOf(facts, terms)!;
  return { from: coverage.startDate, to: coveredUntil(coverage, on) };
}

/** Only what is booked can be cancelled. */
export const isBooked: Rule = (it, { facts }) => {
  const booking = facts['booking'] ?? null;
  const known = Object.keys(factsOf(it).bookings ?? {});
  if (booking === null) return fieldsMissing('DIN-02', ['booking']);
  return known.includes(String(booking)) ? undefined : { code: 'DIN_BOOKING_UNKNOWN', kind: 'rule', rule: 'DIN-02', facts: { booking, known } };
};

/** What has to come before each meeting (DIN-02): by the dates on which things happened. */
const BEFORE: { [kind in MeetingKind]: (facts: DataIntegrationFacts) => { name: string; at: Instant | undefined }[] } = {
  kickoff: () => [],
  'test-check': ({ kickoff, test }) => [{ name: 'kickoff', at: kickoff?.heldAt }, { name: 'startTest', at: test?.startedAt }],
  'release-check': ({ testCheck, release }) => [{ name: 'testCheck', at: testCheck?.heldAt }, { name: 'release', at: release?.releasedAt }],
  other: () => [],
};

/** Why a meeting cannot be recorded as held (DIN-02, DIN-03, DIN-05); a manager may record what took place all the same. */
export const holdable: Rule = (it, command, book) => {
  const said = toldOf(command);
  const missing = missingIn(said as unknown as Facts, ['minutes']);
  if (missing.length > 0) return fieldsMissing('DIN-02', missing);
  const known = factsOf(it);
  const order = BEFORE[said.kind](known).map((earlier) => notBefore('DIN-02', said.heldAt, earlier)).find((refusal) => refusal !== undefined);
  return notYet(said.heldAt, command.receivedAt, 'DIN-02') ?? order ?? onlineOnly(said.form) ?? spendable(known, 'meeting', said.heldAt, said.minutes, book.terms.dataIntegration, heldBooking(known, said));
};

/** DIN-03, DIN-05: minutes fit the cap of the period in which they were spent. */
export function spendable(facts: DataIntegrationFacts, kind: EffortKind, at: Instant, minutes: number, terms: DataIntegrationTerms, except?: string): Refusal | undefined {
  const coverage = coverageOf(facts, terms)!;
  const on = dateOf('Asia/Tokyo', at);
  const period = periodAt(coverage, on);
  if (!period) return { code: 'DIN_OUT_OF_PERIOD', kind: 'rule', rule: 'DIN-05', overridable: true, facts: { on, from: coverage.startDate } };
  const over = overEffort(kind, capUse(facts, period, kind, terms, except), minutes, period);
  return over && { ...over, overridable: true };
}

/** The bookings with one more, and the next of them. */
export function withBooking(facts: DataIntegrationFacts, { kind, from, to, operator }: BookingFact): Facts {
  const booking: BookingFact = { kind, from, to, ...(operator !== undefined && { operator }) };
  return {
    ...(kind === 'other' && { otherMeetings: (facts.otherMeetings ?? 0) + 1 }),
    ...bookingsOf({ ...facts.bookings, [bookingId(facts, kind)]: booking }),
  };
}

/** The bookings without one, and the next of those left: its time can be booked again. */
export function withoutBooking(facts: DataIntegrationFacts, id: string | undefined): Facts {
  return bookingsOf(Object.fromEntries(Object.entries(facts.bookings ?? {}).filter(([each]) => each !== id)));
}

/** A meeting as it is recorded: its date is when it was held, by default when the record was received; its booking is over. */
export function heldFacts(fact: 'kickoff' | 'testCheck' | 'releaseCheck' | undefined, known: DataIntegrationFacts, command: Command, terms: DataIntegrationTerms): Facts {
  const said = toldOf(command);
  const { heldAt, minutes, attendees, openPoints } = said;
  const meeting: MeetingFact = { heldAt, minutes, ...(attendees !== undefined && { attendees }), ...(openPoints !== undefined && { openPoints }) };
  return { ...(fact && { [fact]: meeting }), ...withoutBooking(known, heldBooking(known, said)), ...spent(known, 'meeting', heldAt, minutes, terms) };
}

/** The effort of all periods with minutes added to the one in which they were spent. */
export function spent(facts: DataIntegrationFacts, kind: EffortKind, at: Instant, minutes: number, terms: DataIntegrationTerms): Facts {
  const coverage = coverageOf(facts, terms)!;
  const from = periodAt(coverage, dateOf('Asia/Tokyo', at))?.from ?? coverage.startDate;
  const before: Minutes = facts.effort?.[from] ?? { meeting: 0, review: 0 };
  return { effort: { ...facts.effort, [from]: { ...before, [kind]: before[kind] + minutes } } };
}

/** Which meeting an action records. */
const KINDS: { [action: string]: MeetingKind } = { holdKickoff: 'kickoff', holdTestCheck: 'test-check', holdReleaseCheck: 'release-check' };

/** What a command tells of a meeting, with what it leaves out: held when it was received, and online. */
export function toldOf({ name, facts, receivedAt }: Pick<Command, 'name' | 'facts' | 'receivedAt'>): Told {
  const said = partOf(facts, 'meeting') as Partial<Told>;
  return { ...said, kind: KINDS[name] ?? 'other', heldAt: said.heldAt ?? receivedAt, form: said.form ?? 'online' } as Told;
}

/** The booking that is over with a command: the one that is cancelled, or was held. */
export function bookingOver(it: Engagement, { name, facts }: Pick<Command, 'name' | 'facts'>): BookingFact | undefined {
  const known = factsOf(it);
  const id = name === 'cancelMeeting' ? String(facts['booking']) : heldBooking(known, toldOf({ name, facts, receivedAt: '' }));
  return id === undefined ? undefined : known.bookings?.[id];
}

/** The booking that a held meeting was: the one it names, else that of its kind, else the first of the others. */
function heldBooking({ bookings = {} }: DataIntegrationFacts, { kind, booking }: Told): string | undefined {
  const first = Object.entries(bookings).filter(([, each]) => each.kind === kind).sort(([, a], [, b]) => (a.from < b.from ? -1 : 1))[0]?.[0];
  return booking !== undefined && bookings[booking] ? booking : first;
}

function bookingsOf(bookings: { [id: string]: BookingFact }): Facts {
  const next = Object.values(bookings).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  return { bookings, booking: (next as Json | undefined) ?? null };
}

/** DIN-02: meetings are online. */
function onlineOnly(form: Json | undefined): Refusal | undefined {
  return form === undefined || form === 'online' ? undefined : { code: 'DIN_ONLINE_ONLY', kind: 'rule', rule: 'DIN-02', facts: { form, possible: ['online'] } };
}
