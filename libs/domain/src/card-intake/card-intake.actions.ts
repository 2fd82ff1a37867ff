import type { Action } from '../engagement/pipeline.js';
import { firstOf } from '../engagement/rule.js';
import {
  cancelled, countsMade, datesAgreed, datesChanged, datesProposed, estimateMade, intakeStarted, kitsSent, moved, received, released, reworkFinished, reworkOpened, sentBack, shipped, slipSigned, stageFinished,
} from './card-intake.changes.js';
import {
  cardsAreHere, inOurKits, kitForEverybody, kitsAgree, mayBeSigned, mayGoBack, moveAsked, nameCleared, notCancelled, postagePaid, slipsThere, someKitFree, stageInTurn, whereLogged,
} from './card-intake.custody.rules.js';
import {
  agreementFollows, applicationFollows, cancelFollows, changeFollows, closingFollows, estimateFollows, proposalFollows, receiptFollows, returnFollows, shipmentFollows, stageFollows, startFollows,
} from './card-intake.follow-ups.js';
import {
  allCounted, datesInOrder, estimated, feeAccepted, noRefund, noReworkOpen, only, peopleKnown, planIncludes, proposed, settingsSupported, someReworkOpen, startsInPlanPeriod, startsOnBusinessDay, variantOffered,
} from './card-intake.rules.js';

const BEFORE_ARRIVAL = ['SCHEDULED', 'KITS_SENT', 'IN_TRANSIT'];

