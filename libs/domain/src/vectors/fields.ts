import { dateOf, startOfDay, toInstant } from '../calendar/calendar.js';
import type { Instant, LocalDate } from '../calendar/calendar.js';
import type { Fields } from './vector.js';

// Worked examples give one thing several names: each of these takes the first name under which it is there in its type.

/** A local date, also where the example gives an instant. */
export function dateIn(said: Fields, names: readonly string[]): LocalDate | undefined {
  const text = textIn(said, names.filter((name) => /^\d{4}-\d{2}-\d{2}/.test(String(said[name]))));
  return text === undefined || text.length === 10 ? text : dateOf('Asia/Tokyo', instantIn({ text }, ['text'])!);
}

/** An instant: of a date its first, of a time without an offset the one in Tokyo. */
export function instantIn(said: Fields, names: readonly string[]): Instant | undefined {
  const text = textIn(said, names.filter((name) => /^\d{4}-\d{2}-\d{2}/.test(String(said[name]))));
  if (text === undefined) return undefined;
  if (text.length === 10) return startOfDay('Asia/Tokyo', text);
  return toInstant(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}+09:00`);
}

export function textIn(said: Fields, names: readonly string[]): string | undefined {
  return names.map((name) => said[name]).find((value): value is string => typeof value === 'string' && value !== '');
}

export function numberIn(said: Fields, names: readonly string[]): number | undefined {
  return names.map((name) => said[name]).find((value): value is number => typeof value === 'number');
}

export function boolIn(said: Fields, names: readonly string[]): boolean | undefined {
  return names.map((name) => said[name]).find((value): value is boolean => typeof value === 'boolean');
}

export function listIn(said: Fields, names: readonly string[]): unknown[] | undefined {
  return names.map((name) => said[name]).find((value): value is unknown[] => Array.isArray(value));
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
