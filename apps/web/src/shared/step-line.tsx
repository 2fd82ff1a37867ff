import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './step-line.module.css';

export interface LineStep {
  id: string;
  title: string;
  status: 'done' | 'now' | 'next';
  /** What stands below: a date, or when it is due. */
  below?: ReactNode;
}

/** The steps from the beginning to the end. Done is grey with a check, because done needs no attention. */
export function StepLine({ steps }: { steps: readonly LineStep[] }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.line} aria-label={t('shared.step.line')}>
      {steps.map(({ id, title, status, below }, index) => (
        <li key={id} className={`${classes.step} ${classes[status] ?? ''}`} aria-current={status === 'now' ? 'step' : undefined}>
          <span className={classes.bullet} aria-hidden>
            {status === 'done' ? <IconCheck size={12} stroke={2.4} /> : index + 1}
          </span>
          <span className={classes.texts}>
            <div className={classes.title} title={title}>
              {title}
              {status === 'done' && <span className="visually-hidden"> {t('shared.step.done')}</span>}
            </div>
            <div className={classes.date}>{below ?? '\u00a0'}</div>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The same as small bars, for rows. */
export function StepTicks({ step, of }: { step: number; of: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.ticks} role="img" aria-label={t('shared.step.of', { step, of })}>
      {Array.from({ length: of }, (_, index) => (
        <span key={index} className={`${classes.tick} ${index + 1 < step ? classes.done : index + 1 === step ? classes.now : ''}`} />
      ))}
    </span>
  );
}
