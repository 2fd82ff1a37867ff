import { Anchor } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { peopleQuery, type Engagement } from '../../app/queries.js';
import { useMe } from '../../app/session.js';
import { Money } from '../../shared/money.js';
import { Panel, PanelRow } from '../../shared/panel.js';
import { TimeLeft, useNow, useWhen } from '../../shared/when.js';
import { WhyThisDate } from '../../shared/why-this-date.js';
import classes from './engagement.module.css';

/** Beside the work: dates with their reasons, what happens if nobody acts, money, people. */
export function Rail({ it }: { it: Engagement }) {
  return (
    <aside className={classes.rail}>
      <Deadlines it={it} />
      <Automatic it={it} />
      <ChargesOf id={it.id} />
      <People it={it} />
    </aside>
  );
}

function Deadlines({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const owed = it.next.filter(({ does }) => does === 'mark-late');
  const rows = [
    ...owed.map(({ key, title, deadline }) => ({ key, title: it.commands.find(({ name }) => key.endsWith(camel(name)))?.title ?? title, deadline, kind: 'due' as const })),
    ...it.deadlines.map((each) => ({ ...each, kind: 'expected' as const })),
  ];
  const now = useNow();
  const slots = ['callSlot', 'meetingSlot'].flatMap((fact) => slotIn(it.facts[fact], fact)).filter(({ to }) => it.simulation || to > now);
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
            {kind === 'due' ? <TimeLeft at={deadline.at} /> : <span>{t('staff.engagement.expected')}</span>}
          </div>
        </PanelRow>
      ))}
      {slots.map(({ fact, from, to }) => (
        <PanelRow key={fact}>
          <div className={classes.pair}>
            <span>{t(`staff.engagement.slots.${fact}`)}</span>
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

function slotIn(value: unknown, fact: string): { fact: string; from: string; to: string }[] {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return [];
  return typeof value.from === 'string' && typeof value.to === 'string' ? [{ fact, from: value.from, to: value.to }] : [];
}

function Automatic({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  if (it.closedAt !== null) return null;
  return (
    <Panel title={t('staff.today.automatic')} aside={t('staff.engagement.armed', { count: it.next.length })} flush>
      {it.next.length === 0 && <PanelRow><span className={classes.hint}>{t('staff.today.noAutomatic')}</span></PanelRow>}
      {it.next.map(({ key, title, deadline, paused }) => (
        <PanelRow key={key}>
          <div className={classes.pair}>
            <span>{title[lang]}</span>
            <b>{when(deadline.at)}</b>
          </div>
          <div className={`${classes.pair} ${classes.hint}`}>
            <WhyThisDate deadline={deadline} title={title[lang]} />
            {paused && <span>{t('staff.engagement.paused')}</span>}
          </div>
        </PanelRow>
      ))}
    </Panel>
  );
}

function ChargesOf({ id }: { id: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { role } = useMe();
  const { data } = useQuery({ queryKey: ['charges', id], queryFn: async () => told(await api().GET('/v1/charges', { params: { query: { engagement: id } } })).items });
  if (!data || data.length === 0) return null;
  return (
    <Panel
      title={t('staff.nav.charges')}
      flush
      aside={
        role === 'finance' || role === 'manager' ? (
          <Anchor component={Link} to="/charges" fz={12}>
            {t('staff.engagement.allCharges')}
          </Anchor>
        ) : undefined
      }
    >
      {data.map(({ key, code, amountYen, on, state }) => (
        <PanelRow key={key}>
          <div className={classes.pair}>
            <span>{t(`staff.chargeCode.${code.replaceAll('.', '_')}`, { defaultValue: code })}</span>
            <b>
              <Money yen={amountYen} />
            </b>
          </div>
          <div className={`${classes.pair} ${classes.hint}`}>
            <span>
              {code} · {when(on)}
            </span>
            <span>{t(`staff.chargeState.${state}`, { defaultValue: state })}</span>
          </div>
        </PanelRow>
      ))}
    </Panel>
  );
}

function People({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const { data: people } = useQuery(peopleQuery);
  const assignee = people?.find(({ id }) => id === it.assignee);
  return (
    <Panel title={t('staff.engagement.people')} flush>
      {it.contact && (
        <PanelRow>
          <div className={classes.pair}>
            <span>
              <b>{t('staff.engagement.san', { name: it.contact.name })}</b> <span className={classes.hint}>{t('shared.role.customer')}</span>
            </span>
          </div>
          {it.contact.email !== undefined && (
            <a className={classes.contact} href={`mailto:${it.contact.email}`}>
              <IconMail size={14} aria-hidden /> {it.contact.email}
            </a>
          )}
          {it.contact.phone !== undefined && (
            <a className={classes.contact} href={`tel:${it.contact.phone}`}>
              <IconPhone size={14} aria-hidden /> {it.contact.phone}
            </a>
          )}
        </PanelRow>
      )}
      <PanelRow>
        <b>{assignee?.name ?? t('shared.form.nobody')}</b> <span className={classes.hint}>{t('staff.engagement.assignee')}</span>
      </PanelRow>
    </Panel>
  );
}
