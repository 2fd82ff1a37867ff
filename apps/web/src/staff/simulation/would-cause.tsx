import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { api, told } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { eventsQuery, type Engagement } from '../../app/queries.js';
import { useWhen } from '../../shared/when.js';
import { WhyThisDate } from '../../shared/why-this-date.js';
import { useChargeWords } from '../terms/use-charge-words.js';
import classes from './simulation.module.css';

/** What it would cause outside: mails as they would read, charges, dates with their reasons. */
export function WouldCause({ it }: { it: Engagement }) {
  return (
    <aside className={classes.right}>
      <Mails it={it} />
      <Charges it={it} />
      <Dates it={it} />
    </aside>
  );
}

function Mails({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  // With every event the outbox may have grown: the key follows the number of the last.
  const { data } = useQuery({ queryKey: ['engagement', it.id, 'outbox', it.seq], placeholderData: (known) => known, queryFn: async () => told(await api().GET('/v1/simulations/{id}/outbox', { params: { path: { id: it.id } } })).items });
  const mails = (data ?? []).filter(({ subject }) => subject !== undefined);
  const [picked, setPicked] = useState<string>();
  const shown = mails.find(({ id }) => id === picked) ?? mails.at(-1);
  return (
    <section>
      <h2>
        {t('staff.simulation.mails')} <small>{t('staff.simulation.mailCount', { count: mails.length })}</small>
      </h2>
      {mails.length === 0 && <p className={classes.none}>{t('staff.simulation.noMails')}</p>}
      <ul className={classes.rows}>
        {mails.map((mail) => (
          <li key={mail.id} aria-current={mail.id === shown?.id || undefined}>
            <time>{when(mail.at)}</time>
            <button type="button" onClick={() => setPicked(mail.id)}>
              {mail.subject?.[lang]}
            </button>
            <span>{t(`staff.outcome.to.${mail.receiver}`, { defaultValue: mail.receiver })}</span>
          </li>
        ))}
      </ul>
      {shown && (
        <article className={classes.mail}>
          <header>
            <time>{when(shown.at)}</time> <b>{shown.subject?.[lang]}</b>
            <span className={classes.sample}>{t('staff.simulation.sample')}</span>
          </header>
          <pre>{shown.text?.[lang]}</pre>
        </article>
      )}
    </section>
  );
}

function Charges({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const titleOf = useChargeWords();
  const when = useWhen();
  const { data: events } = useQuery(eventsQuery(it.id));
  const charges = (events ?? []).flatMap(({ type, at, data, rule }) => (type === 'charge-triggered' ? [{ at, rule, code: String(data['code']), yen: yenIn(data['facts']) }] : []));
  const total = charges.reduce((sum, { yen }) => sum + (yen ?? 0), 0);
  return (
    <section>
      <h2>
        {t('staff.nav.charges')} <small>{t('staff.count', { count: charges.length })}</small>
        <b>{charges.length > 0 && formatYen(total)}</b>
      </h2>
      {charges.length === 0 && <p className={classes.none}>{t('staff.simulation.noCharges')}</p>}
      <ul className={classes.rows}>
        {charges.map(({ at, rule, code, yen }) => (
          <li key={`${code}${at}`}>
            <time>{when(at)}</time>
            <span>
              {titleOf(code)} <small>{rule}</small>
            </span>
            <b>{yen === undefined ? '—' : formatYen(yen)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

const yenIn = (facts: unknown): number | undefined => {
  const yen = typeof facts === 'object' && facts !== null && 'amountYen' in facts ? facts.amountYen : undefined;
  return typeof yen === 'number' ? yen : undefined;
};

function Dates({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const dates = [...it.deadlines, ...it.next];
  return (
    <section>
      <h2>
        {t('staff.simulation.dates')} <small>{t('staff.count', { count: dates.length })}</small>
      </h2>
      {dates.length === 0 && <p className={classes.none}>{t('staff.engagement.noDeadlines')}</p>}
      <ul className={classes.rows}>
        {dates.map(({ key, title, deadline }) => (
          <li key={key}>
            <time>{when(deadline.at)}</time>
            <span>{title[lang]}</span>
            <WhyThisDate deadline={deadline} title={title[lang]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
