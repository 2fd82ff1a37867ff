import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { TodayRow } from './today.query.js';

/** J and K walk the rows, Enter opens, E does what is next. Typing in a field is left alone. */
export function useRowKeys(rows: readonly TodayRow[], open: (row: TodayRow) => void, act: (row: TodayRow) => void): { focused: number; focus: (row: TodayRow) => void } {
  const [id, setId] = useState<string>();
  const found = rows.findIndex((row) => row.id === id);
  const focused = Math.max(found, 0);
  const go = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    setId(row.id);
    document.querySelector<HTMLElement>(`[data-row="${row.id}"] a`)?.focus({ preventScroll: false });
  };
  const withRow = (run: (row: TodayRow) => void) => (): void => {
    const row = rows[focused];
    if (row) run(row);
  };
  useHotkeys([
    ['J', () => go(found < 0 ? 0 : focused + 1)],
    ['K', () => go(focused - 1)],
    ['E', withRow(act)],
    ['Enter', (event) => event.target instanceof HTMLElement && ['BUTTON', 'A'].includes(event.target.tagName) ? undefined : withRow(open)(), { preventDefault: false }],
  ]);
  return { focused, focus: (row) => setId(row.id) };
}
