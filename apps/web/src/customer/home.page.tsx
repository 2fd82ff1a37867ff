import { Button } from '@mantine/core';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { useLang } from '../app/i18n.js';
import type { Engagement } from '../app/queries.js';
import { localTime, useNow, useWhen } from '../shared/when.js';
import { useEngagement } from './access.js';
import { Flow } from './flow.js';
import { Card } from './card.js';
import { FileRows } from './files.js';
import { canDo, factsOf, nextStep } from './next-step.js';
import { WithReasons } from './why.js';
import classes from './my.module.css';

export const Route = createLazyRoute('/my/$id/')({ component: Home });

/** In this order: the next step, what is agreed, the payment, the start, the files. One filled button at most. */
function Home() {
  const it = useEngagement();
  return (
    <>
      <Next it={it} />
      <Appointments it={it} />
      <Start it={it} />
      <FileRows it={it} />
      <Flow it={it} />
    </>
  );
}

function Next({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const now = useNow();
  const next = nextStep(it);
  const { id } = it;
  if (next.kind === 'do') {
    const title = it.commands.find(({ name }) => name === next.command)?.title[lang] ?? '';
    return (
      <section className={`${classes.card} ${classes.todo}`}>
        <div className={classes.kicker}>{t('my.next.kicker')}</div>
        <h2>{t(`my.next.${next.command}.title`, { defaultValue: title })}</h2>
        <p>{t(`my.next.${next.command}.text`, { defaultValue: '' })}</p>
        <Button component={Link} to={`/my/${id}/do/${next.command}`} fullWidth rightSection={<IconArrowRight size={18} aria-hidden />}>
          {t(`my.next.${next.command}.button`, { defaultValue: title })}
        </Button>
      </section>
    );
  }
  if (next.kind === 'pay')
    return (
      <section className={`${classes.card} ${classes.todo}`}>
        <div className={classes.kicker}>{t('my.next.kicker')}</div>
        <h2>{next.amountYen === undefined ? t('my.next.pay.titlePlain') : t('my.next.pay.title', { amount: formatYen(next.amountYen) })}</h2>
        <p>{t('my.next.pay.text', { number: it.number })}</p>
        <Button component={Link} to={`/my/${id}/messages`} fullWidth rightSection={<IconArrowRight size={18} aria-hidden />}>
          {t('my.next.pay.button')}
        </Button>
      </section>
    );
  if (next.kind === 'ask')
    return (
      <section className={`${classes.card} ${classes.todo}`}>
        <div className={classes.kicker}>{t('my.next.ask.kicker')}</div>
        <h2>{t('my.next.ask.title')}</h2>
        <p>{t('my.next.ask.text')}</p>
        <Button component={Link} to={`/my/${id}/messages`} fullWidth rightSection={<IconArrowRight size={18} aria-hidden />}>
          {t('my.next.ask.button')}
        </Button>
      </section>
    );
  return (
    <section className={classes.card}>
      <div className={classes.title}>{t(next.kind === 'over' ? 'my.next.over.title' : 'my.next.wait.title')}</div>
      <div>{next.kind === 'over' ? t('my.next.over.text') : t(`my.waiting.${it.pipeline}.${waitingState(it, now)}`, { defaultValue: t('my.next.wait.text') })}</div>
    </section>
  );
}

/** What is waited for, told finer than the state: a call that is agreed is waited for, one that was is being written up. */
function waitingState(it: Engagement, now: string): string {
  const { callSlot } = factsOf(it);
  if (it.state !== 'EXPLAIN_REQUESTED' || !callSlot) return it.state;
  return callSlot.to > now ? 'CALL_AGREED' : 'CALL_OVER';
}

/** Times agreed or wished, each to be moved while that is possible. */
function Appointments({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const when = useWhen();
  const now = useNow();
  const { callSlot, wishedSlots, meetingSlot, meeting } = factsOf(it);
  const isPast = ['inquiry', 'explanation'].every((step) => it.steps.find(({ id }) => id === step)?.status === 'done');
  const rows = [
    ...(callSlot && !isPast ? [{ key: 'call', slot: callSlot, command: 'agree-slot' }] : []),
    ...(meetingSlot && !meeting ? [{ key: 'meeting', slot: meetingSlot, command: 'agree-meeting-slot' }] : []),
  ];
  const next = nextStep(it);
  // May be chosen early, beside the payment: then it is a choice at the side, not the next step.
  const mayMeet = !meetingSlot && !meeting && canDo(it, 'agree-meeting-slot') && !(next.kind === 'do' && next.command === 'agree-meeting-slot');
  const wished = isPast || callSlot ? [] : (wishedSlots ?? []);
  if (rows.length === 0 && wished.length === 0 && !mayMeet) return null;
  return (
    <Card title={t('my.agreed.title')}>
      {rows.map(({ key, slot, command }) => (
        <div key={key} className={classes.row}>
          <div className={classes.rowText}>
            <div className={classes.context}>{t(`my.agreed.${key}`)}</div>
            <div className={classes.big}>
              {when(slot.from)}–{localTime(slot.to)}
            </div>
          </div>
          {slot.from > now && canDo(it, command) && (
            <Button component={Link} to={`/my/${it.id}/do/${command}`} variant="default" className={classes.small}>
              {t('my.agreed.change')}
            </Button>
          )}
        </div>
      ))}
      {mayMeet && (
        <div className={classes.row}>
          <div className={classes.rowText}>
            <div className={classes.context}>{t('my.agreed.meeting')}</div>
            <div>{t('my.agreed.open')}</div>
          </div>
          <Button component={Link} to={`/my/${it.id}/do/agree-meeting-slot`} variant="default" className={classes.small}>
            {t('my.agreed.choose')}
          </Button>
        </div>
      )}
      {wished.map(({ from, to }) => (
        <div key={from} className={classes.context}>
          {t('my.agreed.wished')} {when(from)}–{localTime(to)}
        </div>
      ))}
    </Card>
  );
}

/** The day use starts, expected or sure, and why it is that day. */
function Start({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { start, payment, meetingSlot, meeting } = factsOf(it);
  const known = it.deadlines.find(({ key }) => ['start', 'startsAt', 'useStarts'].includes(key)) ?? it.next.find(({ does }) => does === 'start');
  if (!start && !known) return null;
  const title = t('my.start.title');
  const byMeeting = known && payment && known.deadline.because.some((each) => reasonIsMeeting(each));
  return (
    <WithReasons title={title} deadline={known?.deadline}>
      <div className={classes.big}>{start ? when(start.date, { year: true }) : known && when(known.deadline.at, { year: true, dateOnly: true })}</div>
      {payment && !start && <div className={classes.context}>{byMeeting ? t('my.start.byMeeting') : t('my.start.byPayment', { date: when(payment.confirmedAt, { dateOnly: true }) })}</div>}
      {start?.minutes !== undefined && <div className={classes.context}>{t('my.start.hours', { hours: start.minutes / 60 })}</div>}
      {!start && !meeting && !meetingSlot && <div className={classes.context}>{t('my.start.meetingOpen')}</div>}
    </WithReasons>
  );
}

function reasonIsMeeting(reason: unknown): boolean {
  const { kind, of, chosen } = reason as { kind: string; of?: { fact: string }[]; chosen?: number };
  return kind === 'later-of' && of?.[chosen ?? -1]?.fact !== 'dayAfterPayment';
}
