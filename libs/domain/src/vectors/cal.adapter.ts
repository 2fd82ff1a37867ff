import { isBusinessDay, lastBusinessDay } from '../calendar/calendar.js';
import { calendarOf } from './calendar.fields.js';
import type { Adapter } from './vector.js';

/** The calendar rules CAL-01 and CAL-02. */
export const calAdapters: Record<string, Adapter> = {
  'cal.isBusinessDay': (given, when) => ({ businessDay: isBusinessDay(calendarOf(given), String(when.date)) }),
  'cal.lastBusinessDay': (given, when) => ({ date: lastBusinessDay(calendarOf(given), String(when.month)) }),
};
