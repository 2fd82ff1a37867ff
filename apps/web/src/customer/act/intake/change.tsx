import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CardIntakePanel } from '#domain/card-intake/card-intake.panel.js';
import { useWords } from '../../../panels/words.js';
import { DayInput } from '../../../shared/form/day-input.js';
import { useGive } from '../../access.js';
import { Card } from '../../card.js';
import { ProblemNotice } from '../../problem.js';
import { useKey } from '../../use-key.js';
import type { ActProps } from '../act.js';
import classes from '../../my.module.css';
import styles from './intake.module.css';
import { intakeWords } from './intake.words.js';
import { Price, useCost } from './price.js';

const DAYS = ['mailDate', 'intakeStart', 'returnDate'] as const;
type Days = { [day in (typeof DAYS)[number]]?: string };

/** MCI-13: other dates. The agreed ones stand there; the price of moving them is shown, and accepted, before anything is sent. */
export function Change({ it, offer, onDone }: ActProps) {
  const w = useWords(intakeWords).change;
  const agreed: Days = (it.panel as unknown as CardIntakePanel).dates ?? {};
  const [days, setDays] = useState<Days>(() => Object.fromEntries(DAYS.flatMap((day) => (agreed[day] ? [[day, agreed[day]]] : []))));
  const moved: Days = Object.fromEntries(DAYS.flatMap((day) => (days[day] !== undefined && days[day] !== agreed[day] ? [[day, days[day]]] : [])));
  return (
    <>
      <Card>
        <h2 className={classes.big}>{w.title}</h2>
        <p className={classes.context}>{w.hint}</p>
        <div className={classes.fields}>
          {DAYS.map((day) => (
            <DayInput key={day} id={`change-${day}`} label={w[day]} value={days[day]} onChange={(value) => setDays({ ...days, [day]: value })} />
          ))}
        </div>
      </Card>
      {Object.keys(moved).length > 0 ? <Send key={JSON.stringify(moved)} command={offer.name} form={moved} onDone={onDone} /> : <Card>{<NotYet />}</Card>}
    </>
  );
}

function NotYet() {
  const words = useWords(intakeWords);
  return (
    <>
      <p className={classes.context}>{words.price.before}</p>
      <Button fullWidth disabled>
        {words.change.submit}
      </Button>
    </>
  );
}

function Send({ command, form, onDone }: { command: string; form: Days; onDone: () => void }) {
  const w = useWords(intakeWords).change;
  const [give, keyFor] = [useGive(command), useKey()];
  const [accepted, setAccepted] = useState(false);
  const { isKnown, costs } = useCost({ command: 'change', form });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const wish = { ...form, ...(costs && { feeAccepted: accepted }) };
    give.mutate({ form: wish, key: keyFor(wish) }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} className={styles.form}>
      <Price command="change" form={form} accepted={accepted} onAccept={setAccepted} />
      <Card>
        {give.error && <ProblemNotice error={give.error} />}
        <Button type="submit" fullWidth loading={give.isPending} disabled={!isKnown || (costs && !accepted)}>
          {w.submit}
        </Button>
      </Card>
    </form>
  );
}