/** The table of actions: who does what, in which state, and where it leads. The order is that of the process. */
export const actions = {
  apply: {
    step: 'application', by: ['customer', 'staff'], from: [''], to: 'APPLIED', awaits: 'customer',
    whyNot: firstOf(planIncludes, settingsSupported, variantOffered),
    then: applicationFollows,
  },
  recordCounts: {
    step: 'application', by: ['customer', 'staff'], from: ['APPLIED'],
    facts: countsMade,
    whyNot: peopleKnown,
  },
  submitEstimate: {
    step: 'application', by: ['customer', 'staff'], from: ['APPLIED'], to: 'ESTIMATED', awaits: 'customer',
    facts: estimateMade,
    whyNot: firstOf(peopleKnown, allCounted),
    then: estimateFollows,
  },
  schedule: {
    step: 'dates', by: ['staff'], awaits: 'us',
    facts: datesProposed,
    whyNot: firstOf(estimated, only(['ESTIMATED']), startsInPlanPeriod, datesInOrder, startsOnBusinessDay),
    then: proposalFollows,
  },
  agree: {
    step: 'dates', by: ['customer'], managerMayOverride: false, from: ['ESTIMATED'], to: 'SCHEDULED', awaits: 'customer', pinsTerms: true,
    facts: datesAgreed,
    whyNot: proposed,
    then: agreementFollows,
  },
  change: {
    step: 'dates', by: ['customer', 'staff'], from: BEFORE_ARRIVAL,
    facts: datesChanged,
    whyNot: firstOf(startsInPlanPeriod, datesInOrder, startsOnBusinessDay, feeAccepted('change')),
    then: changeFollows,
  },
  cancel: {
    step: 'dates', by: ['customer', 'staff'], from: ['APPLIED', 'ESTIMATED', ...BEFORE_ARRIVAL, 'RECEIVED', 'INTAKE'], to: 'CANCELLED',
    facts: cancelled,
    whyNot: firstOf(notCancelled, feeAccepted('cancel')),
    then: cancelFollows,
  },
  sendKits: {
    step: 'kits', by: ['staff'], from: ['SCHEDULED'], to: 'KITS_SENT', awaits: 'us',
    effect: { name: 'KITS_MAIL', first: true },
    facts: kitsSent,
    whyNot: kitForEverybody,
  },
  ship: {
    step: 'kits', by: ['customer', 'staff'], to: 'IN_TRANSIT', awaits: 'customer',
    facts: shipped,
    whyNot: firstOf(only(['SCHEDULED', 'KITS_SENT']), only(['KITS_SENT'], { code: 'MCI_KIT_REQUIRED', rule: 'MCI-04' }), inOurKits(({ facts }) => facts['enclosed'] as string[] | undefined), postagePaid('shipment')),
    then: shipmentFollows,
  },
  receive: {
    step: 'receipt', by: ['staff'], from: ['IN_TRANSIT', 'RECEIVED', 'CANCELLED'], to: 'RECEIVED', awaits: 'third',
    facts: received,
    whyNot: firstOf(inOurKits(({ facts }) => ((facts['receipt'] as { kits: { kit: string }[] } | undefined)?.kits ?? []).map(({ kit }) => kit)), postagePaid('receipt')),
    then: receiptFollows,
  },
  exchangeSlip: {
    step: 'receipt', by: ['customer', 'staff'], from: ['IN_TRANSIT', 'RECEIVED', 'INTAKE', 'INTAKE_DONE', 'RETURNED', 'CANCELLED'], awaits: 'customer',
    facts: slipSigned,
    whyNot: mayBeSigned,
  },
  releaseKit: {
    step: 'receipt', by: ['customer', 'staff'], from: ['RECEIVED', 'INTAKE'],
    facts: released,
    whyNot: nameCleared,
  },
  moveCards: {
    step: 'intake', by: ['staff'], from: ['RECEIVED', 'INTAKE', 'INTAKE_DONE', 'RETURNED', 'CANCELLED'],
    facts: moved,
    whyNot: firstOf(cardsAreHere, whereLogged((command) => moveAsked(command).from)),
  },
  startIntake: {
    step: 'intake', by: ['staff'], from: ['RECEIVED'], to: 'INTAKE', awaits: 'us',
    facts: intakeStarted,
    whyNot: firstOf(notCancelled, someKitFree, whereLogged(({ facts }) => facts['site'] as string | undefined), stageInTurn, slipsThere('inbound')),
    then: startFollows,
  },
  finishStage: {
    step: 'intake', by: ['staff'], awaits: 'us',
    facts: stageFinished,
    whyNot: firstOf(only(['INTAKE'], { code: 'MCI_STAGE_ORDER', rule: 'MCI-08' }), whereLogged(({ facts }) => (facts['stage'] as { site?: string } | undefined)?.site), stageInTurn),
    then: stageFollows,
  },
  finishIntake: { step: 'intake', by: ['system'], managerMayOverride: false, from: ['INTAKE'], to: 'INTAKE_DONE' },
  sendBack: {
    step: 'return', by: ['staff'], from: ['INTAKE_DONE', 'RETURNED', 'RECEIVED', 'CANCELLED'], to: 'RETURNED', awaits: 'us',
    facts: sentBack,
    whyNot: firstOf(mayGoBack, cardsAreHere, whereLogged(({ facts }) => facts['site'] as string | undefined)),
    then: returnFollows,
  },
  signReturnSlip: {
    step: 'return', by: ['customer'], managerMayOverride: false, from: ['RETURNED'], awaits: 'customer',
    facts: slipSigned,
    whyNot: mayBeSigned,
  },
  closeCase: {
    step: 'return', by: ['system'], managerMayOverride: true, from: ['RETURNED'], to: 'CLOSED', awaits: 'nobody',
    whyNot: firstOf(slipsThere('outbound'), kitsAgree),
    then: closingFollows,
  },
  requestRefund: { step: 'return', by: ['customer', 'staff'], managerMayOverride: false, whyNot: noRefund },
  openRework: {
    step: 'return', by: ['staff'], from: ['INTAKE', 'INTAKE_DONE', 'RETURNED'],
    facts: reworkOpened,
    whyNot: noReworkOpen,
  },
  finishRework: {
    step: 'return', by: ['staff'], from: ['INTAKE', 'INTAKE_DONE', 'RETURNED'], awaits: 'us',
    facts: reworkFinished,
    whyNot: someReworkOpen,
  },
} as const satisfies { [name: string]: Action };

export type CardIntakeAction = keyof typeof actions;
