import { useHotkeys } from '@mantine/hooks';
import type { Charge } from './charges.query.js';

/** J and K walk the rows, with the reasons beside them; Escape closes those. Typing in a field is left alone. */
export function useChargeKeys(charges: readonly Charge[], open: string | undefined, show: (key: string | undefined) => void): void {
  const at = charges.findIndex(({ key }) => key === open);
  const go = (to: number): void => {
    const next = charges[Math.min(Math.max(to, 0), charges.length - 1)];
    if (!next) return;
    show(next.key);
    document.querySelector(`[data-charge="${CSS.escape(next.key)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys([
    ['J', () => go(at + 1)],
    ['K', () => go(at - 1)],
    ['Escape', () => show(undefined)],
  ]);
}
