import { addCalendarDays, dateOf, openSlots, type Instant } from '#domain/calendar/calendar.js';
import type { Facts } from '#domain/engagement/json.js';
import { onboarding } from '#domain/onboarding/onboarding.pipeline.js';
import { deskCalendar } from '#domain/terms/terms.js';
import { factsOf } from '#domain/onboarding/onboarding.facts.js';
import type { Start } from '#workflows/engagement/contract.js';
import type { Case, EngineBed, Story } from './engine-bed.js';
import { testBook } from './pure-bed.js';
import { fastForward, workflowTime } from './time.js';

export const DOCUMENT_HASH = 'a'.repeat(64);

/** Onboarding with effects that give what the worker's do. */
export const onboardingStory: Story = {
  pipeline: onboarding,
  effects: { CONTRACT_DOCUMENT: { contract: { id: 'ONB-1', documentHash: DOCUMENT_HASH } }, OPEN_CHAT_GROUP: { chat: { thread: 'thread' } } },
};

/** The first free slot of the desk on or after the day that many calendar days later. */
export function slotAfter(now: Instant, days: number, minutes = 30): { from: Instant; to: Instant } {
  const calendar = deskCalendar(testBook.terms, 'taskDesk', testBook.days);
  for (let date = addCalendarDays(dateOf(calendar, now), days); ; date = addCalendarDays(date, 1)) {
    const [slot] = openSlots(calendar, date, minutes);
    if (slot) return { from: slot.from, to: slot.to };
  }
}

/** One line of the story: the command, its facts at that time, and how many seconds or until when time runs before the next. */
export interface Line {
  command: string;
  facts?: (now: Instant) => Facts;
  /** Runs time to the end of a slot agreed before. */
  thenUntil?: 'callSlot' | 'meetingSlot';
}

/** A whole onboarding in the order of its process document. */
export const wholeOnboarding: Line[] = [
  { command: 'submitInquiry', facts: () => ({ inquiry: { kind: 'service' } }) },
  { command: 'sendMaterial' },
  { command: 'requestExplanation', facts: (now) => ({ wishedSlots: [slotAfter(now, 1)] }) },
  { command: 'agreeSlot', facts: (now) => ({ callSlot: { ...slotAfter(now, 2), operator: 'operator' } }), thenUntil: 'callSlot' },
  { command: 'recordExplanationCall', facts: () => ({ call: { outcome: 'wants-to-apply' } }) },
  { command: 'sendApplication' },
  { command: 'submitApplication', facts: () => ({ application: { plan: 'standard', reDelegationAcknowledged: true, sensitiveDataAcknowledged: true, contactPersons: 1 } }) },
  { command: 'sendContract' },
  { command: 'signContract', facts: () => ({ signature: { documentHash: DOCUMENT_HASH } }) },
  { command: 'sendPaymentForm' },
  { command: 'agreeMeetingSlot', facts: (now) => ({ meetingSlot: { ...slotAfter(now, 5, 60), operator: 'operator' } }) },
  { command: 'confirmPayment', facts: () => ({ payment: { amountYen: 66_000, method: 'bank-transfer' } }), thenUntil: 'meetingSlot' },
  { command: 'holdMeeting', facts: () => ({ meeting: {} }) },
];

/** Tells an onboarding on the engine, time run forward to its slots. As a simulation, because commands then come at the workflow's own time. */
export async function tellOnboarding(bed: EngineBed, lines = wholeOnboarding, more: Partial<Start> = {}): Promise<Case> {
  const it = bed.engagement({ simulation: true, ...more });
  await goOn(it, lines);
  return it;
}

/** Tells more of an onboarding that was begun. */
export async function goOn(it: Case, lines: readonly Line[]): Promise<void> {
  const { bed } = it;
  for (const { command, facts, thenUntil } of lines) {
    const now = it.events.length === 0 ? new Date().toISOString() : await workflowTime(bed.client, it.workflowId);
    await it.did(command, facts?.(now));
    await it.effectsDone();
    const slot = thenUntil && factsOf(it.state)[thenUntil];
    if (slot) await fastForward(bed.client, it.workflowId, { until: slot.to });
  }
}
