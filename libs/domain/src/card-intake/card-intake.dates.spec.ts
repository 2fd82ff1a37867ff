import { describe, expect, it } from '@jest/globals';
import { renderDeadline } from '../calendar/because.js';
import { rulebook, tokyo } from '../vectors/mci.story.js';
import { calendarFor, custodyDue, custodyTarget, cutoffOf, cutoffReminderDue, datesWithStages, inPlanPeriod, slipDue, stageDue } from './card-intake.dates.js';
import { lastBusinessDayOfWeek, planStages, weeksNeeded } from './card-intake.stages.js';
import { factNames } from './card-intake.words.js';

const book = rulebook();
const calendar = calendarFor(book);
const terms = book.terms.cardIntake;

describe('the cutoff (MCI-12)', () => {
  it.each([
    ['2026-06-15', '2026-06-03'], ['2026-06-19', '2026-06-03'], ['2026-06-21', '2026-06-03'], ['2026-06-22', '2026-06-10'],
    ['2026-05-13', '2026-04-29'], ['2027-01-06', '2026-12-23'], ['2028-03-01', '2028-02-16'],
  ])('of an intake that starts on %s is 00:00 of Wednesday %s, a holiday or not', (start, wednesday) => {
    expect(cutoffOf(calendar, start).at).toBe(tokyo(`${wednesday}T00:00`));
  });

  it('explains itself from the Monday of the start week', () => {
    const { lines } = renderDeadline(cutoffOf(calendar, '2026-06-19'), 'ja', factNames, { now: tokyo('2026-05-01T10:00') });

    expect(lines.map(({ text }) => text)).toEqual(['6月15日(月)　取込開始週の月曜日、6月19日(金)　取込開始日', 'なし', 'なし', '起点の 12日前の 0:00', 'MCI-12']);
  });

  it('has its reminders at the hour of the terms', () => {
    expect(cutoffReminderDue('2026-06-15', 7, book).at).toBe(tokyo('2026-05-27T10:00'));
    expect(cutoffReminderDue('2026-06-15', 1, rulebook({ cutoffReminderTime: '09:00' })).at).toBe(tokyo('2026-06-02T09:00'));
  });
});

describe('the stages (MCI-08)', () => {
  it('are the estimate by the week, the rest in the last', () => {
    expect(planStages(calendar, '2026-06-17', 2_000, 1_000)).toEqual([
      { stage: 1, weekOf: '2026-06-15', firstDay: '2026-06-17', cards: 1_000 }, { stage: 2, weekOf: '2026-06-22', firstDay: '2026-06-22', cards: 1_000 },
    ]);
    expect(planStages(calendar, '2026-06-17', 1, 1_000)).toHaveLength(1);
  });

  it('begin on the first business day of their week: Tuesday after a holiday on Monday', () => {
    expect(planStages(calendar, '2026-07-13', 1_001, 1_000)[1]).toEqual({ stage: 2, weekOf: '2026-07-20', firstDay: '2026-07-21', cards: 1 });
  });

  it('pass over a week without a business day (R-MCI-6)', () => {
    const closed = { ...book.days, closures: ['08-10..08-16'] };

    expect(planStages(closed, '2026-08-03', 1_500, 1_000).map(({ weekOf }) => weekOf)).toEqual(['2026-08-03', '2026-08-17']);
  });

  it('ask of each week what lies in it', () => {
    expect(weeksNeeded(planStages(calendar, '2026-06-15', 2_500, 1_000))).toEqual([{ week: '2026-06-15', cards: 1_000 }, { week: '2026-06-22', cards: 1_000 }, { week: '2026-06-29', cards: 500 }]);
  });

  it('are due at the close of the last business day of their week', () => {
    expect(stageDue({ stage: 1, weekOf: '2026-06-15', firstDay: '2026-06-15', cards: 1 }, book).at).toBe(tokyo('2026-06-19T18:00'));
    expect(lastBusinessDayOfWeek(calendar, '2026-04-27')).toBe('2026-05-01');
    expect(stageDue({ stage: 1, weekOf: '2026-12-28', firstDay: '2026-12-28', cards: 1 }, book).at).toBe(tokyo('2026-12-28T18:00'));
  });

  it('cannot be made of weeks that take nothing', () => {
    expect(() => planStages(calendar, '2026-06-15', 1, 0)).toThrow(RangeError);
  });
});

describe('custody (MCI-09)', () => {
  it.each([[1, '2026-06-25'], [2, '2026-07-02'], [3, '2026-07-09']])('of %p stages aims at the return on %s', (stages, target) => {
    expect(custodyTarget('2026-06-11', stages, terms)).toBe(target);
  });

  it('is overdue when the day has passed', () => {
    expect(custodyDue({ fact: 'receive', at: tokyo('2026-06-11T10:00') }, 1, book).at).toBe(tokyo('2026-06-26T00:00'));
  });
});

describe('a slip (MCI-10)', () => {
  it('of cards that came at closing time counts from the next business day', () => {
    expect(slipDue({ fact: 'receive', at: tokyo('2026-06-12T18:00') }, book).at).toBe(tokyo('2026-06-16T18:00'));
  });
});

describe('the plan period (MCI-02)', () => {
  const within = (plan: string, start: string, period: { periodFrom?: string; periodTo?: string } = {}) => inPlanPeriod({ plan, ...period }, start, terms);

  it('is the one on the order, both days inside', () => {
    const period = { periodFrom: '2025-11-30', periodTo: '2026-02-28' };

    expect([within('basic', '2025-11-30', period), within('basic', '2026-02-28', period)]).toEqual([true, true]);
    expect([within('basic', '2025-11-29', period), within('basic', '2026-03-01', period)]).toEqual([false, false]);
  });

  it('ends after the plan\'s months when the order names its start alone (R-MON-1)', () => {
    expect([within('basic', '2026-02-28', { periodFrom: '2025-11-30' }), within('basic', '2026-03-01', { periodFrom: '2025-11-30' })]).toEqual([true, false]);
    expect([within('advanced', '2026-04-29', { periodFrom: '2025-11-30' }), within('onboarding-extension', '2026-01-01', { periodFrom: '2025-11-30' })]).toEqual([true, false]);
  });

  it('of a Premier plan is all year', () => {
    expect([within('premier', '2029-01-09', { periodFrom: '2026-04-01' }), within('premier', '2026-03-31', { periodFrom: '2026-04-01' })]).toEqual([true, false]);
  });

  it('does not cover what the plan does not include', () => {
    expect(within('none', '2026-06-15')).toBe(false);
    expect(datesWithStages({ intakeStart: '2026-06-15' }, 10, { plan: 'none', variant: 'mail', options: [], people: 1 }, book)).toMatchObject({ coveredByPlan: false, cards: 10 });
  });
});
