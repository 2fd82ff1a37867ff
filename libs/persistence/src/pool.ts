import type pg from 'pg';
import type { DataSource } from 'typeorm';

/** How the connections of a pool are used at this moment. */
export function poolOf(db: DataSource): { used: number; idle: number; waiting: number } {
  const { master } = db.driver as unknown as { master?: pg.Pool };
  if (!master) return { used: 0, idle: 0, waiting: 0 }; // closed, or never opened
  return { used: master.totalCount - master.idleCount, idle: master.idleCount, waiting: master.waitingCount };
}
