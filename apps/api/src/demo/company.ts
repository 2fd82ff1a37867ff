import { addBusinessDays, addCalendarDays, atLocalTime, dateOf, openSlots, type BusinessCalendar, type Instant } from '#domain/calendar/calendar.js';
import type { Actor } from '#domain/engagement/actor.js';
import type { Facts } from '#domain/engagement/json.js';
import type { CaseInFlight, PastAct } from '../imports/imports.service.js';

/** Who works at the demo company; the ids are those of their sign-ins. */
export interface Staff {
  staff: string;
  finance: string;
  manager: string;
}

/** One case of the demo company: who asked, how many business days ago, and how far it has come. */
interface Told {
  company: string;
  name: string;
  kana: string;
  email: string;
  phone: string;
  question: string;
  plan: 'light' | 'standard' | 'premium';
  daysAgo: number;
  /** How many lines of the story have happened. */
  lines: number;
  /** What happens after them. */
  then?: (at: Instant, by: Staff) => PastAct[];
}

const customer: Actor = { role: 'customer', id: 'contact' };
const day = 24 * 3_600_000;

const cases: Told[] = [
  { company: 'ひばり保険事務所', name: '水野 彩', kana: 'ミズノ アヤ', email: 'mizuno@hibari.example', phone: '03-5550-0101', question: '満期案内の資料づくりをお願いできますか。', plan: 'standard', daysAgo: 14, lines: 10 },
  { company: 'あさひ会計事務所', name: '西川 誠', kana: 'ニシカワ マコト', email: 'nishikawa@asahi.example', phone: '03-5550-0102', question: '月次の集計作業を任せたいと考えています。', plan: 'light', daysAgo: 1, lines: 1 },
  { company: '株式会社みなと商会', name: '大野 健', kana: 'オオノ ケン', email: 'ohno@minato.example', phone: '045-555-0103', question: 'まず一度試してみることはできますか。', plan: 'light', daysAgo: 5, lines: 2 },
  { company: '北斗ライフ株式会社', name: '高橋 未来', kana: 'タカハシ ミク', email: 'takahashi@hokuto.example', phone: '011-555-0104', question: '設計書の下書きまでお願いできますか。', plan: 'standard', daysAgo: 4, lines: 4 },
  { company: 'すみれ保険企画', name: '長谷川 亮', kana: 'ハセガワ リョウ', email: 'hasegawa@sumire.example', phone: '052-555-0105', question: '顧客リストの整理を相談したいです。', plan: 'premium', daysAgo: 8, lines: 6 },
  { company: '有限会社つばめ印刷', name: '藤井 直子', kana: 'フジイ ナオコ', email: 'fujii@tsubame.example', phone: '06-5550-0106', question: '請求書の発送準備を手伝ってほしいです。', plan: 'light', daysAgo: 9, lines: 8 },
  { company: 'けやき不動産', name: '上田 拓也', kana: 'ウエダ タクヤ', email: 'ueda@keyaki.example', phone: '042-555-0107', question: '物件資料の更新作業について。', plan: 'standard', daysAgo: 15, lines: 12 },
  { company: '若葉コンサルティング', name: '松本 由紀', kana: 'マツモト ユキ', email: 'matsumoto@wakaba.example', phone: '092-555-0108', question: '調査のまとめをお願いしたいです。', plan: 'premium', daysAgo: 30, lines: 13 },
  {
    company: '青空トラベル', name: '石川 大地', kana: 'イシカワ ダイチ', email: 'ishikawa@aozora.example', phone: '098-555-0109', question: '対応できる時間帯を教えてください。', plan: 'light', daysAgo: 12, lines: 5,
    then: (at) => [{ command: 'withdraw', form: { reason: '社内で対応することになったため' }, by: customer, at }],
  },
  {
    company: '千歳メディカル', name: '中島 優', kana: 'ナカジマ ユウ', email: 'nakajima@chitose.example', phone: '0123-55-0110', question: '契約の前に社内の確認が必要です。', plan: 'standard', daysAgo: 10, lines: 7,
    then: (at, { staff }) => [{ command: 'hold', form: { on: 'third', reason: '保険会社の再委託の確認待ち' }, by: { role: 'staff', id: staff }, at }],
  },
];

