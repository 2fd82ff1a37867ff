import { useTranslation } from 'react-i18next';
import classes from './charges.module.css';

/** A state always as a sign and a word: full needs somebody, half is on its way, grey is done, a ring is over. */
export function ChargeState({ state }: { state: string }) {
  const { t } = useTranslation();
  const sign = { priced: classes.full, acknowledged: classes.half, invoiced: classes.done, settled: classes.done, waived: classes.gone, reversed: classes.gone }[state] ?? '';
  return (
    <span className={state === 'price-missing' ? classes.amber : undefined}>
      <i className={`${classes.sign} ${sign}`} aria-hidden /> {t(`staff.chargeState.${state}`, { defaultValue: state })}
    </span>
  );
}
