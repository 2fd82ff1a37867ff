import { useTranslation } from 'react-i18next';
import classes from './waiting-on.module.css';

export type Waited = 'us' | 'customer' | 'third' | 'nobody';

/** Who is being waited for: filled is us, a ring the customer, a dashed ring somebody else; always with the word. */
export function WaitingOn({ on, strong }: { on: Waited; strong?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={classes.root} style={{ fontWeight: strong ? 500 : 400, color: on === 'us' ? 'var(--d-ink)' : 'var(--d-ink2)' }}>
      <span className={`${classes.dot} ${on === 'customer' ? '' : classes[on]}`} aria-hidden />
      {t(`shared.waiting.${on}`)}
    </span>
  );
}
