import { useTranslation } from 'react-i18next';
import type { Engagement } from '../../app/queries.js';
import { useWhen } from '../../shared/when.js';
import { factsOf, timesToAgree } from '../next-step.js';
import { WithReasons } from '../why.js';
import classes from '../my.module.css';

/** Under these keys pipelines keep the day that use starts; it has a place and words of its own. */
export const START_KEYS = ['start', 'startsAt', 'useStarts'];

/** The day use starts, expected or sure, and why it is that day. */
export function Start({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { start, payment } = factsOf(it);
  const known = it.deadlines.find(({ key }) => START_KEYS.includes(key)) ?? it.next.find(({ does }) => does === 'start');
  if (!start && !known) return null;
  const title = t('my.start.title');
  const byMeeting = known && payment && known.deadline.because.some((each) => reasonIsMeeting(each));
  return (
    <WithReasons title={title} deadline={known?.deadline}>
      <div className={classes.big}>{start ? when(start.date, { year: true }) : known && when(known.deadline.at, { year: true, dateOnly: true })}</div>
      {payment && !start && <div className={classes.context}>{byMeeting ? t('my.start.byMeeting') : t('my.start.byPayment', { date: when(payment.confirmedAt, { dateOnly: true }) })}</div>}
      {start?.minutes !== undefined && <div className={classes.context}>{t('my.start.hours', { hours: start.minutes / 60 })}</div>}
      {!start && timesToAgree(it).length > 0 && <div className={classes.context}>{t('my.start.meetingOpen')}</div>}
    </WithReasons>
  );
}

function reasonIsMeeting(reason: unknown): boolean {
  const { kind, of, chosen } = reason as { kind: string; of?: { fact: string }[]; chosen?: number };
  return kind === 'later-of' && of?.[chosen ?? -1]?.fact !== 'dayAfterPayment';
}
