import { addCalendarDays } from '#domain/calendar/dates.js';
import { localDate } from '../../shared/when.js';
import type { TodayRow } from './today.query.js';

export interface Group {
  key: 'late' | 'today' | 'tomorrow' | 'later' | 'open';
  /** The day of the group, where it is one day. */
  date?: string;
  rows: TodayRow[];
}

/** Rows by the day on which they hurt: over, today, tomorrow, later, and those without a date. */
export function groupsOf(items: readonly TodayRow[], now: string): Group[] {
  const today = localDate(now);
  const tomorrow = addCalendarDays(today, 1);
  const keyOf = ({ due }: TodayRow): Group['key'] => {
    if (!due) return 'open';
    if (due.late || due.at < now) return 'late';
    const date = localDate(due.at);
    return date === today ? 'today' : date === tomorrow ? 'tomorrow' : 'later';
  };
  const groups: Group[] = [{ key: 'late', rows: [] }, { key: 'today', date: today, rows: [] }, { key: 'tomorrow', date: tomorrow, rows: [] }, { key: 'later', rows: [] }, { key: 'open', rows: [] }];
  for (const row of items) groups.find(({ key }) => key === keyOf(row))?.rows.push(row);
  return groups.filter(({ rows }) => rows.length > 0);
}
