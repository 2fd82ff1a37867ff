import { addCalendarDays, isBusinessDay, mondayOf } from '../calendar/calendar.js';
import type { Days, LocalDate } from '../calendar/calendar.js';
import type { Stage } from './card-intake.facts.js';

const WEEK = 7;

/**
 * MCI-08: the cards week by week, `perWeek` of them in each, the rest in the last. The first stage begins on the start
 * day, the later ones on the first business day of their week; a week without one is passed over (R-MCI-6).
 * @throws CalendarError beyond the loaded days; RangeError when a week takes no cards
 */
export function planStages(days: Days, intakeStart: LocalDate, cards: number, perWeek: number): Stage[] {
  if (!(perWeek >= 1)) throw new RangeError(`a week takes at least one card: ${perWeek}`);
  const stages: Stage[] = [];
  let weekOf = mondayOf(intakeStart);
  for (let left = cards; left > 0; weekOf = addCalendarDays(weekOf, WEEK)) {
    const firstDay = stages.length === 0 ? intakeStart : firstBusinessDay(days, weekOf);
    if (firstDay === undefined) continue;
    const taken = Math.min(left, perWeek);
    stages.push({ stage: stages.length + 1, weekOf, firstDay, cards: taken });
    left -= taken;
  }
  return stages;
}

/** What stages ask of the weeks they lie in, by the Monday of each. */
export function weeksNeeded(stages: readonly Stage[]): { week: LocalDate; cards: number }[] {
  return stages.map(({ weekOf, cards }) => ({ week: weekOf, cards }));
}

/** The last business day of the week of a Monday; none when it has none. */
export function lastBusinessDayOfWeek(days: Days, weekOf: LocalDate): LocalDate | undefined {
  return businessDaysOf(days, weekOf).at(-1);
}

function firstBusinessDay(days: Days, weekOf: LocalDate): LocalDate | undefined {
  return businessDaysOf(days, weekOf)[0];
}

function businessDaysOf(days: Days, weekOf: LocalDate): LocalDate[] {
  return Array.from({ length: WEEK }, (_, i) => addCalendarDays(weekOf, i)).filter((date) => isBusinessDay(days, date));
}
