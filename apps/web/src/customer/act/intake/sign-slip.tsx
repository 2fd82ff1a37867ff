import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../../panels/words.js';
import { useCustody, useGive } from '../../access.js';
import { Card } from '../../card.js';
import { OpenFile } from '../../files.js';
import { ProblemNotice } from '../../problem.js';
import { ownSignature, SIGNED_BY, slipPath, slipsOf } from '../../slips.js';
import { useKey } from '../../use-key.js';
import type { ActProps } from '../act.js';
import classes from '../../my.module.css';
import styles from './intake.module.css';
import { intakeWords } from './intake.words.js';
import { isSigned, SignatureFields, SlipContent, unsigned } from './slip.js';

/** MCI-10: the slip of a handover, read and signed where one stands. One signature stands for all kits of its shipment. */
export function SignSlip({ it, offer, onDone }: ActProps) {
  const w = useWords(intakeWords).slip;
  const { data: custody } = useCustody(true);
  const [give, keyFor] = [useGive(offer.name), useKey()];
  const [signing, setSigning] = useState(unsigned);
  const direction = offer.name === SIGNED_BY.inbound ? 'inbound' : 'outbound';
  const slip = slipsOf(it).find((each) => each.direction === direction && !ownSignature(each));
  if (!slip) return <Card title={w.title}>{w.none}</Card>;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const form = { ...(direction === 'inbound' && { direction }), method: 'e-signature', signerName: signing.name.trim() };
    give.mutate({ form, key: keyFor(form) }, { onSuccess: onDone });
  };
  // A slip counts its kits and does not name them: they are named where it is for all there are.
  const kits = custody?.kits.length === slip.kits ? custody.kits : [];
  return (
    <form onSubmit={send} className={styles.form}>
      <Card>
        <h2 className={classes.big}>
          {w.title} {w[direction]}
        </h2>
        <p className={classes.context}>{w.text[direction]}</p>
        <SlipContent company={it.customer.company} direction={direction} kits={kits} count={slip.kits} />
        <OpenFile path={slipPath(slip)} name={w.name} label={w.pdf} />
      </Card>
      <SignatureFields signing={signing} onSign={setSigning} known={it.contact?.name} />
      <Card>
        {give.error && <ProblemNotice error={give.error} />}
        <Button type="submit" fullWidth loading={give.isPending} disabled={!isSigned(signing)}>
          {w.submit}
        </Button>
      </Card>
    </form>
  );
}
