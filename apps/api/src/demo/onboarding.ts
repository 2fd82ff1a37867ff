import { createHash } from 'node:crypto';
import { contractPdf } from '#documents/contract.js';
import type { BusinessCalendar, Instant } from '#domain/calendar/calendar.js';
import type { Actor } from '#domain/engagement/actor.js';
import type { Facts } from '#domain/engagement/json.js';
import type { Terms } from '#domain/terms/terms.js';
import type { CaseInFlight, PastAct } from '../imports/imports.service.js';
import { cases, type PlanId, type Told } from './onboarding.cases.js';
import { customer, Past, type Staff } from './past.js';

/** A case of the demo company, with the file and the messages that its past has left. */
export interface DemoCase {
  told: CaseInFlight;
  contract?: { content: Buffer; version: string; at: Instant };
  messages: { from: 'customer' | 'staff'; at: Instant; text: string }[];
}

type Line = [command: string, by: Actor, form: Facts, at: Instant];

/** The lines of the story after which the contract is out, and the chat is open. */
const SENT = 8;
const SIGNED = 9;

/** The onboardings of the demo company, their past laid out on business days before `now`. */
export function onboardingCases(calendar: BusinessCalendar, now: Instant, by: Staff, terms: Terms, provider: string): Promise<DemoCase[]> {
  return Promise.all(cases.map((told, nth) => caseOf(told, new Past(calendar, now, told.daysAgo, nth), by, terms, provider)));
}

async function caseOf(told: Told, past: Past, staff: Staff, terms: Terms, provider: string): Promise<DemoCase> {
  const { company, name, kana, plan, lines, then } = told;
  const serial = String(101 + past.nth).padStart(4, '0');
  const person = { name, kana, email: `contact${serial}@demo.example`, phone: `03-5550-${serial}` };
  const clerk: Actor = { role: 'staff', id: staff.clerks[past.nth % staff.clerks.length]! };
  let hash = '';
  const tell = story(told, person, past, clerk, staff, () => hash);
  const acts: PastAct[] = [];
  let contract: DemoCase['contract'];
  for (const [index, line] of tell.slice(0, lines).entries()) {
    const [command, doer, form, at] = line();
    acts.push({ command, by: doer, form, at });
    if (index + 1 !== SENT) continue;
    const acknowledgedAt = acts.find((act) => act.command === 'submitApplication')?.at;
    const content = await contractPdf({ id: `C-${serial}`, language: 'ja', at, provider, company, signer: name, plan, acknowledgedAt, terms });
    contract = { content, version: terms.onboarding.contractVersion, at };
    hash = createHash('sha256').update(content).digest('hex');
  }
  const end = past.at;
  if (lines < tell.length) acts.push({ command: 'reassign', form: { assignee: clerk.id }, by: clerk, at: end });
  if (then === 'withdrawn') acts.push({ command: 'withdraw', form: { reason: '社内で対応することになったため' }, by: customer, at: end });
  if (then === 'held') acts.push({ command: 'hold', form: { on: 'third', reason: '保険会社の再委託の確認待ち' }, by: clerk, at: end });
  return {
    told: { pipeline: 'onboarding', company, person, acts, effects: { CONTRACT_DOCUMENT: { contract: { id: `C-${serial}`, documentHash: hash } }, OPEN_CHAT_GROUP: { chat: { thread: serial } } } },
    ...(contract && { contract }),
    messages: lines < SIGNED + 1 ? [] : [
      { from: 'staff', at: end, text: 'ご契約ありがとうございます。担当いたします。ご不明な点は、こちらへお気軽にお書きください。' },
      { from: 'customer', at: new Date(Date.parse(end) + 60_000).toISOString(), text: 'よろしくお願いします。開始前のお打ち合わせには、担当がもう1名参加します。' },
    ],
  };
}

/** The seven steps as they usually go, line by line. */
function story({ company, question, plan, lines }: Told, { name, email, phone }: { name: string; email: string; phone: string }, past: Past, clerk: Actor, { finance }: Staff, hash: () => string): (() => Line)[] {
  let call = past.slot(1, 30);
  let meeting = past.slot(1, 60);
  const at = (when: Instant, line: (when: Instant) => Line): Line => line(when);
  const stillAhead = (slot: { from: Instant; to: Instant }, minutes: number): { from: Instant; to: Instant } => (slot.from > past.at ? slot : past.slot(1, minutes));
  return [
    () => ['submitInquiry', customer, { company, name, email, phone, question, kind: 'service' }, past.at],
    () => ['sendMaterial', clerk, {}, past.later(0, '11:03')],
    () => at(past.later(past.nth % 3, '14:20'), (when) => ['requestExplanation', customer, { wishedSlots: [(call = past.slot(1, 30))] }, when]),
    () => at(past.later(0, '15:05'), (when) => ['agreeSlot', clerk, { slot: (call = stillAhead(call, 30)), operator: clerk.id }, when]),
    () => ['recordExplanationCall', clerk, { at: call.from, operator: clerk.id, outcome: 'wants-to-apply', notes: '概要をご説明。再委託の確認をお願いした。' }, past.after(call)],
    () => ['sendApplication', clerk, {}, past.later(1, '09:40')],
    () => ['submitApplication', customer, { plan, billingName: company, billingAddress: '東京都千代田区一番町1-1', contactPersons: [{ name, email, phone }], reDelegationAcknowledged: true, sensitiveDataAcknowledged: true }, past.later(1 + (past.nth % 2), '10:31')],
    () => ['sendContract', clerk, {}, past.later(1, '13:20')],
    () => ['signContract', customer, { consent: true, documentHash: hash(), name }, past.later(1, '16:05')],
    () => ['sendPaymentForm', clerk, {}, past.later(0, '16:42')],
    () => at(past.later(1, '11:15'), (when) => ['agreeMeetingSlot', customer, { slot: (meeting = past.slot(lines > 12 ? 7 : 12, 60)), operator: clerk.id }, when]),
    () => ['confirmPayment', { role: 'finance', id: finance }, { amountYen: PRICE[plan], method: 'bank-transfer', reference: `2026-${phone.slice(-4)}` }, past.later(1, '09:48')],
    () => ['holdMeeting', clerk, { heldAt: meeting.to < past.now ? meeting.from : past.at, attendees: [name], notes: '使い方を説明。' }, past.after(meeting)],
  ];
}

const PRICE: { [plan in PlanId]: number } = { light: 38_500, standard: 66_000, premium: 121_000 };
