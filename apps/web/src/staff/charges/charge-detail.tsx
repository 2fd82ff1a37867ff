import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { useLang } from '../../app/i18n.js';
import { Money } from '../../shared/money.js';
import { ProblemNotice } from '../../shared/notice.js';
import { useWhen } from '../../shared/when.js';
import { ChargeActions } from './charge-actions.js';
import { ChargeState } from './charge-state.js';
import { chargeQuery, useChargeName, type ChargeDetail as Detail } from './charges.query.js';
import classes from './charges.module.css';

/** The argument from the order to the amount, step by step; what was booked since; what comes next. */
export function ChargeDetail({ chargeKey }: { chargeKey: string }) {
  const { t } = useTranslation();
  const name = useChargeName();
  const { data: charge, error } = useQuery(chargeQuery(chargeKey));
  if (error && !charge) return <ProblemNotice error={error} />;
  if (!charge) return <Skeleton height={280} />;
  const { customer, engagement, amountYen, state } = charge;
  const gone = state === 'waived' || state === 'reversed';
  return (
    <div>
      <div className={classes.detailHead}>
        <div>
          <h2>{name(charge)}</h2>
          <div>
            {customer.company}　{engagement.number}　<ChargeState state={state} />
          </div>
        </div>
        <div className={`${classes.big} ${gone ? classes.struck : ''}`}>
          <Money yen={amountYen} />
        </div>
      </div>
      <ChargeActions charge={charge} />
      <div className={classes.section}>
        <h3>{t('staff.charges.why')}</h3>
        <Link to="/engagements/$id" params={{ id: engagement.id }}>
          {t('staff.today.open')}
        </Link>
      </div>
      <Evidence charge={charge} />
      <p className={classes.next}>{t(`staff.charges.next.${state}`)}</p>
      <Entries charge={charge} />
    </div>
  );
}

/** The acts that led to it, then the rule, what it saw, and the price. */
function Evidence({ charge }: { charge: Detail }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const { evidence, rule, on, triggeredAt, unitYen, quantity, amountYen, priceVersion } = charge;
  return (
    <ol className={classes.chain}>
      {evidence
        .filter(({ kind }) => kind !== 'charge')
        .map(({ seq, at, text, detail, who, rule: its }) => (
          <li key={seq}>
            <b>{text[lang]}</b>
            <time dateTime={at}>{when(at)}</time>
            <p>{[detail?.[lang], who, its].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      <li className={classes.cause}>
        <b>{t('staff.charges.arose')}</b>
        <time dateTime={triggeredAt}>{when(triggeredAt)}</time>
        <p>{[rule, t('staff.charges.dated', { date: when(on) }), ...charge.told.map((each) => each[lang])].filter(Boolean).join(' · ')}</p>
      </li>
      <li>
        <b>{t('staff.charges.amount')}</b>
        <span className={classes.chainAmount}>
          <Money yen={amountYen} />
        </span>
        <p>{unitYen === null ? t('staff.charges.noPrice') : t('staff.charges.price', { version: priceVersion, unit: formatYen(unitYen), quantity })}</p>
      </li>
    </ol>
  );
}

/** Every entry of the ledger, who wrote it and why: nothing is ever changed, only added. */
function Entries({ charge }: { charge: Detail }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <>
      <div className={classes.section}>
        <h3>{t('staff.tabs.history')}</h3>
      </div>
      <ul className={classes.entries}>
        {charge.entries.map(({ kind, at, actor, amountYen, invoiceNumber, reason }) => (
          <li key={`${kind}${at}`}>
            <time dateTime={at}>{when(at)}</time>
            <div>
              {t(`staff.charges.entry.${kind}`)}
              {invoiceNumber !== null && <span> {invoiceNumber}</span>}
              {reason !== null && <div className={classes.hint}>{reason}</div>}
            </div>
            <span className={classes.entryEnd}>
              {amountYen !== null && <Money yen={amountYen} />}
              <small>{actor.name ?? t(`shared.role.${actor.role}`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
