import type { Change } from '#persistence/changes.js';
import type { LiveChange } from './live.schema.js';

// What is sent, as text/event-stream writes it. The data of an event is one line of JSON.

/** First line of a stream: milliseconds after which a browser comes again. */
export const RETRY = 'retry: 3000\n\n';
/** Says nothing, so that no proxy closes what is quiet. */
export const BEAT = ': \n\n';
/** Something was missed: all that is shown has to be read again. */
export const RESYNC = 'event: resync\ndata: {}\n\n';
/** Another tab has taken the place of this one; coming again at once would only take the place of yet another. */
export const REPLACED = 'event: replaced\ndata: {}\n\n';

/** The events `changed` for one reader: for staff all, for a customer its own. @param customer undefined for staff */
export function changedFor(customer: string | undefined, changes: readonly Change[]): string {
  const seen = customer === undefined ? changes.map(ofStaff) : [...new Set(changes.filter((it) => it.customer === customer && !it.simulation).map(({ engagement }) => engagement))].map((engagement) => ({ engagement }));
  return seen.map((it: LiveChange) => `event: changed\ndata: ${JSON.stringify(it)}\n\n`).join('');
}

const ofStaff = ({ engagement, simulation, kind, seq }: Change): LiveChange => ({ engagement, kind: simulation ? 'simulation' : kind, seq });
