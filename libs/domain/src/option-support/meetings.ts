import type { Instant } from '../calendar/calendar.js';
import type { Command } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts, Json } from '../engagement/json.js';
import { partOf, type Session } from '../support/sessions.js';
import { factsOf, type OptionSupportFacts } from './option-support.facts.js';

/** What is told of a meeting that was held. */
type Told = { heldAt: Instant; minutes: number; booking?: string };

export function toldOf({ facts, receivedAt }: Command): Told {
  const said = partOf(facts, 'meeting') as Partial<Told>;
  return { ...said, heldAt: said.heldAt ?? receivedAt } as Told;
}

/** The booking that is over with a command: the one that is cancelled, or was held. */
export function bookingOver(it: Engagement, { name, facts }: Pick<Command, 'name' | 'facts'>): Session | undefined {
  const known = factsOf(it);
  const id = name === 'cancelMeeting' ? String(facts['booking']) : heldBooking(known, partOf(facts, 'meeting')['booking'] as string | undefined);
  return id === undefined ? undefined : known.bookings?.[id];
}

/** The booking that a held meeting was: the one it names, else the first. */
export function heldBooking({ bookings = {} }: OptionSupportFacts, booking: string | undefined): string | undefined {
  const first = Object.entries(bookings).sort(([, a], [, b]) => (a.from < b.from ? -1 : 1))[0]?.[0];
  return booking !== undefined && bookings[booking] ? booking : first;
}

/** The bookings with one more, and the next of them. */
export function withBooking(facts: OptionSupportFacts, { from, to, operator }: Session): Facts {
  const booked = (facts.booked ?? 0) + 1;
  const session: Session = { from, to, ...(operator !== undefined && { operator }) };
  return { booked, ...bookingsOf({ ...facts.bookings, [`meeting-${booked}`]: session }) };
}

/** The bookings without one, and the next of those left: its time can be booked again. */
export function withoutBooking(facts: OptionSupportFacts, id: string | undefined): Facts {
  return bookingsOf(Object.fromEntries(Object.entries(facts.bookings ?? {}).filter(([each]) => each !== id)));
}

/** A meeting as it is recorded: its minutes are used, its booking is over. */
export function heldFacts(facts: OptionSupportFacts, command: Command): Facts {
  const { heldAt, minutes, booking } = toldOf(command);
  return { lastMeeting: { heldAt, minutes }, usedMinutes: (facts.usedMinutes ?? 0) + minutes, ...withoutBooking(facts, heldBooking(facts, booking)) };
}

function bookingsOf(bookings: { [id: string]: Session }): Facts {
  const next = Object.values(bookings).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  return { bookings, booking: (next as Json | undefined) ?? null };
}
