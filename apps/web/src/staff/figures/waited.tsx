import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { Scrolls } from '../../shared/scrolls.js';
import { WaitingOn } from '../../shared/waiting-on.js';
import { daysText } from './days.js';
import classes from './figures.module.css';

/** Who was waited for, as shares of one bar and in figures. */
export function Waited({ waited: { usHours, customerHours, thirdHours, engagements } }: { waited: Schemas['Figures']['waited'] }) {
  const { t } = useTranslation();
  const lang = useLang();
  const parts = [{ on: 'us', hours: usHours }, { on: 'customer', hours: customerHours }, { on: 'third', hours: thirdHours }] as const;
  const all = usHours + customerHours + thirdHours;
  if (all === 0) return <p className={classes.none}>{t('staff.figures.none')}</p>;
  return (
    <>
      <svg className={classes.bar} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden>
        {parts.map(({ on, hours }, index) => {
          const before = parts.slice(0, index).reduce((sum, each) => sum + each.hours, 0);
          return <rect key={on} className={classes[on]} x={(before / all) * 1000} width={(hours / all) * 1000} height={24} />;
        })}
      </svg>
      <Scrolls label={t('staff.figures.waited')} className={classes.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('staff.today.waiting')}</th>
              <th scope="col">{t('staff.figures.share')}</th>
              <th scope="col">{t('staff.figures.each')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ on, hours }) => (
              <tr key={on}>
                <th scope="row">
                  <i className={`${classes.sign} ${classes[on]}`} aria-hidden /> <WaitingOn on={on} />
                </th>
                <td>{Math.round((hours / all) * 100)}%</td>
                <td>{daysText(hours / Math.max(engagements, 1), lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  );
}
