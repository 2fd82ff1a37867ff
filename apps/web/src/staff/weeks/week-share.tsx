import { Link } from '@tanstack/react-router';
import { formatYen } from '#domain/calendar/format.js';
import type { CardIntakePanel } from '#domain/card-intake/card-intake.panel.js';
import type { Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { useWords } from '../../panels/words.js';
import { StepTicks } from '../../shared/step-line.js';
import { WaitingOn } from '../../shared/waiting-on.js';
import { TimeLeft, useWhen } from '../../shared/when.js';
import { weekWords } from './weeks.words.js';
import classes from './weeks.module.css';

type Share = Schemas['WeekBoard']['items'][number]['shares'][number];

/** One engagement's part of a week. Later stages keep the first one's cutoff; after receipt nothing can be moved. */
export function WeekShare({ share: { engagement, amount, index, of, agreed, stateTitle, waiting, late, panel } }: { share: Share }) {
  const w = useWords(weekWords);
  const lang = useLang();
  const fee = (panel as CardIntakePanel | null)?.fee;
  return (
    <Link to="/engagements/$id" params={{ id: engagement.id }} className={`${classes.card} ${agreed ? '' : classes.tentative} ${late ? classes.isLate : ''}`}>
      <span className={classes.pair}>
        <b title={engagement.company}>{engagement.company}</b>
        <b>{w.cards(amount.toLocaleString(lang))}</b>
      </span>
      <span className={classes.pair}>
        <span className={classes.stage}><StepTicks step={index} of={of} /> {w.stage(index, of)}</span>
        <span>{stateTitle[lang]}</span>
      </span>
      <span className={classes.pair}>
        <WaitingOn on={waiting.on} />
        <span>{waiting.title?.[lang] ?? (agreed ? '' : w.held)}</span>
      </span>
      {fee && <Cutoff fee={fee} index={index} />}
    </Link>
  );
}

function Cutoff({ fee: { freeUntil, changeable, now }, index }: { fee: NonNullable<CardIntakePanel['fee']>; index: number }) {
  const w = useWords(weekWords);
  const when = useWhen();
  if (!changeable) return <span className={classes.cutoff}>{w.fixed}</span>;
  if (now) return <span className={classes.cutoff}>{w.closedOff(when(freeUntil))}{now.yen !== undefined && `・${w.change(formatYen(now.yen))}`}</span>;
  return (
    <span className={classes.cutoff}>
      {w.freeUntil(when(freeUntil))}
      <br />
      {index > 1 ? w.sameCutoff : <TimeLeft at={freeUntil} />}
    </span>
  );
}
