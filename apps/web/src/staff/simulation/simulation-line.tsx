import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import { useWhen } from '../../shared/when.js';
import { WhyThisDate } from '../../shared/why-this-date.js';
import { History } from '../engagement/history.js';
import { timelineQuery } from '../engagement/record-tabs.js';
import engagementClasses from '../engagement/engagement.module.css';
import classes from './simulation.module.css';

/** What happened, then what will happen by itself: one line of time. */
export function SimulationLine({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const { data } = useQuery(timelineQuery(it.id));
  return (
    <div className={engagementClasses.record}>
      <History items={data} newestFirst={false} />
      {it.closedAt === null && it.next.length > 0 && (
        <ol className={`${engagementClasses.history} ${classes.ahead}`} aria-label={t('staff.today.automatic')}>
          {it.next.map(({ key, title, deadline, paused }) => (
            <li key={key}>
              <time dateTime={deadline.at}>{when(deadline.at)}</time>
              <span className={`${engagementClasses.bullet} ${engagementClasses.machine}`} aria-hidden />
              <div>
                {title[lang]} {paused && <small>{t('staff.engagement.paused')}</small>} <WhyThisDate deadline={deadline} title={title[lang]} position="bottom-start" />
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
