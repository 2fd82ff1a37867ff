/** What a cap allows, what held sessions have used of it and what bookings have reserved, in minutes. */
export type CapUse = { cap: number; used: number; reserved: number };

/** Minutes that can still be booked; never below zero. */
export function leftOf({ cap, used, reserved }: CapUse): number {
  return Math.max(0, cap - used - reserved);
}

/** The values compared when minutes asked for pass what is left; undefined when they fit. A session is never split (R-CSP-9). */
export function overCap(use: CapUse, asked: number): { cap: number; used: number; reserved: number; asked: number; left: number } | undefined {
  const left = leftOf(use);
  return asked > left ? { ...use, asked, left } : undefined;
}

/** The highest of some shares of a cap, in per cent, that a use has come to reach; undefined when it has reached none anew. */
export function shareReached(cap: number, before: number, after: number, shares: readonly number[]): number | undefined {
  const reached = shares.filter((share) => before * 100 < cap * share && cap * share <= after * 100);
  return reached.length > 0 ? Math.max(...reached) : undefined;
}
