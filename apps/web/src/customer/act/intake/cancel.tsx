import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../../panels/words.js';
import { useGive } from '../../access.js';
import { Card } from '../../card.js';
import { ProblemNotice } from '../../problem.js';
import { useKey } from '../../use-key.js';
import type { ActProps } from '../act.js';
import classes from '../../my.module.css';
import styles from './intake.module.css';
import { intakeWords } from './intake.words.js';
import { Price, useCost } from './price.js';

/** MCI-13: the end of it, with its price in sight and accepted before it is sent. */
export function Cancel({ offer, onDone }: ActProps) {
  const w = useWords(intakeWords).cancel;
  const [give, keyFor] = [useGive(offer.name), useKey()];
  const [reason, setReason] = useState('');
  const [accepted, setAccepted] = useState(false);
  const { isKnown, costs } = useCost({ command: 'cancel', form: {} });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const wish = { ...(reason.trim() !== '' && { reason: reason.trim() }), ...(costs && { feeAccepted: accepted }) };
    give.mutate({ form: wish, key: keyFor(wish) }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} className={styles.form}>
      <Card>
        <h2 className={classes.big}>{w.title}</h2>
        <p className={classes.context}>{w.text}</p>
      </Card>
      <Price command="cancel" form={{}} accepted={accepted} onAccept={setAccepted} />
      <Card>
        <Textarea label={w.reason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={1_000} autosize minRows={2} mb={12} />
        {give.error && <ProblemNotice error={give.error} />}
        <Button type="submit" fullWidth loading={give.isPending} disabled={!isKnown || (costs && !accepted)}>
          {w.submit}
        </Button>
      </Card>
    </form>
  );
}
