import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import { Panel, PanelRow } from '../../shared/panel.js';
import { TimeLeft, useNow, useWhen } from '../../shared/when.js';
import { WhyThisDate } from '../../shared/why-this-date.js';
import classes from './engagement.module.css';

/** What is owed and expected, each with its reason, and the times that are agreed. */
export function Deadlines({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const owed = it.next.filter(({ does }) => does === 'mark-late');
  const rows = [
    ...owed.map(({ key, title, deadline }) => ({ key, title: it.commands.find(({ name }) => key.endsWith(camel(name)))?.title ?? title, deadline, kind: 'due' as const })),
    // What is over needs no dates any more, but the day that use started.
    ...it.deadlines.filter(({ key }) => it.closedAt === null || key === 'useStarts').map((each) => ({ ...each, kind: 'expected' as const })),
  ];
  const now = useNow();
  const slots = it.appointments.filter(({ to, wished }) => !wished && (it.simulation || to > now));
  return (
    <Panel title={t('staff.engagement.deadlines')} aside={t('staff.engagement.zone')} flush>
      {it.lateSince !== null && (
        <PanelRow>
          <div className={classes.pair}>
            <span className={classes.late}>{t('staff.engagement.lateSince')}</span>
            <b>{when(it.lateSince)}</b>
          </div>
          <div className={`${classes.pair} ${classes.hint}`}>
            <span />
            <TimeLeft at={it.lateSince} />
          </div>
        </PanelRow>
      )}
      {rows.length === 0 && slots.length === 0 && it.lateSince === null && <PanelRow><span className={classes.hint}>{t('staff.engagement.noDeadlines')}</span></PanelRow>}
      {rows.map(({ key, title, deadline, kind }) => (
        <PanelRow key={key}>
          <div className={classes.pair}>
            <span>{title[lang]}</span>
            <b>{when(deadline.at)}</b>
          </div>
          <div className={`${classes.pair} ${classes.hint}`}>
            <WhyThisDate deadline={deadline} title={title[lang]} />
            {kind === 'due' || key !== 'useStarts' ? <TimeLeft at={deadline.at} calm={kind !== 'due'} /> : <span>{t('staff.engagement.expected')}</span>}
          </div>
        </PanelRow>
      ))}
      {slots.map(({ title, from, to }) => (
        <PanelRow key={`${title.ja} ${from}`}>
          <div className={classes.pair}>
            <span>{title[lang]}</span>
            <b>{when(from)}</b>
          </div>
          <div className={`${classes.pair} ${classes.hint}`}>
            <span>{t('staff.engagement.minutes', { count: Math.round((Date.parse(to) - Date.parse(from)) / 60_000) })}</span>
            <span>{t('staff.engagement.agreed')}</span>
          </div>
        </PanelRow>
      ))}
    </Panel>
  );
}

const camel = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
