import { dateOfDayNumber, dayNumberOf } from './dates.js';
import type { Because, Deadline } from './deadline.js';
import { dateOf } from './instants.js';
import type { Zoned } from './instants.js';
import type { ClosedKind, LocalDate, Words } from './types.js';

/** One day in the strip above "why this date?": what the day is, and its number when it was counted. */
export interface StripDay {
  date: LocalDate;
  mark: 'anchor' | 'received' | 'skipped' | 'counted' | 'due';
  count?: number;
  why?: ClosedKind;
  name?: Words;
}

/**
 * The days between the starting point of a deadline and the deadline, both included, in the order of the calendar, as
 * far as its reasons tell. Empty for dates that were agreed. Folding long strips is up to who draws them.
 */
export function stripOf(deadline: Deadline, zoned: Zoned = 'Asia/Tokyo'): StripDay[] {
  const { because } = deadline;
  const anchor = anchorDate(because, zoned);
  if (anchor === undefined) return [];
  const due = dateOf(zoned, deadline.at);
  const received = because.find((b) => b.kind === 'cut-off')?.counts ?? anchor;
  const counted = because.find((b) => b.kind === 'counted');
  const numbered = counted?.unit === 'business-day' || counted?.unit === 'calendar-day' ? counted.count : 0;
  const skipped = because.flatMap((b) => (b.kind === 'skipped' ? b.days : []));

  const backwards = due < anchor;
  const strip: StripDay[] = [];
  let count = 0;
  const step = backwards ? -1 : 1;
  for (let day = dayNumberOf(anchor); step * day <= step * dayNumberOf(due); day += step) {
    const date = dateOfDayNumber(day);
    const closed = skipped.find((s) => s.date === date);
    const isAfterReceipt = backwards ? date < received : date > received;
    if (!closed && isAfterReceipt) count += 1;
    const number = !closed && isAfterReceipt && count <= numbered ? { count } : {};
    if (date === due) strip.push({ date, mark: 'due', ...number });
    else if (date === anchor) strip.push({ date, mark: 'anchor', ...(closed && { why: closed.why }) });
    else if (closed) strip.push({ mark: 'skipped', ...closed });
    else strip.push({ date, mark: date === received ? 'received' : 'counted', ...number });
  }
  return backwards ? strip.reverse() : strip;
}

function anchorDate(because: Because[], zoned: Zoned): LocalDate | undefined {
  for (const b of because) {
    if (b.kind === 'anchor') return dateOf(zoned, b.at);
    if (b.kind === 'anchor-date') return b.date;
  }
  return undefined;
}
