import { useTranslation } from 'react-i18next';
import { Money } from '../../shared/money.js';
import { Panel } from '../../shared/panel.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useWhen } from '../../shared/when.js';
import type { Document } from './terms.queries.js';
import { useChargeWords } from './use-charge-words.js';
import classes from './terms.module.css';

interface Price {
  code: string;
  plan?: string;
  from: string;
  unitYen: number;
}

/** The price list of a version, by code. */
export function PricesPanel({ document }: { document: Document }) {
  const { t } = useTranslation();
  const when = useWhen();
  const wordsOf = useChargeWords();
  const prices = document.terms['prices'] as unknown as Price[];
  return (
    <Panel title={t('staff.terms.prices')} flush>
      <Scrolls label={t('staff.terms.prices')} className={classes.table}>
        <table>
          <thead>
            <tr>
              <th>{t('staff.charges.what')}</th>
              <th>{t('staff.terms.plan')}</th>
              <th>{t('staff.terms.since')}</th>
              <th className={classes.amount}>{t('staff.terms.unit')}</th>
            </tr>
          </thead>
          <tbody>
            {prices.map(({ code, plan, from, unitYen }) => (
              <tr key={`${code} ${plan} ${from}`}>
                <td>
                  {wordsOf(code)} <span className={classes.hint}>{code}</span>
                </td>
                <td>{plan ?? t('staff.terms.everyPlan')}</td>
                <td>{when(from, { year: true })}</td>
                <td className={classes.amount}>
                  <Money yen={unitYen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </Panel>
  );
}
