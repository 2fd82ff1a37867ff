import { addBusinessDays, addCalendarDays, atLocalTime, dateOf, type BusinessCalendar, type Instant } from '#domain/calendar/calendar.js';
import type { Actor } from '#domain/engagement/actor.js';
import type { Facts } from '#domain/engagement/json.js';
import type { CaseInFlight, PastAct } from '../imports/imports.service.js';
import { customer, type Staff } from './past.js';

interface Told {
  pipeline: 'dataIntegration' | 'optionSupport';
  company: string;
  name: string;
  kana: string;
  /** Calendar days ago on which the support began. */
  began: number;
  order: Facts;
  /** What was done on which day of the support, by whom. */
  done: readonly (readonly [day: number, command: string, by: 'customer' | 'staff', form: (at: Instant) => Facts])[];
}

const kickoff = (day: number) => [day, 'holdKickoff', 'staff', (heldAt: Instant) => ({ heldAt, minutes: 60 })] as const;
const document = (day: number) => [day, 'submitDocument', 'customer', () => ({ document: 'setting-sheet' })] as const;
const reviewed = (day: number, result: 'accepted' | 'findings', minutes: number) => [day, 'reviewDocument', 'staff', (at: Instant) => ({ document: 'setting-sheet', minutes, result, at })] as const;
const test = (day: number) => [day, 'startTest', 'customer', (startedAt: Instant) => ({ startedAt })] as const;
const check = (day: number, command: 'holdTestCheck' | 'holdReleaseCheck', minutes: number) => [day, command, 'staff', (heldAt: Instant) => ({ heldAt, minutes })] as const;

/** One at ease, one whose covered end is near, one that runs over, one that is done; and two option supports. */
const cases: Told[] = [
  { pipeline: 'dataIntegration', company: '株式会社つきのわ', name: '月岡 創', kana: 'ツキオカ ハジメ', began: 12, order: { tenant: 'crm', destination: 'sales-force' }, done: [kickoff(4), document(9)] },
  { pipeline: 'dataIntegration', company: '朝凪トラベル', name: '朝倉 澪', kana: 'アサクラ ミオ', began: 50, order: { tenant: 'core', destination: 'core-system' }, done: [kickoff(6), document(14), reviewed(17, 'findings', 90), document(24), reviewed(27, 'accepted', 60), test(38)] },
  { pipeline: 'dataIntegration', company: '高砂台商会', name: '高砂 仁', kana: 'タカサゴ ジン', began: 78, order: { tenant: 'ma', destination: 'sales-force' }, done: [kickoff(8), document(30), reviewed(34, 'accepted', 120), test(52), check(58, 'holdTestCheck', 90)] },
  {
    pipeline: 'dataIntegration', company: '灯台広告社', name: '灯 かおり', kana: 'トモシビ カオリ', began: 66, order: { tenant: 'ads', destination: 'marketing' },
    done: [kickoff(5), document(12), reviewed(15, 'accepted', 60), test(25), check(30, 'holdTestCheck', 60), [40, 'release', 'customer', (releasedAt) => ({ releasedAt })], check(46, 'holdReleaseCheck', 45)],
  },
  { pipeline: 'optionSupport', company: '雁木製作所', name: '丸山 郁', kana: 'マルヤマ カオル', began: 20, order: {}, done: [] },
];

const HOUR = 3_600_000;

/** The data integrations and option supports of the demo company. */
export function supportCases(calendar: BusinessCalendar, now: Instant, staff: Staff, options: readonly string[]): CaseInFlight[] {
  return cases.map(({ pipeline, company, name, kana, began, order, done }, nth) => {
    const clerk: Actor = { role: 'staff', id: staff.clerks[nth % staff.clerks.length]! };
    const startDate = addCalendarDays(dateOf(calendar, now), -began);
    const ordered = atLocalTime(calendar, addBusinessDays(calendar, startDate, -3), '13:20');
    const own = pipeline === 'optionSupport' ? { options: options.slice(0, 2) } : order;
    const acts: PastAct[] = [
      { command: 'order', by: customer, form: { ...own, startDate, notesAccepted: true }, at: ordered },
      { command: pipeline === 'optionSupport' ? 'assignAdviser' : 'assignArchitect', by: clerk, form: { [pipeline === 'optionSupport' ? 'adviser' : 'architect']: clerk.id }, at: new Date(Date.parse(ordered) + 2 * HOUR).toISOString() },
      ...done.map(([day, command, by, form]): PastAct => {
        const at = atLocalTime(calendar, addBusinessDays(calendar, addCalendarDays(startDate, day - 1), 1), '11:00');
        return { command, by: by === 'customer' ? customer : clerk, form: form(at), at: new Date(Date.parse(at) + HOUR).toISOString() };
      }),
    ];
    const serial = String(501 + nth).padStart(4, '0');
    return { pipeline, company, person: { name, kana, email: `contact${serial}@demo.example`, phone: `03-5550-${serial}` }, acts };
  });
}
