import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../shared/language-switch.js';
import classes from './my.module.css';

interface Props {
  /** Whose page it is; a form for everybody has none. */
  company?: string;
  service: string;
  /** Under the service: the way to other engagements. */
  beside?: ReactNode;
  under?: ReactNode;
  tabs?: ReactNode;
  children: ReactNode;
}

/** What surrounds every page of the customer: whose it is, the language, the steps; the tabs within reach of the thumb. */
export function Frame({ company, service, beside, under, tabs, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={`${classes.page} ${tabs ? '' : classes.bare}`}>
      <header className={classes.head}>
        <div className={classes.column}>
          <div className={classes.top}>
            <div style={{ minWidth: 0 }}>
              <div className={classes.company}>{company === undefined ? service : t('my.to', { company })}</div>
              {company !== undefined && <div className={classes.service}>{service}</div>}
              {beside}
            </div>
            <div className={`${classes.language} no-print`}>
              <LanguageSwitch fz={14} />
            </div>
          </div>
          {under}
        </div>
      </header>
      {tabs}
      <main className={`${classes.column} ${classes.body}`}>{children}</main>
    </div>
  );
}
