import type { Facts } from '../engagement/json.js';
import { chargeKey } from '../card-intake/card-intake.charges.js';
import { inPlanPeriod } from '../card-intake/card-intake.dates.js';
import type { Application, Kit, KitState, Slip } from '../card-intake/card-intake.facts.js';
import { UNSUPPORTED } from '../card-intake/card-intake.rules.js';
import { planStages } from '../card-intake/card-intake.stages.js';
import { unopened, type Engagement } from '../engagement/engagement.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { defaultTerms } from '../terms/default-terms.js';
import { calendarOf } from './calendar.fields.js';
import { boolIn, dateIn, fieldsOf, isEmpty, listIn, numberIn, textIn } from './fields.js';
import type { Fields } from './vector.js';

// The case that an example of card intake is about. What it does not speak of is taken as in order; a fact that a rule asks
// about (slip, estimate, kit) is missing when it is said to be.

export const START = ['intakeStartDate', 'intakeStart', 'startDate', 'intakeStartOn', 'start'];
export const CARDS = ['estimatedCardsAtApplication', 'estimatedCards', 'estimate', 'cards', 'estimatedCount'];
export const EARLY = '2020-01-06T01:00:00.000Z';

export const MAIL = ['mailDate', 'mailingDate', 'mailOn', 'mailedOn', 'shipDate', 'mailDay'];
export const RETURN = ['returnDate', 'returnOn', 'returnDay'];
const RECEIVED = ['receivedKits', 'kitsReceived', 'received', 'receivedCount', 'kits'];
const RETURNED = ['returnedKits', 'kitsReturned', 'returned', 'returnedCount'];

/** The state in which an action is asked for when an example does not say. */
const STATES: { [action: string]: string } = {
  recordCounts: 'APPLIED', submitEstimate: 'APPLIED', schedule: 'ESTIMATED', agree: 'ESTIMATED', change: 'SCHEDULED', cancel: 'SCHEDULED', sendKits: 'SCHEDULED', ship: 'KITS_SENT',
  receive: 'IN_TRANSIT', exchangeSlip: 'RECEIVED', releaseKit: 'RECEIVED', moveCards: 'RECEIVED', startIntake: 'RECEIVED', finishStage: 'INTAKE', sendBack: 'INTAKE_DONE', signReturnSlip: 'RETURNED', closeCase: 'RETURNED',
};

/** The kits of a state are in this one of theirs. */
const KITS: { [state: string]: KitState } = { KITS_SENT: 'sent', IN_TRANSIT: 'sent', RECEIVED: 'received', INTAKE: 'received', INTAKE_DONE: 'received', RETURNED: 'returned', CLOSED: 'returned' };

export function bookOf(given: Fields, said: Fields): Rulebook {
  const { days, hours } = calendarOf(given, 'planWork');
  const perWeek = numberIn(said, ['weeklyCapacityCards', 'weeklyCapacity', 'capacityPerWeek', 'capacity', 'cardsPerWeek']);
  const policy = textIn(given, ['collectOnDelivery', 'collectOnDeliveryPolicy', 'onCollectOnDelivery', 'codPolicy', 'collectOnDeliveryMode']);
  const alone = boolIn(said, ['soldWithoutPlan', 'soldAlone', 'allowOutsidePlan', 'outsidePlanAllowed', 'standaloneAllowed', 'allowStandalone', 'sellAlone', 'soldOutsidePlan']);
  const cardIntakeTerms = {
    ...defaultTerms.cardIntake, ...(perWeek !== undefined && { cardsPerStage: perWeek }), ...(alone !== undefined && { soldWithoutPlan: alone }),
    ...(policy !== undefined && /charge/i.test(policy) && { collectOnDelivery: 'recharge' as const }),
  };
  return { version: '1', days, terms: { ...defaultTerms, desks: { ...defaultTerms.desks, planWork: hours }, cardIntake: cardIntakeTerms } };
}

export function engagementOf(name: string, said: Fields, book: Rulebook): Engagement {
  const known = typeof said.state === 'string' && /^[A-Z_]+$/.test(said.state) && said.state !== 'NONE' ? said.state : (STATES[name] ?? '');
  const state = name === 'apply' ? '' : known;
  const intakeStart = dateIn(said, START);
  const cards = numberIn(said, CARDS);
  const application = applicationOf(said);
  const uncounted = name === 'submitEstimate' && cards === undefined && said.counts === undefined;
  const unestimated = CARDS.concat('estimateDone', 'estimated', 'estimateSubmitted').some((key) => key in said && (said[key] === null || said[key] === false || said[key] === 0)) || (state === 'APPLIED' && cards === undefined);
  const estimated = cards ?? 1;
  const stages = intakeStart === undefined ? [] : planStages(book.days, intakeStart, estimated, book.terms.cardIntake.cardsPerStage);
  const coveredByPlan = boolIn(said, ['coveredByPlan']) ?? (intakeStart !== undefined && inPlanPeriod(application, intakeStart, book.terms.cardIntake));
  const dates = { mailDate: dateIn(said, MAIL), intakeStart: intakeStart ?? '', returnDate: dateIn(said, RETURN), stages, cards: estimated, coveredByPlan, slot: 1 };
  const intake = { stage: numberIn(said, ['currentStage', 'stageNow', 'finishedStages']) ?? 1, of: Math.max(stages.length, numberIn(said, ['stages', 'stageCount']) ?? 1), digitised: [], problems: 0 };
  const site = textIn(said, ['currentSite', 'knownSite', 'loggedSite', 'custodySite', 'location', 'receivedSite']);
  const facts: { [fact: string]: unknown } = {
    application, ...(!uncounted && { counts: { p1: estimated } }), ...(!unestimated && { estimate: { cards: estimated, submittedAt: EARLY } }),
    ...(intakeStart !== undefined && { dates }), ...((intakeStart !== undefined || name === 'agree') && { proposal: dates }), kits: kitsOf(said, state), receipt: { kits: numberIn(said, RECEIVED) ?? 1, parcels: 1, receivedAt: EARLY },
    slips: slipsOf(said, state), intake, ...(site !== undefined && { location: { place: 'company', site } }),
  };
  const it: Engagement = { ...unopened(), pipeline: 'cardIntake', number: 'MCI-1', state, facts: facts as Facts };
  return state === 'INTAKE' && boolIn(said, ['staffCharged']) !== false ? { ...it, charges: { [chargeKey(it, 'MCI.STAFF', 1)]: { code: 'MCI.STAFF', on: '2020-01-06' } } } : it;
}

