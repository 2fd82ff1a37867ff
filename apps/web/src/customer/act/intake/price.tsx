import { Checkbox, Skeleton } from '@mantine/core';
import { formatYen } from '#domain/calendar/format.js';
import { useLang } from '../../../app/i18n.js';
import { useWords } from '../../../panels/words.js';
import { usePreview } from '../../access.js';
import { Card } from '../../card.js';
import { ProblemNotice } from '../../problem.js';
import classes from '../../my.module.css';
import styles from '../act.module.css';
import { intakeWords } from './intake.words.js';

interface Props {
  command: 'change' | 'cancel';
  /** The wish as it stands. */
  form: object;
  accepted: boolean;
  onAccept: (accepted: boolean) => void;
}

/** MCI-13: what a wish costs now, asked of the rules that decide it. Whether it costs anything, once that is known. */
export function useCost({ command, form }: Pick<Props, 'command' | 'form'>): { isKnown: boolean; costs: boolean } {
  const { data, isPlaceholderData, error } = usePreview(command, { ...form, feeAccepted: true });
  return { isKnown: data !== undefined && !isPlaceholderData && !error, costs: (data?.charges.length ?? 0) > 0 };
}

/** The price in yen before anything is sent, and its acceptance, which is asked for by itself. */
export function Price({ command, form, accepted, onAccept }: Props) {
  const w = useWords(intakeWords).price;
  const lang = useLang();
  const { data, error } = usePreview(command, { ...form, feeAccepted: true });
  if (error) return <ProblemNotice error={error} />;
  const [charge] = data?.charges ?? [];
  return (
    <Card title={w.title}>
      {!data ? (
        <Skeleton height={48} aria-label={w.asking} />
      ) : charge ? (
        <>
          <p className={classes.context}>{w.late}</p>
          <div className={classes.big}>{charge.amountYen === null ? w.unpriced : formatYen(charge.amountYen)}</div>
          <div className={classes.context}>
            {charge.title[lang]} {w.cards(charge.quantity.toLocaleString(lang))}
          </div>
          <Checkbox className={styles.choice} checked={accepted} onChange={(event) => onAccept(event.currentTarget.checked)} label={charge.amountYen === null ? w.acceptUnpriced : w.accept(formatYen(charge.amountYen))} />
        </>
      ) : (
        <>
          <div className={classes.big}>{w.free}</div>
          <div className={classes.context}>{w.freeText}</div>
        </>
      )}
    </Card>
  );
}
