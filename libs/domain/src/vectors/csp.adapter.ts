import { orderRefusals } from '../cs-plan/order-check.js';
import type { Phase } from '../cs-plan/plans.js';
import { trainingCharges, whyNotInLanguage, type TrainingSession } from '../cs-plan/training-charges.js';
import { isOutOfArea, visit, type Origin } from '../cs-plan/visits.js';
import { defaultTerms } from '../terms/default-terms.js';
import { priceOn } from '../terms/terms.js';
import { idOf, idsOf, localDateOf, numberOf } from './support.fields.js';
import type { Adapter, Fields } from './vector.js';

/** The rules of orders, visits and trainings beside the plans, CSP-04 to CSP-20. */
export const cspAdapters: Record<string, Adapter> = {
  'csp.validateOrder': (given, when) => {
    const said = { ...given, ...when };
    const plan = idOf(said.basePlan ?? said.plan ?? said.currentPlan);
    const refused = orderRefusals(
      {
        newContract: said.newContract === true,
        ...(plan !== undefined && { plan }),
        products: idsOf(said.products, said.addedProducts),
        addons: idsOf(said.addons, said.existingAddons, said.currentAddons),
        termsAccepted: ![said.termsAccepted, said.notesAccepted, said.accepted, said.acceptedNotes].includes(false),
      },
      defaultTerms,
    );
    return { accepted: refused.length === 0, errors: refused.map(({ code }) => code) };
  },

  'csp.visit': (given, when) => {
    const said = { ...given, ...when };
    const tripsUsed = numberOf(said.outOfAreaTripsUsed, said.tripsUsed) ?? 0;
    const { origin, prefecture } = placeOf(said);
    // A visit that was cancelled is none: nothing is used and nothing charged (CSP-07).
    if (said.cancelled === true || said.status === 'cancelled' || said.held === false) return { outOfArea: isOutOfArea(origin, prefecture), outOfAreaTripsAfter: tripsUsed, lines: [] };
    const { outOfArea, tripsAfter, lines, refusal } = visit({
      product: idOf(said.product ?? said.plan) ?? '', phase: phaseOf(said), tripsUsed, origin, prefecture, feeAccepted: said.feeAccepted !== false,
    });
    return { outOfArea, outOfAreaTripsAfter: tripsAfter, lines, ...(refusal && { error: refusal.code }) };
  },

  'trn.charges': (given, when) => {
    const said = { ...given, ...when };
    const sessions = sessionsOf(said);
    const refusal = whyNotInLanguage(sessions);
    if (refusal) return { error: refusal.code, lines: [] };
    const on = localDateOf(said.on ?? said.date ?? said.sessionDate) ?? '2026-01-01';
    return { lines: trainingCharges(sessions, priceOn(defaultTerms.prices, 'TRN.ENGLISH', undefined, on)?.unitYen) };
  },
};

function phaseOf({ phase }: Fields): Phase {
  return phase === 'success' ? 'success' : 'onboarding';
}

function placeOf(said: Fields): { origin: Origin; prefecture: string } {
  const origin = /kansai|osaka|関西/i.test(String(said.origin ?? said.office)) ? 'kansai' : 'headquarters';
  return { origin, prefecture: String(said.prefecture).trim().toLowerCase().replace(/[\s-](to|fu|ken|prefecture)$/, '') };
}

/** Sessions as a number, all alike, or as a list that says more of each. */
function sessionsOf(said: Fields): TrainingSession[] {
  const each = Array.isArray(said.sessions) ? said.sessions.map((session) => ({ ...said, ...(session as Fields) })) : Array.from({ length: numberOf(said.sessions) ?? 1 }, () => said);
  return each.map((session) => ({ language: String(session['language'] ?? 'ja').toLowerCase(), ...placeOf(session) }));
}
