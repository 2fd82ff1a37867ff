import { IANAZone } from 'luxon';
import { civilFromDays, dateOfDayNumber, dayNumberOf, daysFromCivil, pad, partsOf } from './dates.js';
import type { BusinessCalendar, CalendarSnapshot, Instant, LocalDate, LocalTime } from './types.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
const TIME = /^(\d{2}):(\d{2})$/;

/** Whatever says in which zone local dates are meant: a calendar, its days, or an IANA name. */
export type Zoned = string | CalendarSnapshot | BusinessCalendar;

/**
 * Milliseconds since 1970-01-01T00:00Z of an ISO instant with `Z` or an offset (CAL-03: instants may arrive in UTC).
 * Throws RangeError without an offset, because such a text would mean something else on every host.
 */
export function millisOf(instant: Instant): number {
  const found = INSTANT.exec(instant);
  if (!found) throw new RangeError(`not an instant with Z or an offset: ${instant}`);
  const { year, month, day } = partsOf(found[1] ?? '');
  const [hour, minute, second] = [Number(found[2]), Number(found[3]), Number(found[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) throw new RangeError(`no such time: ${instant}`);
  const millis = Number((found[5] ?? '').slice(0, 3).padEnd(3, '0'));
  const time = hour * 60 * MINUTE + minute * MINUTE + second * 1000 + millis;
  return daysFromCivil(year, month, day) * DAY + time - offsetOf(found[6] ?? 'Z') * MINUTE;
}

/** The instant of a number of milliseconds since 1970-01-01T00:00Z. */
export function instantOf(millis: number): Instant {
  if (!Number.isSafeInteger(millis)) throw new RangeError(`not a whole number of milliseconds: ${millis}`);
  const days = Math.floor(millis / DAY);
  const { time, rest } = clockOf(millis - days * DAY);
  return `${dateOfDayNumber(days)}T${time}:${pad(Math.floor(rest / 1000), 2)}.${pad(rest % 1000, 3)}Z`;
}

/** Brings an instant with any offset into the one form the product stores: UTC, milliseconds, `Z`. */
export function toInstant(instant: Instant): Instant {
  return instantOf(millisOf(instant));
}

/** Minutes after local midnight of a `HH:mm` from 00:00 to 24:00. Throws RangeError for anything else. */
export function minutesOf(time: LocalTime): number {
  const found = TIME.exec(time);
  const minutes = Number(found?.[1]) * 60 + Number(found?.[2]);
  if (!found || Number(found[2]) > 59 || minutes > 1440) throw new RangeError(`not a time HH:mm: ${time}`);
  return minutes;
}

/** `HH:mm` of a number of minutes after local midnight. */
export function timeOfMinutes(minutes: number): LocalTime {
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

export function zoneOf(zoned: Zoned): string {
  if (typeof zoned === 'string') return zoned;
  return 'days' in zoned ? zoned.days.timeZone : zoned.timeZone;
}

/** Local day number and milliseconds after local midnight of an instant (CAL-03). */
export function localOf(zoned: Zoned, millis: number): { day: number; millisOfDay: number } {
  const local = millis + zoneOffset(zoneOf(zoned), millis) * MINUTE;
  const day = Math.floor(local / DAY);
  return { day, millisOfDay: local - day * DAY };
}

/** The instant at which a local day number has run for `minutes`. */
export function millisAt(zoned: Zoned, day: number, minutes: number): number {
  const zone = zoneOf(zoned);
  const local = day * DAY + minutes * MINUTE;
  const first = zoneOffset(zone, local);
  const second = zoneOffset(zone, local - first * MINUTE);
  if (first === second) return local - first * MINUTE;
  const third = zoneOffset(zone, local - second * MINUTE);
  // A time that the clocks jump over is taken as the same stretch after the jump, as luxon does.
  return local - (second === third ? second : Math.min(second, third)) * MINUTE;
}

/** The local date of an instant (CAL-03: every rule is decided on local time). */
export function dateOf(zoned: Zoned, instant: Instant): LocalDate {
  return dateOfDayNumber(localOf(zoned, millisOf(instant)).day);
}

/** The local time of day of an instant, whole minutes, rounded down. */
export function timeOf(zoned: Zoned, instant: Instant): LocalTime {
  return clockOf(localOf(zoned, millisOf(instant)).millisOfDay).time;
}

/** 00:00 local time of a date. */
export function startOfDay(zoned: Zoned, date: LocalDate): Instant {
  return instantOf(millisAt(zoned, dayNumberOf(date), 0));
}

/** A local date and time as an instant; `24:00` is the start of the next day. */
export function atLocalTime(zoned: Zoned, date: LocalDate, time: LocalTime): Instant {
  return instantOf(millisAt(zoned, dayNumberOf(date), minutesOf(time)));
}

/** An instant written with the zone's offset, `2026-06-05T17:30:00+09:00`: for people and files, never stored. */
export function withOffset(zoned: Zoned, instant: Instant): string {
  const millis = millisOf(instant);
  const offset = zoneOffset(zoneOf(zoned), millis);
  const { day, millisOfDay } = localOf(zoned, millis);
  const { year, month, day: dayOfMonth } = civilFromDays(day);
  const { time, rest } = clockOf(millisOfDay);
  const fraction = rest % 1000 === 0 ? '' : `.${pad(rest % 1000, 3)}`;
  const sign = offset < 0 ? '-' : '+';
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  return `${date}T${time}:${pad(Math.floor(rest / 1000), 2)}${fraction}${sign}${timeOfMinutes(Math.abs(offset))}`;
}

function clockOf(millisOfDay: number): { time: LocalTime; rest: number } {
  return { time: timeOfMinutes(Math.floor(millisOfDay / MINUTE)), rest: millisOfDay % MINUTE };
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const minutes = minutesOf(text.slice(1));
  return text.startsWith('-') ? -minutes : minutes;
}

function zoneOffset(zone: string, millis: number): number {
  const minutes = IANAZone.create(zone).offset(millis);
  if (Number.isNaN(minutes)) throw new RangeError(`unknown time zone: ${zone}`);
  return minutes;
}
