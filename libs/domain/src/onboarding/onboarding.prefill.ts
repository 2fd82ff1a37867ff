import type { Instant } from '../calendar/calendar.js';
import type { Appointment, Known } from '../engagement/definition.js';
import type { Engagement } from '../engagement/engagement.js';
import { said } from '../engagement/forms.js';
import type { Facts } from '../engagement/json.js';
import { factsOf, type AgreedSlot } from './onboarding.facts.js';

// What the forms begin with, so that nobody types what is known, and the times that are agreed.

export const prefill: { readonly [action: string]: (it: Engagement, known: Known) => Facts } = {
  recordExplanationCall: (it, { now }) => {
    const { callSlot } = factsOf(it);
    return said({ at: begun(it, callSlot, now), operator: callSlot?.operator });
  },
  submitApplication: (_it, { company, contact }) => ({
    plan: 'standard', billingName: company, contactPersons: contact ? [said({ name: contact.name, email: contact.email, phone: contact.phone })] : [],
    reDelegationAcknowledged: false, sensitiveDataAcknowledged: false,
  }),
  signContract: (it, { contact, document }) => said({ documentHash: factsOf(it).contract?.documentHash ?? document, name: contact?.name }),
  confirmPayment: (it) => said({ amountYen: factsOf(it).paymentForm?.amountYen, method: 'bank-transfer' }),
  holdMeeting: (it, { now }) => said({ heldAt: begun(it, factsOf(it).meetingSlot, now), form: 'chat-call' }),
};

/** The begin of a time that has come. A simulation has a clock of its own, which is not asked here. */
function begun(it: Engagement, slot: AgreedSlot | null | undefined, now: Instant): Instant | undefined {
  return slot && (it.simulation || slot.from <= now) ? slot.from : undefined;
}

/** Those that are still to be held, and wishes as long as no time is agreed. */
export function appointments(facts: Facts): Appointment[] {
  const { callSlot, wishedSlots, call, meetingSlot, meeting } = factsOf({ facts });
  const ofCall = { title: { ja: '説明の電話', en: 'Explanation call' }, by: 'agreeSlot' };
  const ofMeeting = { title: { ja: '開始前ミーティング', en: 'Meeting before the start' }, by: 'agreeMeetingSlot' };
  const wishes = (wishedSlots ?? []).map(({ from, to }) => ({ ...ofCall, from, to, wished: true as const }));
  return [
    ...(call ? [] : callSlot ? [{ ...ofCall, from: callSlot.from, to: callSlot.to }] : wishes),
    ...(meetingSlot && !meeting ? [{ ...ofMeeting, from: meetingSlot.from, to: meetingSlot.to }] : []),
  ];
}
