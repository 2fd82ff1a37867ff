import pg from 'pg';

const { builtins } = pg.types;

/** `2026-11-22 17:59:12.123+00` (a UTC session) as `2026-11-22T17:59:12.123Z`; another zone goes through Date. */
export function instantOfText(text: string): string {
  const utc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/.exec(text);
  if (utc) return `${utc[1]}T${utc[2]}.${(utc[3] ?? '').padEnd(3, '0')}Z`;
  const date = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is not a safe integer`);
  return value;
}

/**
 * How our pools read PostgreSQL's values: instants as ISO strings in UTC with milliseconds, dates as `yyyy-mm-dd`, int8 as a
 * safe integer. Given to a pool, never set globally: better-auth's pool in the same process expects Date.
 */
export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    if (format !== 'binary') {
      if (oid === builtins.TIMESTAMPTZ) return instantOfText;
      if (oid === builtins.DATE) return (text) => text;
      if (oid === builtins.INT8) return safeInteger;
    }
    return pg.types.getTypeParser(oid, (format ?? 'text') as 'text') as (text: string) => unknown;
  },
};
