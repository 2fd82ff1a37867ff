import type { Action } from '../engagement/pipeline.js';
import { firstOf } from '../engagement/rule.js';
import {
  applicationMade, callMade, contractSent, contractSigned, materialSent, meetingHeld, onceComplete, paymentConfirmed, paymentFormSent,
} from './onboarding.defaults.js';
import {
  applicationFollows, callSlotFollows, inquiryFollows, meetingFollows, meetingSlotFollows,
  paymentFollows, requestFollows, signatureFollows, startFollows, withdrawalFollows,
} from './onboarding.follow-ups.js';
import {
  acknowledged, afterPayment, amountAgrees, beforeContract, callScheduled, chatOpen,
  happened, notInPerson, planOffered, requires, sameDocument, slotsFit, startReached,
} from './onboarding.rules.js';

/** The table of actions: who does what, in which state, and where it leads. The order is that of the seven steps. */
export const actions = {
  submitInquiry: {
    step: 'inquiry', by: ['public', 'customer', 'staff'], from: [''], to: 'INQUIRED', awaits: 'customer',
    whyNot: requires('ONB-02', 'inquiry.kind'),
    then: inquiryFollows,
  },
  sendMaterial: {
    step: 'inquiry', by: ['staff', 'system'], from: ['INQUIRED'], to: 'MATERIAL_SENT', awaits: 'us',
    effect: { name: 'MATERIAL_MAIL', first: true },
    facts: materialSent,
  },
  requestExplanation: {
    step: 'explanation', by: ['customer', 'staff'], from: ['MATERIAL_SENT'], to: 'EXPLAIN_REQUESTED', awaits: 'customer',
    whyNot: firstOf(requires('ONB-03', 'wishedSlots'), slotsFit('ONB-09', ({ wishedSlots }) => wishedSlots ?? [])),
    then: requestFollows,
  },
  agreeSlot: {
    step: 'explanation', by: ['customer', 'staff'], from: ['EXPLAIN_REQUESTED'],
    whyNot: firstOf(requires('ONB-03', 'callSlot'), slotsFit('ONB-03', ({ callSlot }) => (callSlot ? [callSlot] : []))),
    then: callSlotFollows,
  },
  recordExplanationCall: {
    step: 'explanation', by: ['staff'], from: ['EXPLAIN_REQUESTED'], to: 'EXPLAINED', awaits: 'us',
    facts: callMade,
    whyNot: onceComplete(callMade, firstOf(callScheduled, requires('ONB-03', 'call.at', 'call.operator'), happened('ONB-03', 'call.at'))),
  },
  sendApplication: {
    step: 'application', by: ['staff', 'system'], from: ['EXPLAINED'], to: 'APPLICATION_SENT', awaits: 'us',
    effect: { name: 'APPLICATION_MAIL', first: true },
  },
  submitApplication: {
    step: 'application', by: ['customer'], managerMayOverride: false, from: ['APPLICATION_SENT'], to: 'APPLIED', awaits: 'customer',
    facts: applicationMade,
    whyNot: firstOf(requires('ONB-04', 'application.plan'), planOffered, acknowledged),
    then: applicationFollows,
  },
  sendContract: {
    step: 'contract', by: ['staff', 'system'], from: ['APPLIED'], to: 'CONTRACT_SENT', awaits: 'us',
    effect: { name: 'CONTRACT_DOCUMENT', first: true },
    facts: contractSent,
    whyNot: onceComplete(contractSent, requires('ONB-05', 'contract.id')),
  },
  signContract: {
    step: 'contract', by: ['customer'], managerMayOverride: false, from: ['CONTRACT_SENT'], to: 'CONTRACTED', awaits: 'customer',
    effect: { name: 'OPEN_CHAT_GROUP' }, pinsTerms: true,
    facts: contractSigned,
    whyNot: onceComplete(contractSigned, firstOf(requires('ONB-05', 'signature.signer', 'signature.signedAt'), happened('ONB-05', 'signature.signedAt'), sameDocument)),
    then: signatureFollows,
  },
  sendPaymentForm: {
    step: 'payment', by: ['staff', 'system'], from: ['CONTRACTED'], to: 'PAYMENT_FORM_SENT', awaits: 'us',
    effect: { name: 'PAYMENT_FORM', first: true },
    facts: paymentFormSent,
    whyNot: onceComplete(paymentFormSent, firstOf(requires('ONB-06', 'paymentForm.amountYen'), chatOpen)),
  },
  confirmPayment: {
    step: 'payment', by: ['finance'], managerMayOverride: true, from: ['PAYMENT_FORM_SENT'], to: 'PAYMENT_CONFIRMED', awaits: 'customer',
    facts: paymentConfirmed,
    whyNot: onceComplete(
      paymentConfirmed,
      firstOf(requires('ONB-06', 'payment.amountYen', 'payment.method', 'payment.confirmedAt'), happened('ONB-06', 'payment.confirmedAt'), amountAgrees),
    ),
    then: paymentFollows,
  },
  agreeMeetingSlot: {
    step: 'meeting', by: ['customer', 'staff'], from: ['CONTRACTED', 'PAYMENT_FORM_SENT', 'PAYMENT_CONFIRMED'],
    whyNot: firstOf(requires('ONB-07', 'meetingSlot'), slotsFit('ONB-07', ({ meetingSlot }) => (meetingSlot ? [meetingSlot] : []))),
    then: meetingSlotFollows,
  },
  holdMeeting: {
    step: 'meeting', by: ['staff'], from: ['PAYMENT_CONFIRMED'], to: 'MEETING_HELD', awaits: 'us',
    facts: meetingHeld,
    whyNot: onceComplete(meetingHeld, firstOf(requires('ONB-07', 'meeting.heldAt'), notInPerson, happened('ONB-07', 'meeting.heldAt'), afterPayment)),
    then: meetingFollows,
  },
  start: {
    step: 'start', by: ['system'], managerMayOverride: false, from: ['MEETING_HELD'], to: 'STARTED', awaits: 'nobody',
    whyNot: startReached,
    then: startFollows,
  },
  withdraw: {
    step: 'inquiry', by: ['customer', 'staff'], to: 'WITHDRAWN', closes: 'WITHDRAWN',
    whyNot: beforeContract,
    then: withdrawalFollows,
  },
} as const satisfies { [name: string]: Action };

export type OnboardingAction = keyof typeof actions;
