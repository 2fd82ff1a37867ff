import { formatYen } from '#domain/calendar/format.js';

/** `¥100,000`; a dash where no price is known, which is never zero. */
export function Money({ yen }: { yen: number | null | undefined }) {
  return <span>{yen === null || yen === undefined ? '—' : formatYen(yen)}</span>;
}
