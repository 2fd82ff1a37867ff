import { useTranslation } from 'react-i18next';
import { Money } from '../../shared/money.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useWhen } from '../../shared/when.js';
import type { Preview } from './terms.queries.js';
import { useChargeWords } from './use-charge-words.js';
import { shown } from './values.js';
import classes from './terms.module.css';

/** What a version changes against the one that would hold otherwise, and which engagements it leaves as they are. */
export function Changes({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const when = useWhen();
  const wordsOf = useChargeWords();
  const { against, changes, prices, keep, effectiveFrom, calendar } = preview;
  const count = keep.reduce((sum, { openEngagements }) => sum + openEngagements, 0);
  return (
    <section className={classes.changes} aria-live="polite">
      <h3>{t('staff.terms.changes', { version: against })}</h3>
      {changes.length + prices.length === 0 && <p className={classes.hint}>{t('staff.terms.noChanges')}</p>}
      {changes.length + prices.length > 0 && (
        <Scrolls label={t('staff.terms.changes', { version: against })} className={`${classes.table} ${classes.values}`}>
          <table>
            <thead>
              <tr>
                <th>{t('staff.terms.setting')}</th>
                <th>{t('staff.terms.before')}</th>
                <th>{t('staff.terms.after')}</th>
              </tr>
            </thead>
            <tbody>
              {prices.map(({ code, plan, on, fromYen, toYen }) => (
                <tr key={`${code} ${plan} ${on}`}>
                  <td>
                    {[wordsOf(code), plan].filter(Boolean).join(' · ')} <span className={classes.hint}>{t('staff.terms.from', { date: when(on, { year: true }) })}</span>
                  </td>
                  <td>
                    <Money yen={fromYen} />
                  </td>
                  <td>
                    <Money yen={toYen} />
                  </td>
                </tr>
              ))}
              {changes.map(({ path, from, to }) => (
                <tr key={path}>
                  <td>
                    <code>{path}</code>
                  </td>
                  <td>{shown(from)}</td>
                  <td>{shown(to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
      <p>{t('staff.terms.keep', { count, date: when(effectiveFrom, { year: true }) })}</p>
      <p className={classes.hint}>{t('staff.terms.reach', { from: when(calendar.from, { year: true }), to: when(calendar.to, { year: true }) })}</p>
    </section>
  );
}