function kitsOf(said: Fields, state: string): { [kit: string]: Kit } {
  const none = ['kits', 'kit', 'kitNumbers', 'kitsSent', 'kitUsed', 'inKit', 'inKits', 'kitsUsed', 'enclosedInKit', 'packedInKit'].some((key) => key in said && (isEmpty(said[key]) || said[key] === false || said[key] === 0));
  if (none) return {};
  const [received, returned] = [numberIn(said, RECEIVED), numberIn(said, RETURNED)];
  const of = (n: number): { [kit: string]: Kit } => Object.fromEntries(Array.from({ length: n }, (_, i) => [`K${i + 1}`, { person: 'p1', state: KITS[state] ?? 'sent' }]));
  return of((state === 'RETURNED' ? (returned ?? received) : received) ?? 1);
}

/** Slips are told as directions, or as objects that may say which side has signed; a list that is absent is complete. */
function slipsOf(said: Fields, state: string): Slip[] {
  const signature = { signer: 'x', method: 'e-signature' as const, signedAt: EARLY, kits: 1 };
  const slip = (direction: Slip['direction'], giver = true, receiver = true): Slip => ({ direction, shipment: 1, kits: 1, ...(giver && { giver: signature }), ...(receiver && { receiver: signature }) });
  const [single, inbound, outbound] = [said.slip ?? said.inboundSlip, boolIn(said, ['inboundSlip', 'slipExchanged', 'inboundSlipSigned']), boolIn(said, ['outboundSlip', 'returnSlip', 'returnSlipSigned', 'outboundSlipSigned'])];
  const listed = said.slips ?? said.slipsExchanged;
  if (!Array.isArray(listed)) {
    const here = single === null ? false : inbound;
    return [...(here === false ? [] : [slip('inbound')]), ...(outbound === false ? [] : [slip('outbound')])];
  }
  return listed.map((each): Slip => {
    const told = fieldsOf(each);
    const text = typeof each === 'string' ? each : (textIn(told, ['direction', 'kind', 'type']) ?? (state === 'RETURNED' ? 'outbound' : 'inbound'));
    const direction = /out|return|返/i.test(text) ? 'outbound' : 'inbound';
    const signed = (party: string): boolean => {
      const direct = boolIn(told, [party, `${party}Signed`, `signedBy${party[0]!.toUpperCase()}${party.slice(1)}`]);
      const signers = listIn(told, ['signers', 'signedBy', 'signatures', 'parties'])?.map((by) => (typeof by === 'string' ? by : (textIn(fieldsOf(by), ['party', 'role', 'by']) ?? '')));
      const side = (direction === 'inbound') === (party === 'giver') ? 'customer' : 'company';
      const whole = boolIn(told, ['signed', 'complete', 'exchanged']) ?? !(isEmpty(told.signedAt) && 'signedAt' in told);
      return direct ?? (signers ? signers.includes(party) || signers.includes(side) || (side === 'company' && signers.includes('staff')) : whole);
    };
    return slip(direction, signed('giver'), signed('receiver'));
  });
}

export function applicationOf(said: Fields): Application {
  const plan = 'plan' in said ? (textIn(said, ['plan']) ?? 'none') : 'basic';
  const known = plan.toLowerCase().replace(/premier\+|premierplus/, 'premier-plus').replace(/basic\+|basic[_-]plus/, 'advanced').replace(/^(extension|ext|onboarding_extension)$/, 'onboarding-extension').replaceAll('_', '-');
  const [periodFrom, periodTo] = [dateIn(said, ['supportStartDate', 'planStartDate', 'periodStart', 'planFrom']), dateIn(said, ['supportEndDate', 'planEndDate', 'periodEnd', 'planTo'])];
  const wishedWeek = dateIn(said, ['visitDate', 'wishedWeek']);
  const options = [...(listIn(said, ['options', 'settings']) ?? []), said.option, said.setting].filter((each) => typeof each === 'string').map(optionOf);
  const variant = /visit|訪問/i.test(textIn(said, ['variant', 'service', 'method', 'kind']) ?? '') ? 'visit' : 'mail';
  return { plan: known, ...(periodFrom && { periodFrom }), ...(periodTo && { periodTo }), variant, options, people: 1, ...(wishedWeek && { wishedWeek }) };
}

function optionOf(option: string): string {
  if (/lang|bilingual|2言語/i.test(option)) return UNSUPPORTED[0];
  if (/tag|タグ/i.test(option)) return UNSUPPORTED[1];
  return /privat|非公開/i.test(option) ? UNSUPPORTED[2] : option;
}
