import { useTranslation } from 'react-i18next';
import { useLang } from '../app/i18n.js';
import type { Engagement } from '../app/queries.js';
import { factsOf } from './next-step.js';
import { useWhen } from '../shared/when.js';
import classes from './my.module.css';

/** Where the customer is, in its own words: the bars, the step of now, and what comes after it. */
export function Steps({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const at = it.steps.findIndex(({ status }) => status === 'now');
  const ended = it.closedAt !== null;
  const early = ended && it.steps.some(({ status }) => status !== 'done');
  const index = early ? -1 : at < 0 ? it.steps.length - 1 : at;
  const now = it.steps[index];
  const next = it.steps[index + 1];
  const { start } = factsOf(it);
  const following = ended && start ? t('my.usingSince', { date: when(start.date) }) : ended && it.closedAt ? t('my.endedOn', { date: when(it.closedAt, { dateOnly: true }) }) : next && t('my.then', { step: next.customerTitle[lang] });
  return (
    <>
      <ol className={classes.bars} aria-label={t('my.steps')}>
        {it.steps.map(({ id, customerTitle, status }) => (
          <li key={id} className={`${classes.bar} ${early && status === 'now' ? '' : (classes[status] ?? '')}`} aria-current={status === 'now' && !early ? 'step' : undefined}>
            <span aria-hidden>{t(`my.short.${it.pipeline}.${id}`, { defaultValue: '' })}</span>
            <span className="visually-hidden">
              {customerTitle[lang]} {status === 'done' ? t('shared.step.done') : ''}
            </span>
          </li>
        ))}
      </ol>
      <div className={classes.where}>
        <h1>{early ? t('my.withdrawn') : now?.customerTitle[lang]}</h1>
        {index >= 0 && (
          <span className={classes.count} aria-label={t('shared.step.of', { step: index + 1, of: it.steps.length })}>
            {t('my.of', { step: index + 1, of: it.steps.length })}
          </span>
        )}
      </div>
      <div className={classes.service}>{following ?? '\u00a0'}</div>
    </>
  );
}
