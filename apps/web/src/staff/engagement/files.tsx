import { IconDownload, IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../app/api.js';
import { Empty } from '../../shared/empty.js';
import { useWhen } from '../../shared/when.js';
import classes from './engagement.module.css';

/** Documents that were made or signed, as files. */
export function Files({ id, documents }: { id: string; documents: Schemas['Document'][] }) {
  const { t } = useTranslation();
  const when = useWhen();
  if (documents.length === 0) return <Empty title={t('staff.files.none')} text={t('staff.files.noneText')} />;
  return (
    <ul className={classes.files}>
      {documents.map((each) => (
        <li key={each.id}>
          <IconFile size={16} aria-hidden />
          <a href={`/v1/engagements/${id}/documents/${each.id}`} download>
            {t(`staff.documentKind.${each.kind}`, { defaultValue: each.kind })} <IconDownload size={14} aria-hidden />
          </a>
          <span className={classes.hint}>{t('staff.files.version', { version: each.version })}</span>
          <span className={classes.hint}>{when(each.createdAt)}</span>
          <code title={each.sha256}>{each.sha256.slice(0, 12)}</code>
        </li>
      ))}
    </ul>
  );
}
