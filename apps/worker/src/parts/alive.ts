import { heartbeat } from '@temporalio/activity';

/** A killed worker is noticed by its silence (10 s, see the activities' options), long before an activity's own time is over. */
const beatMs = 3000;

/** Does a piece of an activity's work and tells Temporal meanwhile that this worker is alive. */
export async function alive<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(heartbeat, beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
