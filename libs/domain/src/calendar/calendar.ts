/**
 * The business calendar: days, hours and months as pure functions over plain data, calendar first.
 *
 * Everything here runs inside Temporal's workflow sandbox: no clock, no host time zone, no module state. Dates are
 * integer day numbers; only the step from local time to an instant asks luxon for the zone's offset. The holiday table
 * is not imported: it arrives inside a CalendarSnapshot, made by `holidays.ts`.
 */
export { CalendarError } from './types.js';
export type {
  BusinessCalendar,
  CalendarSnapshot,
  ClosedKind,
  DayKind,
  Hours,
  Instant,
  LocalDate,
  LocalTime,
  Month,
  SkippedDay,
  Slot,
  Words,
} from './types.js';
export {
  addCalendarDays,
  calendarDaysBetween,
  lastDayOfMonth,
  mondayOf,
  monthOf,
  monthStarts,
  periodEnd,
  weekdayOf,
} from './dates.js';
export {
  addBusinessDays,
  closedDays,
  countBusinessDays,
  dayKind,
  isBusinessDay,
  lastBusinessDay,
  nextBusinessDay,
  previousBusinessDay,
} from './days.js';
export type { Days } from './days.js';
export {
  closeOf,
  cutOffOf,
  isOpen,
  isSlotOpen,
  nextOpening,
  openMinutes,
  openSlots,
  receivedOn,
} from './hours.js';
export { atLocalTime, dateOf, instantOf, millisOf, startOfDay, timeOf, toInstant, withOffset } from './instants.js';
export type { Zoned } from './instants.js';
