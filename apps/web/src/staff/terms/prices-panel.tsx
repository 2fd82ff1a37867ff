import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
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

interface Plan {
  id: string;
  title: { ja: string; en: string };
}

/** Instead of a plan: the work is part of whichever the customer has (MCI-11). */
const COVERED = 'plan';

/** The price list of a version, by code. */
export function PricesPanel({ document }: { document: Document }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const wordsOf = useChargeWords();
  const prices = document.terms['prices'] as unknown as Price[];
  const { plans } = document.terms['onboarding'] as unknown as { plans: Plan[] };
  const planOf = (plan?: string): string => {
    if (plan === undefined) return t('staff.terms.everyPlan');
    return plan === COVERED ? t('staff.terms.coveredByPlan') : (plans.find(({ id }) => id === plan)?.title[lang] ?? plan);
  };
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
                <td>{planOf(plan)}</td>
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
