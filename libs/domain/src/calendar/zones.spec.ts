import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

// TZ only takes effect when a process starts, so the same figures are computed in one process per zone.
const PATIENCE = 60_000; // milliseconds, for a busy machine
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'dandori-zones-'));

const FIGURES = `
import * as c from './calendar.js';
import { businessDaysAfter, businessDayBefore, shiftByHold, startOfLatest } from './deadline.js';
import { renderDeadline } from './because.js';
import { japaneseCalendar } from './holidays.js';
const days = japaneseCalendar({ from: '2026-01-01', to: '2027-12-31', closures: ['12-29..01-03'], designated: {} });
const desk = { days, hours: { windows: [{ open: '09:30', close: '12:00' }, { open: '13:00', close: '17:30' }] } };
const rule = { rule: 'ONB-06' };
const figures = [];
// Every 21 hours and 39 minutes through the changes of the clock of all four zones.
for (let at = Date.UTC(2026, 1, 20); at < Date.UTC(2027, 2, 20); at += 77_940_000) {
  const instant = c.instantOf(at), date = c.dateOf(desk, instant);
  const due = businessDaysAfter(desk, { fact: 'f', at: instant }, 3, rule);
  figures.push([instant, date, c.startOfDay(desk, date), c.atLocalTime(desk, date, '02:30'), c.isOpen(desk, instant),
    c.nextOpening(desk, instant), c.receivedOn(desk, instant), c.openSlots(desk, date, 60), c.mondayOf(date),
    c.periodEnd(date, 5), c.lastBusinessDay(desk, date.slice(0, 7)), due, renderDeadline(due, 'ja', {}),
    businessDayBefore(desk, { fact: 'f', at: instant }, '10:00', rule),
    shiftByHold(desk, due, instant, c.instantOf(at + 1e8)), startOfLatest(desk, [{ fact: 'f', date }], rule)]);
}
console.log(JSON.stringify({ host: [new Date(0).getTimezoneOffset(), Intl.DateTimeFormat().resolvedOptions().timeZone], figures }));
`;

beforeAll(() => {
  const calendar = join(folder, 'calendar');
  mkdirSync(calendar);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(calendar, 'figures.js'), FIGURES);
  for (const file of readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))) {
    const { code } = transformSync(readFileSync(join(here, file), 'utf8'), {
      filename: file,
      swcrc: false,
      module: { type: 'es6' },
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    });
    writeFileSync(join(calendar, file.replace(/\.ts$/, '.js')), code);
  }
}, PATIENCE);

let utc: { host: unknown[]; figures: unknown[] };
beforeAll(() => {
  utc = figuresIn('UTC');
}, PATIENCE);

afterAll(() => rmSync(folder, { recursive: true }));

function figuresIn(zone: string): { host: unknown[]; figures: unknown[] } {
  const env = { PATH: process.env.PATH, TZ: zone };
  const out = execFileSync(process.execPath, [join(folder, 'calendar', 'figures.js')], { env, maxBuffer: 1 << 27 });
  return JSON.parse(out.toString()) as { host: unknown[]; figures: unknown[] };
}

describe('on a host in another time zone', () => {
  it.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])('%s, every date and reason is the same as in UTC', (zone) => {
    const there = figuresIn(zone);

    expect(there.host).not.toEqual(utc.host);
    expect(there.host[1]).toBe(zone);
    expect(utc.figures.length).toBeGreaterThan(400);
    expect(there.figures).toEqual(utc.figures);
  }, PATIENCE);
});
