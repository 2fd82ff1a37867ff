import { addBusinessDays, addCalendarDays, atLocalTime, dateOf, mondayOf, type BusinessCalendar, type Instant, type LocalDate } from '#domain/calendar/calendar.js';
import type { Actor } from '#domain/engagement/actor.js';
import type { Facts } from '#domain/engagement/json.js';
import { planStages } from '#domain/card-intake/card-intake.stages.js';
import type { CaseInFlight, PastAct } from '../imports/imports.service.js';
import { customer, type Staff } from './past.js';

interface Told {
  company: string;
  name: string;
  kana: string;
  plan: 'basic' | 'advanced' | 'premier';
  /** Cards of each person. */
  cards: readonly number[];
  /** The week in which the intake begins, counted from this one. */
  week: number;
  /** The last thing that happened, when it did not go on as it should; what lies ahead has not happened anyway. */
  until?: 'apply' | 'submitEstimate' | 'schedule' | 'agree' | 'sendKits' | 'ship' | 'receive';
}

/** Five weeks of the demo company's intake: full, half full, held for those who have not answered. */
const cases: Told[] = [
  { company: '月白メディカル', name: '堀 真理', kana: 'ホリ マリ', plan: 'premier', cards: [420, 310, 230], week: 0, until: 'receive' },
  { company: '千草税理士事務所', name: '大西 哲', kana: 'オオニシ テツ', plan: 'advanced', cards: [350, 300, 620], week: -1 },
  { company: '蔵前印刷', name: '竹内 晶', kana: 'タケウチ アキラ', plan: 'premier', cards: [520, 480], week: 0 },
  { company: '七浜会計', name: '浜田 凛', kana: 'ハマダ リン', plan: 'premier', cards: [600, 700, 500], week: 1, until: 'sendKits' },
  { company: '杜の里建材', name: '菅原 大', kana: 'スガワラ ダイ', plan: 'basic', cards: [300, 250], week: 1, until: 'sendKits' },
  { company: '常磐平紙業', name: '平野 葵', kana: 'ヒラノ アオイ', plan: 'premier', cards: [400, 350, 380, 270, 250, 200], week: 2, until: 'sendKits' },
  { company: '桐畑電装', name: '野口 陽', kana: 'ノグチ ヨウ', plan: 'premier', cards: [800, 700, 500], week: 3, until: 'agree' },
  { company: 'つむぎ設計', name: '小松 遥', kana: 'コマツ ハルカ', plan: 'advanced', cards: [380, 340], week: 2, until: 'sendKits' },
  { company: '丹波屋計器', name: '畑中 守', kana: 'ハタナカ マモル', plan: 'basic', cards: [340, 300], week: 3, until: 'schedule' },
  { company: '汐見タクシー', name: '辻 岬', kana: 'ツジ ミサキ', plan: 'premier', cards: [330], week: 4, until: 'schedule' },
  { company: '織部ホーム', name: '織部 恵', kana: 'オリベ メグミ', plan: 'advanced', cards: [650, 800], week: 5, until: 'submitEstimate' },
  { company: '白狐堂', name: '稲葉 潤', kana: 'イナバ ジュン', plan: 'basic', cards: [320], week: 5, until: 'apply' },
  { company: 'あかね野薬局', name: '赤井 栞', kana: 'アカイ シオリ', plan: 'premier', cards: [450, 450], week: -4 },
];

type Line = [command: string, by: Actor, form: Facts, at: Instant];

/** The card intakes of the demo company, laid out around this week. */
export function cardIntakeCases(calendar: BusinessCalendar, now: Instant, staff: Staff): CaseInFlight[] {
  return cases.map((told, nth) => {
    const lines = linesOf(told, nth, calendar, now, { role: 'staff', id: staff.clerks[nth % staff.clerks.length]! });
    const end = told.until === undefined ? lines.length : lines.findIndex(([command]) => command === told.until) + 1;
    const acts = lines.slice(0, end).filter(([, , , at]) => at < now).map(([command, by, form, at]): PastAct => ({ command, by, form, at }));
    const serial = String(301 + nth).padStart(4, '0');
    return { pipeline: 'cardIntake', company: told.company, person: { name: told.name, kana: told.kana, email: `contact${serial}@demo.example`, phone: `03-5550-${serial}` }, acts };
  });
}

function linesOf({ name, plan, cards, week }: Told, nth: number, calendar: BusinessCalendar, now: Instant, clerk: Actor): Line[] {
  const monday = addCalendarDays(mondayOf(dateOf(calendar, now)), 7 * week);
  const start = addBusinessDays(calendar, addCalendarDays(monday, -1), 1);
  const total = cards.reduce((sum, each) => sum + each, 0);
  const stages = planStages(calendar.days, start, total, 1000);
  const back = addBusinessDays(calendar, addCalendarDays(stages.at(-1)!.weekOf, 5), 2);
  const at = (date: LocalDate, time: string): Instant => atLocalTime(calendar, date, time);
  // Whoever comes late applied a month before now; the others a good month before their week.
  const from = addBusinessDays(calendar, start < dateOf(calendar, now) ? addCalendarDays(start, -32) : addCalendarDays(dateOf(calendar, now), -20 - (nth % 5)), 1);
  const users = cards.map((_, index) => ({ name: index === 0 ? name : `${name.split(' ')[0]} 社員${index}` }));
  const kits = (number: string): Facts[] => users.map((user, index) => ({ kit: `${number}${index + 1}`, person: `p${index + 1}`, kitName: user.name, nameCardEnclosed: false }));
  const serial = `K${String(nth + 1).padStart(2, '0')}-`;
  const arrival = addBusinessDays(calendar, start, -2);
  const signed = (signerName: string): Facts => ({ method: 'e-signature', signerName });
  return [
    ['apply', customer, { plan, users, wishedWeek: monday }, at(from, '10:20')],
    ['submitEstimate', customer, { counts: cards.map((each, index) => ({ person: `p${index + 1}`, cards: each })) }, at(addBusinessDays(calendar, from, 2), '14:05')],
    ['schedule', clerk, { mailDate: arrival, intakeStart: start, returnDate: back }, at(addBusinessDays(calendar, from, 3), '11:10')],
    ['agree', customer, {}, at(addBusinessDays(calendar, from, 4), '16:30')],
    ['sendKits', clerk, { kits: users.map((_, index) => ({ kit: `${serial}${index + 1}`, person: `p${index + 1}` })) }, at(addBusinessDays(calendar, from, 6), '13:00')],
    ['ship', customer, { carrier: 'yamato', tracking: `5550-${String(3010 + nth)}`, boxes: 1, collectOnDelivery: false, signature: signed(name) }, at(addBusinessDays(calendar, start, -4), '17:00')],
    ['receive', clerk, { kits: kits(serial), place: 'company', site: 'tokyo-1', collectOnDelivery: false, signature: signed('受入担当') }, at(arrival, '11:40')],
    ['startIntake', clerk, {}, at(start, '10:15')],
    ...stages.map((stage): Line => ['finishStage', clerk, { digitised: Math.round(stage.cards * 0.97), problems: nth % 3 }, at(addBusinessDays(calendar, addCalendarDays(stage.weekOf, 5), -1), '16:00')]),
    ['sendBack', clerk, { carrier: 'yamato', tracking: `7770-${String(3010 + nth)}`, boxes: 1, signature: signed('返送担当') }, at(back, '13:30')],
    ['signReturnSlip', customer, signed(name), at(addBusinessDays(calendar, back, 2), '10:00')],
  ];
}
