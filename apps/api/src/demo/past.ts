import { addBusinessDays, addCalendarDays, atLocalTime, dateOf, openSlots, type BusinessCalendar, type Instant } from '#domain/calendar/calendar.js';
import type { Actor } from '#domain/engagement/actor.js';

/** Who works at the demo company; the ids are those of their sign-ins. */
export interface Staff {
  staff: string;
  finance: string;
  manager: string;
  /** Everybody who takes calls and meetings. */
  clerks: readonly string[];
}

export const customer: Actor = { role: 'customer', id: 'contact' };
const MINUTE = 60_000;

/** The past of one case, laid out on business days before now: time that only goes forward, and never beyond now. */
export class Past {
  at: Instant;

  constructor(
    readonly calendar: BusinessCalendar,
    readonly now: Instant,
    daysAgo: number,
    /** Spreads cases over days: no two want the same half hour of the same person. */
    readonly nth: number,
  ) {
    const begun = atLocalTime(calendar, addBusinessDays(calendar, dateOf(calendar, now), -daysAgo), `10:${String(2 + ((nth * 7) % 50)).padStart(2, '0')}`);
    // Who starts the demo before ten has cases of today as well.
    this.at = begun < now ? begun : new Date(Date.parse(now) - (60 - (nth % 20)) * MINUTE).toISOString();
  }

  /** So many business days later, at a local time; what would be in the future happens in the last hour instead. */
  later(days: number, time: string): Instant {
    const next = atLocalTime(this.calendar, addBusinessDays(this.calendar, dateOf(this.calendar, this.at), days), time);
    this.at = next < this.now && next > this.at ? next : new Date(Math.max(Date.parse(this.at), Date.parse(this.now) - 60 * MINUTE) + MINUTE).toISOString();
    return this.at;
  }

  /** Goes on from a time that a slot ended at, when that has passed. */
  after(slot: { to: Instant }): Instant {
    this.at = slot.to < this.now ? slot.to : this.later(1, '11:00');
    return this.at;
  }

  slot(days: number, minutes: number): { from: Instant; to: Instant } {
    for (let date = addCalendarDays(dateOf(this.calendar, this.at), days); ; date = addCalendarDays(date, 1)) {
      const free = openSlots(this.calendar, date, minutes);
      const slot = free[this.nth % Math.max(free.length, 1)];
      if (slot) return slot;
    }
  }
}
