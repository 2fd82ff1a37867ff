import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery, type Engagement } from '../../app/queries.js';
import { useWhen } from '../../shared/when.js';
import { useCharges } from '../access.js';
import { Card } from '../card.js';
import classes from '../my.module.css';

/** What this engagement costs: what for, how much, and how far it is. */
export function Charges({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const { data: charges } = useCharges();
  const { data: pipelines } = useQuery({ ...pipelinesQuery, enabled: (charges ?? []).length > 0 });
  const words = pipelines?.find(({ id }) => id === it.pipeline)?.charges;
  if (!charges || charges.length === 0 || !words) return null;
  return (
    <Card title={t('my.charges.title')}>
      {charges.map(({ key, code, on, amountYen, state }) => (
        <div key={key} className={classes.row}>
          <div className={classes.rowText}>
            <div>{words[code]?.[lang] ?? t('my.charges.other')}</div>
            <div className={classes.context}>
              {when(on)} ・ {t(`my.charges.states.${state}`)}
            </div>
          </div>
          <div className={classes.big}>{amountYen === null ? '—' : formatYen(amountYen)}</div>
        </div>
      ))}
    </Card>
  );
}
