import type { Instant, LocalDate } from '../calendar/calendar.js';
import type { Engagement } from '../engagement/engagement.js';

// What the rules of an onboarding know. No names, addresses, mail, telephone or free text: people are opaque ids, and
// the fields of a form that identify somebody stay sealed in PostgreSQL. `type`, not `interface`: these travel as JSON.

/** A trial or a question of feasibility is an ordinary inquiry (ONB-11); the kind is only a tag. */
export type InquiryKind = 'service' | 'trial' | 'feasibility';

/** A time agreed with the customer, and the opaque id of the operator who keeps it. */
export type AgreedSlot = { from: Instant; to: Instant; operator?: string };

export type CallOutcome = 'wants-to-apply' | 'considering' | 'declined';

export type ApplicationFact = {
  plan: string;
  /** The customer has checked its agency agreements for limits on re-delegation (ONB-10). */
  reDelegationAcknowledged: boolean;
  /** The customer knows that sensitive personal data cannot be handed over (ONB-10). */
  sensitiveDataAcknowledged: boolean;
  acknowledgedAt: Instant;
  contactPersons: number;
};

export type PaymentMethod = 'bank-transfer' | 'card' | 'direct-debit' | 'other';

/** Finance's booking, never the customer's statement (ONB-06). */
export type PaymentFact = { amountYen: number; method: PaymentMethod; confirmedAt: Instant; reference?: string };

/** A meeting by chat call; in person is refused (ONB-07). */
export type MeetingFact = { heldAt: Instant; form: 'chat-call' | 'in-person'; attendees?: number };

export type OnboardingFacts = {
  inquiry?: { kind: InquiryKind };
  material?: { documentVersion: string };
  wishedSlots?: { from: Instant; to: Instant }[];
  callSlot?: AgreedSlot;
  call?: { at: Instant; operator: string; outcome?: CallOutcome };
  application?: ApplicationFact;
  contract?: { id: string; documentHash?: string };
  signature?: { signer: string; signedAt: Instant; documentHash?: string };
  chat?: { thread: string };
  paymentForm?: { amountYen: number; plan: string };
  payment?: PaymentFact;
  meetingSlot?: AgreedSlot;
  meeting?: MeetingFact;
  /** The day of the start and the plan's time for its month, in minutes (ONB-12). */
  start?: { date: LocalDate; plan?: string; minutes?: number };
};

/** The facts of an onboarding, typed: the rules have let only such facts in. */
export function factsOf(it: Pick<Engagement, 'facts'>): OnboardingFacts {
  return it.facts as OnboardingFacts;
}
