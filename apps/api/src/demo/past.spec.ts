import { expect, it } from '@jest/globals';
import { japaneseCalendar } from '#domain/calendar/holidays.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { deskCalendar } from '#domain/terms/terms.js';
import { Past } from './past.js';

const calendar = deskCalendar(defaultTerms, 'taskDesk', japaneseCalendar({ from: '2026-01-01', to: '2027-12-31', closures: defaultTerms.closures, designated: defaultTerms.designated }));

it.each(['2026-11-24T00:51:00.000Z', '2026-11-23T15:10:00.000Z', '2026-11-24T09:00:00.000Z', '2026-11-22T03:00:00.000Z', '2027-01-01T01:00:00.000Z'])('goes forward and never beyond now, when the demo is loaded at %s', (now) => {
  for (let nth = 0; nth < 40; nth++) {
    for (const daysAgo of [0, 1, 5]) {
      const past = new Past(calendar, now, daysAgo, nth);
      const times = [past.at];
      for (const [days, time] of [[0, '11:03'], [1, '14:20'], [0, '15:05'], [1, '09:40'], [2, '10:31'], [1, '13:20'], [1, '16:05'], [0, '16:42'], [1, '11:15'], [1, '09:48']] as const) times.push(past.later(days, time));

      expect(times).toEqual([...new Set(times)].sort());
      expect(times.at(-1)! < now).toBe(true);
    }
  }
});
