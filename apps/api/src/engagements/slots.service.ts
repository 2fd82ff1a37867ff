import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addCalendarDays, dateOf, openSlots } from '#domain/calendar/calendar.js';
import { deskCalendar } from '#domain/terms/terms.js';
import { readAs } from '#persistence/reader.js';
import { freeSlots } from '#persistence/reservations.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { isInternal, type Principal } from '../auth/principal.js';
import { Additions } from '../commands/additions.js';
import { pipelineOf } from '../pipelines/registry.js';
import { Problem } from '../problems/problem.js';
import type { SlotList, SlotQuery } from '../schemas/others.schema.js';
import { Visible } from './visible.js';

/** Times that can be agreed: within the desk's hours, to come, on days that the rules leave for it, and somebody is free. */
@Injectable()
export class Slots {
  constructor(
    private readonly db: DataSource,
    private readonly books: Rulebooks,
    private readonly visible: Visible,
    private readonly additions: Additions,
  ) {}

  async free(principal: Principal, engagement: string, { kind, from, days = 14 }: SlotQuery): Promise<SlotList> {
    const row = await this.visible.engagement(principal, engagement);
    const book = await this.books.byVersion(this.db, row.terms);
    if (!book) throw new Error('the rulebook of an engagement is gone');
    const booking = Object.values(pipelineOf(row.pipeline)?.bookings ?? {}).find((each) => each.kind === kind);
    if (!booking) throw new Problem(404, 'SLOT_KIND_UNKNOWN', { facts: { kind } });
    const calendar = deskCalendar(book.terms, booking.desk, book.days);
    const minutes = booking.minutes(book.terms);
    const now = new Date().toISOString();
    const today = dateOf(calendar, now);
    const within = booking.days?.(row.snapshot, book.terms, today);
    const first = from ?? (within && within.from > today ? within.from : today);
    if (first < book.days.from || addCalendarDays(first, days) > book.days.to) throw new Problem(422, 'CAL_YEAR_NOT_LOADED', { rule: 'CAL-01', facts: { from: book.days.from, to: book.days.to } });
    const dates = Array.from({ length: days }, (_, n) => addCalendarDays(first, n)).filter((day) => !within || (within.from <= day && day <= within.to));
    const slots = dates.flatMap((day) => openSlots(calendar, day, minutes)).filter((slot) => slot.from > now);
    const persons = await this.additions.operators();
    if (persons.length === 0) return { items: slots.map((slot) => ({ ...slot, operators: [] })), minutes };
    const free = await readAs('all', () => freeSlots(this.db, { persons, slots, except: { engagement, kind } })); // whoever has taken them
    return { items: free.map(({ from: start, to, persons: who }) => ({ from: start, to, operators: isInternal(principal) ? who : [] })), minutes };
  }
}
