import type { Lang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import type { LineStep } from '../../shared/step-line.js';

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** The step line with a date below each step: when it was done, when the open one is due, when the last is expected. */
export function lineOf(it: Engagement, lang: Lang, day: (at: string) => string, t: Translate): LineStep[] {
  const awaited = it.next.find(({ key }) => key.startsWith('late:') || key.startsWith('remind:'));
  const expected = it.deadlines.find(({ key }) => key === 'useStarts')?.deadline.at;
  return it.steps.map(({ id, title, status, completedAt, enteredAt }, index) => {
    const isLast = index === it.steps.length - 1;
    const below =
      status === 'done'
        ? completedAt && day(completedAt)
        : status === 'now' && it.closedAt === null
          ? awaited
            ? t('staff.engagement.dueOn', { date: day(awaited.deadline.at) })
            : enteredAt && t('staff.engagement.from', { date: day(enteredAt) })
          : isLast && expected !== undefined
            ? t('staff.engagement.expectedOn', { date: day(expected) })
            : undefined;
    return { id, title: title[lang], status, below: below ?? undefined };
  });
}
