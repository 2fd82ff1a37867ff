import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconFile, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '../app/queries.js';
import { ProblemNotice } from './problem.js';
import { useWhen } from '../shared/when.js';
import { fileOf, pathOf, useAccess } from './access.js';
import { Card } from './card.js';
import { canDo } from './next-step.js';
import { SlipRows, slipsOf } from './slips.js';
import classes from './my.module.css';

/** What is to be signed and what was: the newest first. A contract that was signed is shown as the signed file. */
export function FileRows({ it, always = false }: { it: Engagement; always?: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  const isSigned = it.documents.some(({ kind }) => kind === 'contract-signed');
  const documents = it.documents.filter(({ kind }) => !(kind === 'contract' && isSigned && !always));
  if (documents.length === 0 && slipsOf(it).length === 0) return always ? <Card title={t('my.files.title')}>{t('my.files.none')}</Card> : null;
  return (
    <Card title={t('my.files.title')}>
      {documents.map(({ id, kind, createdAt }) => {
        const toSign = kind === 'contract' && canDo(it, 'sign-contract');
        const name = t(`my.files.${kind}`, { defaultValue: t('my.files.other') });
        return (
          <div key={id} className={classes.row}>
            {toSign ? <IconPencil size={20} aria-hidden /> : <IconFile size={20} aria-hidden />}
            <div className={classes.rowText}>
              <div>{name}</div>
              <div className={classes.context}>
                {kind.endsWith('-signed') ? t('my.files.signedOn', { date: when(createdAt, { dateOnly: true }) }) : t(toSign ? 'my.files.toSign' : 'my.files.madeOn', { date: when(createdAt, { dateOnly: true }) })}
              </div>
            </div>
            {kind.endsWith('-signed') && <IconCheck size={18} aria-hidden />}
            {toSign ? (
              <Button component={Link} to={`/my/${it.id}/do/sign-contract`} variant="default" className={classes.small}>
                {t('my.files.sign')}
              </Button>
            ) : (
              <OpenFile path={pathOf(id)} name={name} />
            )}
          </div>
        );
      })}
      <SlipRows it={it} />
    </Card>
  );
}

/** Opens a file in the browser's own viewer. The window is opened by the touch itself, or the browser would refuse it. */
export function OpenFile({ path, name, label }: { path: string; name: string; label?: string }) {
  const { t } = useTranslation();
  const access = useAccess();
  const [error, setError] = useState<unknown>();
  const open = async (): Promise<void> => {
    const shown = window.open('', '_blank');
    setError(undefined);
    try {
      const url = await fileOf(access, path);
      if (shown) shown.location.href = url;
      else location.href = url;
    } catch (reason) {
      shown?.close();
      setError(reason);
    }
  };
  return (
    <>
      <Button variant="default" className={classes.small} onClick={() => void open()} aria-label={t('my.files.openName', { name })}>
        {label ?? t('my.files.open')}
      </Button>
      {error !== undefined && <ProblemNotice error={error} />}
    </>
  );
}
