import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { localDate, localTime, useWhen } from '../../shared/when.js';
import { WaitingOn } from '../../shared/waiting-on.js';
import type { Today } from './today.query.js';
import classes from './today.module.css';

/** Beside the list: who is waited for, today's appointments, what happens by itself next. */
export function TodayAside({ today }: { today: Today }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const { waiting, agenda, automatic, now } = today;
  const total = waiting.us + waiting.customer + waiting.third;
  return (
    <aside className={classes.aside}>
      <section>
        <h2>
          {t('staff.today.waiting')} <small>{t('staff.count', { count: total })}</small>
        </h2>
        <div className={classes.shares} aria-hidden>
          {waiting.us > 0 && <span className={classes.us} style={{ flexGrow: waiting.us }} />}
          {waiting.customer > 0 && <span className={classes.them} style={{ flexGrow: waiting.customer }} />}
          {waiting.third > 0 && <span className={classes.third} style={{ flexGrow: waiting.third }} />}
        </div>
        <div className={classes.legend}>
          {(['us', 'customer', 'third'] as const).map((on) => (
            <span key={on}>
              <WaitingOn on={on} /> {waiting[on]}
            </span>
          ))}
        </div>
      </section>
      <section>
        <h2>{t('staff.today.agenda')}</h2>
        {agenda.length === 0 && <p className={classes.none}>{t('staff.today.noAgenda')}</p>}
        {agenda.map((each) => (
          <Link key={`${each.id}${each.at}`} to="/engagements/$id" params={{ id: each.id }} className={classes.entry}>
            <span>{localTime(each.at)}</span>
            <span>
              {each.title[lang]}
              <small>{each.company}</small>
            </span>
          </Link>
        ))}
      </section>
      <section>
        <h2>{t('staff.today.automatic')}</h2>
        {automatic.length === 0 && <p className={classes.none}>{t('staff.today.noAutomatic')}</p>}
        {automatic.map((each) => (
          <Link key={`${each.id}${each.at}${each.title.en}`} to="/engagements/$id" params={{ id: each.id }} className={classes.entry}>
            <span>
              {localDate(each.at) === localDate(now) ? localTime(each.at) : when(each.at, { dateOnly: true })}
              {localDate(each.at) !== localDate(now) && <small>{localTime(each.at)}</small>}
            </span>
            <span>
              {each.title[lang]}
              <small>{each.company}</small>
            </span>
          </Link>
        ))}
      </section>
    </aside>
  );
}
