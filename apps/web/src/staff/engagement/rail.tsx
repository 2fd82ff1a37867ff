import { Anchor } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { peopleQuery, type Engagement } from '../../app/queries.js';
import { useMe } from '../../app/session.js';
import { PipelinePanel } from '../../panels/panels.js';
import { Money } from '../../shared/money.js';
import { Panel, PanelRow } from '../../shared/panel.js';
import { useWhen } from '../../shared/when.js';
import { WhyThisDate } from '../../shared/why-this-date.js';
import { useChargeWords } from '../terms/use-charge-words.js';
import { Deadlines } from './deadlines.js';
import classes from './engagement.module.css';

/** Beside the work: dates with their reasons, what happens if nobody acts, money, people. */
export function Rail({ it }: { it: Engagement }) {
  return (
    <aside className={classes.rail}>
      <Deadlines it={it} />
      <PipelinePanel pipeline={it.pipeline} panel={it.panel} />
      <Automatic it={it} />
      <ChargesOf id={it.id} />
      <People it={it} />
    </aside>
  );
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
  const titleOf = useChargeWords();
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
            <span>{titleOf(code)}</span>
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
