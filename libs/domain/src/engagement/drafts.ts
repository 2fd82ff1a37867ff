import type { Deadline } from '../calendar/deadline.js';
import type { Draft, Timer } from './event.js';

/** Arms a timer, or sets it anew; the rule is that of its date. */
export function arm(timer: Timer): Draft {
  return { type: 'timer-armed', rule: timer.deadline.rule, data: timer };
}

/** Watches over what our side owes while the process waits for an action. */
export function armLate(action: string, deadline: Deadline): Draft {
  return arm({ key: `late:${action}`, does: 'mark-late', deadline, counts: 'ours', action });
}

/** Ends a timer before its time. */
export function cancel(key: string): Draft {
  return { type: 'timer-cancelled', data: { key } };
}

/** What a due timer watched over is late from the date that was not kept, however late the clock was. */
export function becameLate({ key, deadline }: Timer): Draft {
  return { type: 'became-late', rule: deadline.rule, data: { key, since: deadline.at } };
}
