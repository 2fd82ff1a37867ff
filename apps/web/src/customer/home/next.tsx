import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { useLang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import { useNow } from '../../shared/when.js';
import { nextStep } from '../next-step.js';
import classes from '../my.module.css';

/** The one next thing, with the one filled button of the page; or who is at work, when it is not the customer's turn. */
export function Next({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const now = useNow();
  const next = nextStep(it);
  const { id, number } = it;
  if (next.kind === 'do') {
    // Words of our own where people should be led; any other command speaks by the title that the API gives it.
    const title = it.commands.find(({ name }) => name === next.command)?.title[lang] ?? '';
    const said = (part: string, fallback: string): string => t(`my.next.${next.command}.${part}`, { defaultValue: fallback });
    return <Todo kicker={t('my.next.kicker')} title={said('title', title)} text={said('text', t('my.next.anyText'))} button={said('button', t('my.next.anyButton'))} to={`/my/${id}/do/${next.command}`} />;
  }
  if (next.kind === 'pay') {
    const title = next.amountYen === undefined ? t('my.next.pay.titlePlain') : t('my.next.pay.title', { amount: formatYen(next.amountYen) });
    return <Todo kicker={t('my.next.kicker')} title={title} text={t('my.next.pay.text', { number })} button={t('my.next.pay.button')} to={`/my/${id}/messages`} />;
  }
  if (next.kind === 'ask') return <Todo kicker={t('my.next.ask.kicker')} title={t('my.next.ask.title')} text={t('my.next.ask.text')} button={t('my.next.ask.button')} to={`/my/${id}/messages`} />;
  const over = it.steps.every(({ status }) => status === 'done') ? 'completed' : 'over';
  return (
    <section className={classes.card}>
      <h2 className={classes.title}>{t(next.kind === 'over' ? `my.next.${over}.title` : it.onHold ? 'my.next.hold.title' : 'my.next.wait.title')}</h2>
      <div>{next.kind === 'over' ? t(`my.next.${over}.text`) : it.onHold ? t('my.next.hold.text') : t(waitingWords(it, now), { defaultValue: t(`my.next.wait.${it.waiting.on}`) })}</div>
    </section>
  );
}

function Todo({ kicker, title, text, button, to }: { kicker: string; title: string; text: string; button: string; to: string }) {
  return (
    <section className={`${classes.card} ${classes.todo}`}>
      <div className={classes.kicker}>{kicker}</div>
      <h2>{title}</h2>
      <p>{text}</p>
      <Button component={Link} to={to} fullWidth rightSection={<IconArrowRight size={18} aria-hidden />}>
        {button}
      </Button>
    </section>
  );
}

/** Where the words for the wait are, the finest first: an agreed time is waited for, one that is over is being written up. */
function waitingWords(it: Engagement, now: string): string[] {
  const state = `my.waiting.${it.pipeline}.${it.state}`;
  const last = it.appointments.filter(({ by, wished }) => by !== undefined && !wished).at(-1);
  return last ? [`${state}_${last.to > now ? 'AGREED' : 'OVER'}`, state] : [state];
}
