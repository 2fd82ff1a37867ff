import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/empty.js';
import { useWhen } from '../../shared/when.js';
import type { TimelineEntry } from './record-tabs.js';
import classes from './engagement.module.css';

/** Notes of ours: the customer never sees them. */
export function Notes({ notes }: { notes: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  if (notes.length === 0) return <Empty title={t('staff.notes.none')} text={t('staff.notes.noneText')} />;
  return (
    <ol className={classes.messages}>
      {[...notes].reverse().map(({ seq, at, who, said }) => (
        <li key={seq}>
          <small>
            {who} · {when(at)}
          </small>
          <p>{said}</p>
        </li>
      ))}
    </ol>
  );
}
