import { partsOf } from '#domain/calendar/dates.js';

const two = (text: string): string => text.padStart(2, '0');

/** Whether the calendar has this day: 31 April is none. */
function isDay(date: string): boolean {
  try {
    partsOf(date);
    return true;
  } catch {
    return false;
  }
}

/**
 * A day as people type it: `2026-12-02`, `2026/12/2`, `2026年12月2日`, `20261202`, and without the year `12/2`, which is the next such day from
 * `today` on. Full-width figures count as figures.
 * @returns `yyyy-mm-dd`, or nothing when it is no day
 */
export function dayOf(text: string, today: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, year, month, day] = /^(?:(\d{4})[-/.年]\s*)?(\d{1,2})[-/.月]\s*(\d{1,2})日?(?:\s*\(.\))?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const inYear = (each: string): string => `${each}-${two(month)}-${two(day)}`;
  const thisYear = today.slice(0, 4);
  const date = year !== undefined ? inYear(year) : inYear(thisYear) >= today ? inYear(thisYear) : inYear(String(Number(thisYear) + 1));
  return isDay(date) ? date : undefined;
}
