import { Button, Checkbox, TextInput } from '@mantine/core';
import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../problem.js';
import { useGive } from '../../access.js';
import { Card } from '../../card.js';
import { useKey } from '../../use-key.js';
import type { ActProps } from '../act.js';
import { Reader } from './reader.js';
import classes from '../../my.module.css';
import styles from '../act.module.css';

/** ONB-05: reads the contract, agrees, types the name. What is signed is the very file shown, by its hash. */
export function Sign({ it, offer, onDone }: ActProps) {
  const { t } = useTranslation();
  const give = useGive(offer.name);
  const keyFor = useKey();
  const contract = it.documents.find(({ kind }) => kind === 'contract');
  const [hasRead, setRead] = useState(false);
  const markRead = useCallback(() => setRead(true), []);
  const [consent, setConsent] = useState(false);
  const [name, setName] = useState('');
  if (!contract) return <Card title={t('my.sign.title')}>{t('my.sign.notThere')}</Card>;

  const send = (event: FormEvent): void => {
    event.preventDefault();
    const form = { consent: true, documentHash: contract.sha256, name: name.trim() };
    give.mutate({ form, key: keyFor(form) }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} className={styles.form}>
      <Card>
        <h2 className={classes.big}>{t('my.sign.title')}</h2>
        <p className={classes.context} style={{ margin: '2px 0 8px' }}>
          {t('my.sign.text')}
        </p>
        <Reader document={contract.id} onRead={markRead} />
      </Card>
      <Card>
        <Checkbox className={styles.choice} checked={consent} disabled={!hasRead} onChange={(event) => setConsent(event.currentTarget.checked)} label={t('my.sign.consent')} description={hasRead ? undefined : t('my.sign.readFirst')} />
        <TextInput label={t('my.sign.name')} description={it.contact ? t('my.sign.nameHint', { name: it.contact.name }) : undefined} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} autoComplete="name" />
        <p className={classes.context} style={{ margin: '12px 0' }}>
          {t('my.sign.then')}
        </p>
        {give.error && (
          <div style={{ marginBottom: 12 }}>
            <ProblemNotice error={give.error} />
          </div>
        )}
        <Button type="submit" fullWidth loading={give.isPending} disabled={!consent || name.trim() === ''}>
          {t('my.sign.submit')}
        </Button>
      </Card>
    </form>
  );
}
