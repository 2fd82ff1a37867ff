import { setTimeout as pause } from 'node:timers/promises';

/** Thrown by {@link until} when its time is over; `cause` is the last error of the condition. */
export class TimeIsUp extends Error {
  override name = 'TimeIsUp';
}

/**
 * Resolves with the first truthy value of `condition`; an error it throws counts as "not yet".
 * @param options.withinMs how long to try, in milliseconds; then {@link TimeIsUp} naming `what`
 * @param options.unless checked before each try: a truthy value ends the waiting with that error
 */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  options: { withinMs: number; everyMs?: number; unless?: () => Error | undefined },
): Promise<NonNullable<T>> {
  const end = Date.now() + options.withinMs;
  let last: unknown;
  for (;;) {
    const reason = options.unless?.();
    if (reason) throw reason;
    try {
      const value = await condition();
      if (value) return value as NonNullable<T>;
    } catch (error) {
      last = error;
    }
    if (Date.now() >= end) {
      const why = last instanceof Error ? `: ${last.message}` : '';
      throw new TimeIsUp(`${what}: not within ${options.withinMs / 1000} s${why}`, { cause: last });
    }
    await pause(options.everyMs ?? 100);
  }
}
