import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { useWhen } from '../../shared/when.js';
import type { TimelineEntry } from './record-tabs.js';
import classes from './engagement.module.css';

/** What happened, the newest first, in words. What was deliberately not sent is there, too, and says so. */
export function History({ items, newestFirst = true }: { items: readonly TimelineEntry[] | undefined; newestFirst?: boolean }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  if (!items) return <Skeleton height={160} />;
  const shown = newestFirst ? [...items].reverse() : items;
  return (
    <ol className={classes.history}>
      {shown.map(({ seq, at, by, who, kind, text, detail, said, skipped }) => (
        <li key={seq} className={skipped ? classes.skipped : undefined}>
          <time dateTime={at}>{when(at)}</time>
          <span className={`${classes.bullet} ${by === 'person' ? classes.person : classes.machine}`} aria-hidden />
          <div>
            <span className={kind === 'late' || kind === 'failed' ? classes.late : undefined}>
              {kind === 'mail' ? t('staff.history.mail', { subject: text[lang] }) : text[lang]}
            </span>
            {detail && <b>{detail[lang]}</b>}
            <small>
              {skipped ? t('staff.history.skipped') : by === 'system' ? t('shared.role.system') : (who ?? '')}
            </small>
            {said !== null && <p>{said}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
