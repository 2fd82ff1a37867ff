import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatYen } from '#domain/calendar/format.js';
import type { CardIntakePanel } from '#domain/card-intake/card-intake.panel.js';
import { useLang } from '../../../app/i18n.js';
import { IntakeDates } from '../../../panels/card-intake.js';
import { useWords } from '../../../panels/words.js';
import { useWhen } from '../../../shared/when.js';
import { useAccess, useGive } from '../../access.js';
import { Card } from '../../card.js';
import { ProblemNotice } from '../../problem.js';
import { useKey } from '../../use-key.js';
import type { ActProps } from '../act.js';
import classes from '../../my.module.css';
import styles from './intake.module.css';
import { intakeWords } from './intake.words.js';

/** MCI-03, MCI-12: the dates with their price and the cutoff, and agreeing to them; what is agreed is what is read. */
export function Agree({ it, offer, onDone }: ActProps) {
  const w = useWords(intakeWords).agree;
  const { token } = useAccess();
  const [give, keyFor] = [useGive(offer.name), useKey()];
  const { dates, offer: terms } = it.panel as unknown as CardIntakePanel;
  return (
    <>
      {dates && <IntakeDates dates={dates} intake={undefined} />}
      <Card>
        <h2 className={classes.title}>{w.title}</h2>
        {terms && <Terms terms={terms} />}
        {give.error && <ProblemNotice error={give.error} />}
        <Button fullWidth loading={give.isPending} onClick={() => give.mutate({ form: {}, key: keyFor(dates) }, { onSuccess: onDone })}>
          {w.submit}
        </Button>
        {token === undefined && (
          <Link to="/my/$id/messages" params={{ id: it.id }} className={classes.back}>
            {w.other}
          </Link>
        )}
      </Card>
    </>
  );
}

function Terms({ terms: { cards, coveredByPlan, yen, freeUntil, binding, later } }: { terms: NonNullable<CardIntakePanel['offer']> }) {
  const w = useWords(intakeWords).agree;
  const lang = useLang();
  const when = useWhen();
  return (
    <dl className={styles.terms}>
      <div>
        <dt>{w.price}</dt>
        <dd>
          <b>{yen === undefined ? w.unpriced : formatYen(yen)}</b> {coveredByPlan && w.covered}
          <p>{w.cards(cards.toLocaleString(lang))}</p>
          <p>{w.digitise}</p>
        </dd>
      </div>
      <div>
        <dt>{w.free}</dt>
        <dd>
          {!binding && <b>{w.until(when(freeUntil, { year: true }))}</b>}
          <p>{binding ? w.binding(when(freeUntil, { year: true })) : later === undefined ? w.afterUnpriced : w.after(formatYen(later))}</p>
        </dd>
      </div>
    </dl>
  );
}
