import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { Money } from '../../shared/money.js';
import { useWhen } from '../../shared/when.js';
import type { Charge } from './charges.page.js';
import classes from './charges.module.css';

/** A state always as a sign and a word: full needs somebody, half is on its way, a ring is over. */
export function ChargeState({ state }: { state: string }) {
  const { t } = useTranslation();
  return (
    <span className={state === 'price-missing' ? classes.amber : undefined}>
      <i className={`${classes.sign} ${state === 'priced' ? classes.full : state === 'price-missing' || state === 'waived' || state === 'reversed' ? '' : classes.half}`} aria-hidden /> {t(`staff.chargeState.${state}`, { defaultValue: state })}
    </span>
  );
}

/** The argument from what happened to the amount, step by step. */
export function ChargeDetail({ charge }: { charge: Charge }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { code, customer, engagement, amountYen, unitYen, quantity, rule, facts, on, triggeredAt, entries, state } = charge;
  const told = Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return (
    <div>
      <div className={classes.detailHead}>
        <div>
          <h2>{t(`staff.chargeCode.${code.replaceAll('.', '_')}`, { defaultValue: code })}</h2>
          <div>
            {customer.company} · {engagement.number} · <ChargeState state={state} />
          </div>
        </div>
        <div className={classes.big}>
          <Money yen={amountYen} />
        </div>
      </div>
      <div className={classes.section}>
        <h3>{t('staff.charges.why')}</h3>
        <Link to="/engagements/$id" params={{ id: engagement.id }}>
          {t('staff.today.open')}
        </Link>
      </div>
      <ol className={classes.chain}>
        <li>
          <b>{t('staff.charges.arose')}</b>
          <time>{when(triggeredAt)}</time>
          <p>{[rule, t('staff.charges.dated', { date: when(on) })].filter(Boolean).join(' · ')}</p>
        </li>
        {told.length > 0 && (
          <li>
            <b>{t('staff.charges.facts')}</b>
            <p>{told.map(([name, value]) => `${t(`staff.charges.fact.${name}`, { defaultValue: name })} ${name.endsWith('Yen') && typeof value === 'number' ? formatYen(value) : String(value)}`).join(' · ')}</p>
          </li>
        )}
        <li>
          <b>{t('staff.charges.amount')}</b>
          <span>
            <Money yen={amountYen} />
          </span>
          <p>{unitYen === null ? t('staff.charges.noPrice') : t('staff.charges.price', { unit: formatYen(unitYen), quantity })}</p>
        </li>
      </ol>
      <div className={classes.section}>
        <h3>{t('staff.tabs.history')}</h3>
      </div>
      <ul className={classes.entries}>
        {entries.map((entry) => (
          <li key={`${entry.kind}${entry.at}`}>
            <time>{when(entry.at)}</time> {t(`staff.chargeState.${entry.kind}`, { defaultValue: entry.kind })}
            <span>
              <Money yen={entry.amountYen} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
