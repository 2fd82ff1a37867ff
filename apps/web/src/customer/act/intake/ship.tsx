import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../../panels/words.js';
import { useCustody, useGive } from '../../access.js';
import { Card } from '../../card.js';
import { ProblemNotice } from '../../problem.js';
import { useKey } from '../../use-key.js';
import type { ActProps } from '../act.js';
import classes from '../../my.module.css';
import act from '../act.module.css';
import styles from './intake.module.css';
import { intakeWords } from './intake.words.js';
import { isSigned, SignatureFields, SlipContent, unsigned } from './slip.js';

const CARRIERS = ['yamato', 'sagawa', 'japan-post', 'other'] as const;
const MOST_BOXES = 500;
/** Full-width figures and spaces are how people copy them. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** MCI-04, MCI-06, MCI-10: by whom the parcel goes, which kits are in it, and the signature on its slip, all at once. */
export function Ship({ it, offer, onDone }: ActProps) {
  const words = useWords(intakeWords);
  const w = words.ship;
  const { data: custody } = useCustody(true);
  const [give, keyFor] = [useGive(offer.name), useKey()];
  const [carrier, setCarrier] = useState<(typeof CARRIERS)[number]>('yamato');
  const [tracking, setTracking] = useState('');
  const [boxes, setBoxes] = useState<number | string>(1);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [signing, setSigning] = useState(unsigned);
  const sent = (custody?.kits ?? []).filter(({ state }) => state === 'sent');
  const kits = sent.filter(({ kit }) => !left.includes(kit));
  const isRight = /^[A-Za-z0-9-]{1,40}$/.test(plain(tracking));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const form = { carrier, tracking: plain(tracking), ...(typeof boxes === 'number' && { boxes }), kits: kits.map(({ kit }) => kit), signature: { method: 'e-signature', signerName: signing.name.trim() } };
    give.mutate({ form, key: keyFor(form) }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate className={styles.form}>
      <Card>
        <h2 className={classes.big}>{w.title}</h2>
        <p className={classes.context}>{w.postage}</p>
        <div className={classes.fields}>
          <Select label={w.carrier} data={CARRIERS.map((value) => ({ value, label: w.carriers[value] }))} value={carrier} onChange={(value) => setCarrier(value ?? 'other')} allowDeselect={false} />
          <TextInput label={w.tracking} value={tracking} onChange={(event) => setTracking(event.currentTarget.value)} error={tracking !== '' && !isRight ? w.trackingWrong : undefined} inputMode="text" autoComplete="off" maxLength={60} />
          <NumberInput label={w.boxes} value={boxes} onChange={setBoxes} min={1} max={MOST_BOXES} allowDecimal={false} allowNegative={false} hideControls inputMode="numeric" />
          {sent.length > 0 && (
            <Checkbox.Group label={w.kits} value={kits.map(({ kit }) => kit)} onChange={(chosen) => setLeft(sent.map(({ kit }) => kit).filter((kit) => !chosen.includes(kit)))}>
              {sent.map(({ kit, name }) => (
                <Checkbox key={kit} value={kit} className={act.choice} label={`${kit} ${name ?? ''}`} />
              ))}
            </Checkbox.Group>
          )}
        </div>
      </Card>
      <Card>
        <h2 className={classes.big}>
          {words.slip.title} {words.slip.inbound}
        </h2>
        <p className={classes.context}>{words.slip.text.inbound}</p>
        <SlipContent company={it.customer.company} direction="inbound" kits={[]} count={kits.length} carrier={`${w.carriers[carrier]} ${plain(tracking)}`} />
      </Card>
      <SignatureFields signing={signing} onSign={setSigning} known={it.contact?.name} />
      <Card>
        {give.error && <ProblemNotice error={give.error} />}
        <Button type="submit" fullWidth loading={give.isPending} disabled={!isSigned(signing) || !isRight || kits.length === 0}>
          {w.submit}
        </Button>
      </Card>
    </form>
  );
}
