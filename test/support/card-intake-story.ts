import { addCalendarDays, atLocalTime, dateOf, isBusinessDay, type Instant } from '#domain/calendar/calendar.js';
import { factsOf } from '#domain/card-intake/card-intake.facts.js';
import { cardIntake } from '#domain/card-intake/card-intake.pipeline.js';
import type { Role } from '#domain/engagement/actor.js';
import type { Facts } from '#domain/engagement/json.js';
import type { Start } from '#workflows/engagement/contract.js';
import type { Case, EngineBed, Story } from './engine-bed.js';
import { testBook } from './pure-bed.js';
import { fastForward, workflowTime } from './time.js';

export const cardIntakeStory: Story = { pipeline: cardIntake };

const PARCEL = { carrier: 'yamato', tracking: '1234-5678' };
const KITS = ['K-1', 'K-2'];

/** Mailing in two weeks, the start on the first business day after three, the return two weeks later. */
export function datesAfter(now: Instant): { mailDate: string; intakeStart: string; returnDate: string } {
  const today = dateOf('Asia/Tokyo', now);
  let intakeStart = addCalendarDays(today, 21);
  while (!isBusinessDay(testBook.days, intakeStart)) intakeStart = addCalendarDays(intakeStart, 1);
  return { mailDate: addCalendarDays(today, 14), intakeStart, returnDate: addCalendarDays(intakeStart, 28) };
}

/** One line of the story: the command, its facts at that time, and to the first day of which stage time runs before it. */
export interface Line {
  command: string;
  by?: Role;
  facts?: (now: Instant) => Facts;
  onStage?: number;
}

/** A whole card intake of 1,500 cards in two stages, in the order of its process document. */
export const wholeCardIntake: Line[] = [
  { command: 'apply', facts: () => ({ application: { plan: 'premier', variant: 'mail', options: [], people: 2 } }) },
  { command: 'recordCounts', facts: () => ({ counts: { p1: 900 } }) },
  { command: 'submitEstimate', facts: () => ({ counts: { p2: 600 } }) },
  { command: 'schedule', facts: (now) => ({ proposal: datesAfter(now) }) },
  { command: 'agree' },
  { command: 'sendKits', facts: () => ({ kits: KITS.map((kit, i) => ({ kit, person: `p${i + 1}` })) }) },
  { command: 'ship', facts: () => ({ shipment: PARCEL, signature: { method: 'e-signature' } }) },
  { command: 'receive', facts: () => ({ receipt: { kits: KITS.map((kit) => ({ kit })), place: 'company', site: 'tokyo-1' }, names: { 'K-1': 'match', 'K-2': 'mismatch' } }) },
  { command: 'releaseKit', facts: () => ({ release: { kit: 'K-2', nameCardEnclosed: true } }) },
  { command: 'exchangeSlip', by: 'staff', facts: () => ({ slip: { direction: 'inbound', method: 'e-signature' } }) },
  { command: 'startIntake', onStage: 1, facts: () => ({ site: 'tokyo-1' }) },
  { command: 'finishStage', facts: () => ({ stage: { stage: 1, digitised: 980 } }) },
  { command: 'moveCards', facts: () => ({ move: { place: 'contractor', site: 'osaka-2', from: 'tokyo-1' } }) },
  { command: 'finishStage', onStage: 2, facts: () => ({ stage: { stage: 2, digitised: 500, site: 'osaka-2' } }) },
  { command: 'sendBack', facts: () => ({ shipment: PARCEL }) },
  { command: 'signReturnSlip' },
];

/** Tells a card intake on the engine, time run forward to its stages. As a simulation, because commands then come at the workflow's own time. */
export async function tellCardIntake(bed: EngineBed, lines = wholeCardIntake, more: Partial<Start> = {}): Promise<Case> {
  const it = bed.engagement({ simulation: true, ...more });
  await goOnWithCards(it, lines);
  return it;
}

/** Tells more of a card intake that was begun. */
export async function goOnWithCards(it: Case, lines: readonly Line[]): Promise<void> {
  const { bed } = it;
  for (const { command, by, facts, onStage } of lines) {
    const stage = onStage === undefined ? undefined : factsOf(it.state).dates!.stages[onStage - 1]!;
    if (stage) await fastForward(bed.client, it.workflowId, { until: atLocalTime('Asia/Tokyo', stage.firstDay, '10:00') });
    const now = it.events.length === 0 ? new Date().toISOString() : await workflowTime(bed.client, it.workflowId);
    await it.did(command, facts?.(now), by);
    await it.effectsDone();
  }
}