/** The demo company's cases, their past laid out on business days before `now`. */
export function demoCases(calendar: BusinessCalendar, now: Instant, by: Staff): CaseInFlight[] {
  return cases.map((told) => ({
    pipeline: 'onboarding',
    company: told.company,
    person: { name: told.name, kana: told.kana, email: told.email, phone: told.phone },
    acts: actsOf(told, calendar, now, by),
    effects: { CONTRACT_DOCUMENT: { contract: { id: `C-${told.phone.slice(-4)}` } }, OPEN_CHAT_GROUP: { chat: { thread: told.phone.slice(-4) } } },
  }));
}

function actsOf({ company, name, email, phone, question, plan, daysAgo, lines, then }: Told, calendar: BusinessCalendar, now: Instant, { staff, finance }: Staff): PastAct[] {
  const opened = addBusinessDays(calendar, dateOf(calendar, now), -daysAgo);
  let at: Instant = atLocalTime(calendar, opened, '10:12');
  const later = (days: number, time: string): Instant => {
    const next = atLocalTime(calendar, addBusinessDays(calendar, dateOf(calendar, at), days), time);
    // Never in the future: what would be is left for the people who try the demo.
    at = next < now ? next : new Date(Math.max(Date.parse(at), Date.parse(now) - 3_600_000) + 60_000).toISOString();
    return at;
  };
  const slotFrom = (days: number, minutes: number): { from: Instant; to: Instant } => {
    for (let date = addCalendarDays(dateOf(calendar, at), days); ; date = addCalendarDays(date, 1)) {
      const free = openSlots(calendar, date, minutes);
      // Spread over the day by the telephone number, so that no two cases want the same half hour of the same person.
      const slot = free[Number(phone.slice(-1)) % Math.max(free.length, 1)];
      if (slot) return slot;
    }
  };
  const clerk: Actor = { role: 'staff', id: staff };
  let call = slotFrom(1, 30);
  let meeting = slotFrom(1, 60);
  const story: (() => [command: string, by: Actor, form: Facts, at: Instant])[] = [
    () => ['submitInquiry', customer, { company, name, email, phone, question, kind: 'service' }, at],
    () => ['sendMaterial', clerk, {}, later(0, '11:03')],
    () => ['requestExplanation', customer, { wishedSlots: [(call = slotFrom(1, 30))] }, later(0, '14:20')],
    () => ['agreeSlot', clerk, { slot: { from: call.from, to: call.to }, operator: staff }, later(0, '15:05')],
    () => ['recordExplanationCall', clerk, { at: call.from, operator: staff, outcome: 'wants-to-apply', notes: '概要をご説明。再委託の確認をお願いした。' }, (at = call.to < now ? call.to : later(1, '11:00'))],
    () => ['sendApplication', clerk, {}, later(1, '9:40'.padStart(5, '0'))],
    () => ['submitApplication', customer, { plan, billingName: company, billingAddress: '東京都千代田区一番町1-1', contactPersons: [{ name, email, phone }], reDelegationAcknowledged: true, sensitiveDataAcknowledged: true }, later(1, '10:31')],
    () => ['sendContract', clerk, {}, later(1, '13:20')],
    () => ['signContract', customer, { consent: true, documentHash: '0'.repeat(64), name }, later(1, '16:05')],
    () => ['sendPaymentForm', clerk, {}, later(0, '16:42')],
    () => ['agreeMeetingSlot', customer, { slot: (meeting = slotFrom(lines > 12 ? 7 : 12, 60)), operator: staff }, later(1, '11:15')],
    () => ['confirmPayment', { role: 'finance', id: finance }, { amountYen: priceOf(plan), method: 'bank-transfer', reference: `2026-${phone.slice(-4)}` }, later(1, '9:48'.padStart(5, '0'))],
    () => ['holdMeeting', clerk, { heldAt: meeting.to < now ? meeting.from : at, attendees: [name], notes: '使い方を説明。' }, (at = meeting.to < now ? meeting.to : later(1, '15:00'))],
  ];
  const acts = story.slice(0, lines).map((line): PastAct => {
    const [command, by, form, when] = line();
    return { command, by, form, at: when };
  });
  const end = new Date(Math.min(Date.parse(at) + day / 24, Date.parse(now))).toISOString();
  return [...acts, { command: 'reassign', form: { assignee: staff }, by: clerk, at: end }, ...(then?.(end, { staff, finance, manager: '' }) ?? [])].filter(({ command }) => lines < 13 || command !== 'reassign');
}

const priceOf = (plan: Told['plan']): number => ({ light: 38_500, standard: 66_000, premium: 121_000 })[plan];
