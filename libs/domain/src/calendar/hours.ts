import { dateOfDayNumber, dayNumberOf } from './dates.js';
import { isBusinessDay, nextBusinessDay } from './days.js';
import { instantOf, localOf, millisAt, millisOf, minutesOf } from './instants.js';
import type { BusinessCalendar, Instant, LocalDate, LocalTime, Slot } from './types.js';

const MINUTE = 60_000;

/** A calendar with no business day in this many days is a mistake in its data. */
const LONGEST_CLOSURE_DAYS = 366;

/** Whether an instant lies in an open window of a business day; the closing time is outside (CAL-03, R-CAL-2). */
export function isOpen(calendar: BusinessCalendar, instant: Instant): boolean {
  const { day, millisOfDay } = localOf(calendar, millisOf(instant));
  if (!isBusinessDay(calendar, dateOfDayNumber(day))) return false;
  return windowsOf(calendar).some((w) => w.open * MINUTE <= millisOfDay && millisOfDay < w.close * MINUTE);
}

/**
 * Whether a whole slot lies in one open window of one business day (R-CSP-8). A slot may end at the closing time; one
 * that runs through the break or into the next day does not fit.
 */
export function isSlotOpen(calendar: BusinessCalendar, from: Instant, to: Instant): boolean {
  const [start, end] = [millisOf(from), millisOf(to)];
  const { day } = localOf(calendar, start);
  if (start >= end || !isBusinessDay(calendar, dateOfDayNumber(day))) return false;
  return spansOf(calendar, day).some((span) => span.from <= start && end <= span.to);
}

/** The instant itself when open, else the start of the next open window. */
export function nextOpening(calendar: BusinessCalendar, instant: Instant): Instant {
  const millis = millisOf(instant);
  const first = localOf(calendar, millis).day;
  for (let day = first; day <= first + LONGEST_CLOSURE_DAYS; day += 1) {
    if (!isBusinessDay(calendar, dateOfDayNumber(day))) continue;
    const span = spansOf(calendar, day).find((s) => millis < s.to);
    if (span) return instantOf(Math.max(millis, span.from));
  }
  throw new RangeError(`the calendar does not open within a year after ${instant}`);
}

/** The last closing time of a business day. RangeError on a day that never opens. */
export function closeOf(calendar: BusinessCalendar, date: LocalDate): Instant {
  if (!isBusinessDay(calendar, date)) throw new RangeError(`not a business day: ${date}`);
  return instantOf(millisAt(calendar, dayNumberOf(date), lastClose(calendar)));
}

/** The last closing time of the day's windows, as a local time: the cut-off of a day. */
export function cutOffOf(calendar: BusinessCalendar): LocalTime {
  const close = lastClose(calendar);
  const window = calendar.hours.windows.find((w) => minutesOf(w.close) === close);
  return window?.close ?? '24:00';
}

/**
 * The business day on which something counts as received: the same day until the last closing time, from then on or
 * on a closed day the next business day (R-TSK-4, R-CAL-2: 17:30:00 is already outside). Before opening and in the
 * break it is the same day.
 */
export function receivedOn(calendar: BusinessCalendar, instant: Instant): LocalDate {
  const { day, millisOfDay } = localOf(calendar, millisOf(instant));
  const date = dateOfDayNumber(day);
  const inTime = isBusinessDay(calendar, date) && millisOfDay < lastClose(calendar) * MINUTE;
  return inTime ? date : nextBusinessDay(calendar, date);
}

/**
 * The slots of `minutes` that a booking page may offer on a date, one after the other from each opening, or every
 * `every` minutes. None on a closed day.
 */
export function openSlots(calendar: BusinessCalendar, date: LocalDate, minutes: number, every = minutes): Slot[] {
  if (!(minutes > 0 && every > 0)) throw new RangeError(`a slot has at least one minute: ${minutes}, ${every}`);
  if (!isBusinessDay(calendar, date)) return [];
  const day = dayNumberOf(date);
  return spansOf(calendar, day).flatMap(({ from, to }) => {
    const slots: Slot[] = [];
    for (let start = from; start + minutes * MINUTE <= to; start += every * MINUTE) {
      slots.push({ from: instantOf(start), to: instantOf(start + minutes * MINUTE) });
    }
    return slots;
  });
}

/** Open minutes between two instants, breaks and closed days left out, rounded down; 0 when `to` is not later. */
export function openMinutes(calendar: BusinessCalendar, from: Instant, to: Instant): number {
  const [start, end] = [millisOf(from), millisOf(to)];
  let open = 0;
  for (let day = localOf(calendar, start).day; start < end && day <= localOf(calendar, end).day; day += 1) {
    if (!isBusinessDay(calendar, dateOfDayNumber(day))) continue;
    for (const span of spansOf(calendar, day)) {
      open += Math.max(0, Math.min(end, span.to) - Math.max(start, span.from));
    }
  }
  return Math.floor(open / MINUTE);
}

function spansOf(calendar: BusinessCalendar, day: number): { from: number; to: number }[] {
  return windowsOf(calendar).map((w) => ({
    from: millisAt(calendar, day, w.open),
    to: millisAt(calendar, day, w.close),
  }));
}

function lastClose(calendar: BusinessCalendar): number {
  return Math.max(...windowsOf(calendar).map((w) => w.close));
}

function windowsOf(calendar: BusinessCalendar): { open: number; close: number }[] {
  const windows = calendar.hours.windows.map((w) => ({ open: minutesOf(w.open), close: minutesOf(w.close) }));
  windows.sort((a, b) => a.open - b.open);
  const sound = windows.every((w, i) => w.open < w.close && (windows[i - 1]?.close ?? 0) <= w.open);
  if (!sound || windows.length === 0) throw new RangeError('opening hours must be windows that do not overlap');
  return windows;
}
