import type { Engagement } from '../engagement/engagement.js';
import { factsOf, kitsThatAre, type SlipDirection } from './card-intake.facts.js';

// How far a card intake has come, asked by the process and by the rules alike. `it` is any folded state.

type Told = Pick<Engagement, 'facts' | 'done' | 'state'>;

/** A cancel after the cards have left the customer: they only come back (table (a)). */
export function isCancelled(it: Told): boolean {
  return factsOf(it).cancellation !== undefined;
}

/** Whether each shipment in a direction, one at least, has its slip signed by both sides (MCI-10). */
export function slipsSigned(it: Told, direction: SlipDirection): boolean {
  const slips = (factsOf(it).slips ?? []).filter((slip) => slip.direction === direction);
  return slips.length > 0 && slips.every(({ giver, receiver }) => giver && receiver);
}

/** The cards have to go back: all stages are finished, or there is nothing to take in any more. */
export function isIntakeOver(it: Told): boolean {
  return it.done['finishIntake'] !== undefined || isCancelled(it);
}

/** Every kit that came is on its way back, or a manager has closed the case as it is (MCI-18). */
export function areKitsBack(it: Told): boolean {
  const facts = factsOf(it);
  const back = kitsThatAre(facts, 'returned').length > 0 && kitsThatAre(facts, 'received', 'held').length === 0;
  return back || it.done['closeCase'] !== undefined;
}

/** The customer has signed for all that was sent back, or a manager has closed the case as it is. */
export function isReturnSigned(it: Told): boolean {
  return slipsSigned(it, 'outbound') || it.done['closeCase'] !== undefined;
}

/** Faults of the intake are being mended, free of charge (MCI-14), unless a manager has closed the case as it is. */
export function isReworkOpen(it: Told): boolean {
  const { rework } = factsOf(it);
  return rework !== undefined && rework.doneAt === undefined && it.done['closeCase'] === undefined;
}
