import { addBusinessDays, addCalendarDays, dateOf, mondayOf } from '#domain/calendar/calendar.js';
import { japaneseCalendar } from '#domain/calendar/holidays.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import type { Definite } from './journal.js';
import type { Random } from './random.js';

export type Who = 'customer' | 'staff' | 'manager' | 'finance';

/** What one command of a story is, and what the model says will come of it. */
export interface Step {
  kind: string;
  by: Who;
  /** Of the charge when it is finance's; otherwise of the order. */
  path: (order: { engagement: string; number: string }) => string;
  body: unknown;
  expected: Definite;
  /** The state to wait for before the next command: what the process does by itself. */
  reaches?: string;
}

/** An order from its first command to its last. */
export interface Story {
  /** `onboarding-3`: its name in the journal. */
  order: string;
  pipeline: 'onboarding' | 'card-intake';
  /** Which of the run's customers it is of. */
  customer: number;
  steps: Step[];
  /** How it ends. */
  state: string;
  isClosed: boolean;
  /** What the customer has to pay for it, in yen, as the model counts. */
  yen: number;
}

/** As the built-in terms price a late cancellation: yen a card. */
const LATE_CANCEL_YEN = 12;
const inquiry = { company: '株式会社テスト', name: '山田 太郎', email: 'taro@example.com', phone: '03-1234-5678', question: 'できますか', kind: 'service' };

const step = (by: Who, command: string, body: unknown = {}, more: Partial<Step> = {}): Step => ({ kind: command, by, body, expected: 'acked', path: ({ engagement }) => `/v1/engagements/${engagement}/commands/${command}`, ...more });
const refused = { expected: 'refused' } as const;
const opens = (pipeline: Story['pipeline'], body: unknown): Step => ({ kind: 'open', by: 'customer', body, expected: 'acked', path: () => `/v1/pipelines/${pipeline}/engagements` });

/** The n-th order of a run; the seed decides what becomes of it. `commands` is how many it has, about. */
export function story(n: number, random: Random, options: { customers: number; commands: number; now: string }): Story {
  const customer = random.whole(0, options.customers - 1);
  return n % 2 === 0 ? onboarding(`onboarding-${n}`, customer, random, options.commands) : cardIntake(`card-intake-${n}`, customer, random, options);
}

const notes = (random: Random, count: number): Step[] => Array.from({ length: Math.max(1, count) }, (_, n) => step(random.one(['staff', 'manager'] as const), 'add-note', { text: `電話あり ${n + 1}` }));

/** Asked, answered by mail, noted, put on hold; half of them are withdrawn. What the rules refuse is tried as well. */
function onboarding(order: string, customer: number, random: Random, commands: number): Story {
  const isClosed = random.next() < 0.5;
  const steps = [
    opens('onboarding', inquiry),
    step('staff', 'send-material', {}, { reaches: 'MATERIAL_SENT' }),
    step('staff', 'send-material', {}, refused),
    ...notes(random, commands - (isClosed ? 8 : 6)),
    step('staff', 'hold', { on: 'customer', reason: '休暇' }),
    step('staff', 'agree-slot', { slot: { from: '2027-01-12T01:00:00Z', to: '2027-01-12T01:30:00Z' } }, refused),
    step('staff', 'resume'),
    ...(isClosed ? [step('staff', 'withdraw', { reason: '予算' }), step('staff', 'add-note', { text: '遅い' }, refused)] : []),
  ];
  return { order, pipeline: 'onboarding', customer, steps, state: isClosed ? 'WITHDRAWN' : 'MATERIAL_SENT', isClosed, yen: 0 };
}

/** Counted, scheduled, agreed; half of them are cancelled after the cutoff, which costs, and finance books it. */
function cardIntake(order: string, customer: number, random: Random, { commands, now }: { commands: number; now: string }): Story {
  const [isLate, cards] = [random.next() < 0.5, random.whole(1, 5)];
  const intakeStart = startIn(now, isLate ? 1 : random.whole(8, 13));
  const charge = ({ number }: { number: string }): string => `/v1/charges/${encodeURIComponent(`${number}:MCI.LATE_CANCEL:1`)}`;
  const finance = (action: string, body: unknown, more: Partial<Step> = {}): Step => ({ kind: `charge-${action}`, by: 'finance', body, expected: 'acked', path: (its) => `${charge(its)}/${action}`, ...more });
  const late = [
    step('customer', 'cancel', {}, refused),
    step('customer', 'cancel', { feeAccepted: true }),
    finance('acknowledge', {}),
    finance('invoice', { invoiceNumber: `INV-${order}` }),
    finance('waive', { reason: '請求済み' }, refused),
  ];
  const steps = [
    opens('card-intake', { plan: 'premier', users: [{ name: '山田 太郎' }] }),
    step('customer', 'submit-estimate', { counts: [{ person: 'p1', cards }] }),
    step('staff', 'schedule', { mailDate: addCalendarDays(intakeStart, -3), intakeStart, returnDate: addCalendarDays(intakeStart, 42) }),
    step('customer', 'agree'),
    step('customer', 'agree', {}, refused),
    ...notes(random, commands - (isLate ? 10 : 5)),
    ...(isLate ? late : []),
  ];
  return { order, pipeline: 'card-intake', customer, steps, state: isLate ? 'CANCELLED' : 'SCHEDULED', isClosed: isLate, yen: isLate ? cards * LATE_CANCEL_YEN : 0 };
}

/** The first business day of a week that is so many weeks ahead and has one. */
function startIn(now: string, weeks: number): string {
  const days = japaneseCalendar({ from: '2025-01-01', to: '2029-12-31', closures: defaultTerms.closures, designated: {} });
  return addBusinessDays(days, addCalendarDays(mondayOf(dateOf('Asia/Tokyo', now)), 7 * weeks - 1), 1);
}
