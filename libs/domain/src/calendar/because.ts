import type { Because, Deadline } from './deadline.js';
import { formatDate, formatDuration, formatInstant, formatTime, ordinal, yearOf } from './format.js';
import type { Lang } from './format.js';
import { dateOf, millisOf } from './instants.js';
import type { Zoned } from './instants.js';
import type { Instant, LocalDate, SkippedDay, Words } from './types.js';

export { formatDate, formatDuration, formatInstant, formatTime, formatYen } from './format.js';
export type { Lang } from './format.js';

export interface RenderedDeadline {
  at: string;
  lines: { label: string; text: string }[];
}

const LABELS = {
  anchor: { ja: '起点', en: 'Counted from' },
  cutOff: { ja: '締め時刻', en: 'Cut-off' },
  skipped: { ja: '除いた日', en: 'Days skipped' },
  counting: { ja: '数え方', en: 'How it counts' },
  rule: { ja: '規則', en: 'Rule' },
} as const satisfies Record<string, Words>;

const NONE: Words = { ja: 'なし', en: 'None' };

const CLOSED: Record<SkippedDay['why'], Words> = {
  weekend: { ja: '土日', en: 'weekend' },
  holiday: { ja: '祝日', en: 'public holiday' },
  closure: { ja: '休業日', en: 'company closure' },
  designated: { ja: '会社指定の休み', en: 'company day off' },
};

/**
 * "Why this date?" in words: always the same five rows, for staff and customers. `factNames` gives the wording of the
 * facts; one that is missing appears under its own name. Dates carry a year only when it is another one than `now`'s
 * (without `now`, than the deadline's). Local to `in`, by default Asia/Tokyo.
 */
export function renderDeadline(
  deadline: Deadline,
  lang: Lang,
  factNames: Record<string, Words>,
  view: { in?: Zoned; now?: Instant } = {},
): RenderedDeadline {
  const zone = view.in ?? 'Asia/Tokyo';
  const year = yearOf(dateOf(zone, view.now ?? deadline.at));
  const words: Phrasing = {
    lang,
    fact: (name) => (Object.hasOwn(factNames, name) ? (factNames[name]?.[lang] ?? name) : name),
    day: (date) => formatDate(date, lang, { year: yearOf(date) !== year }),
    moment: (at) => formatInstant(at, lang, { in: zone, year: yearOf(dateOf(zone, at)) !== year }),
    localDate: (at) => dateOf(zone, at),
  };
  const row = (label: Words, texts: string[]) => ({
    label: label[lang],
    text: texts.join(lang === 'ja' ? '、' : '; ') || NONE[lang],
  });
  return {
    at: words.moment(deadline.at),
    lines: [
      row(LABELS.anchor, deadline.because.flatMap((b) => anchorText(b, words))),
      row(LABELS.cutOff, deadline.because.flatMap((b) => cutOffText(b, words))),
      row(LABELS.skipped, skippedTexts(deadline.because, words)),
      row(LABELS.counting, countingTexts(deadline.because, words)),
      row(LABELS.rule, [ruleText(deadline, words)]),
    ],
  };
}

interface Phrasing {
  lang: Lang;
  fact: (name: string) => string;
  day: (date: LocalDate) => string;
  moment: (at: Instant) => string;
  localDate: (at: Instant) => LocalDate;
}

function anchorText(b: Because, { lang, fact, day, moment }: Phrasing): string[] {
  const gap = lang === 'ja' ? '　' : ' · ';
  switch (b.kind) {
    case 'anchor':
      return [`${moment(b.at)}${gap}${fact(b.fact)}`];
    case 'anchor-date':
      return [`${day(b.date)}${gap}${fact(b.fact)}`];
    case 'agreed':
      return [fact(b.fact)];
    case 'later-of':
      return b.of.map((each) => `${day(each.date)}${gap}${fact(each.fact)}`);
    default:
      return [];
  }
}

function cutOffText(b: Because, { lang, day }: Phrasing): string[] {
  if (b.kind !== 'cut-off') return [];
  const [time, counts] = [formatTime(b.time), day(b.counts)];
  switch (b.why) {
    case 'after-close':
      return [lang === 'ja' ? `${time} の締めを過ぎたので ${counts} の受付` : `Past the ${time} cut-off, so received on ${counts}`];
    case 'closed-day':
      return [lang === 'ja' ? `営業日ではないので ${counts} の受付` : `Not a business day, so received on ${counts}`];
    case 'in-time':
      return [lang === 'ja' ? `${time} の締め前なので ${counts} の受付` : `Before the ${time} cut-off, so received on ${counts}`];
  }
}

/** Weekends and closures are added up; days that have a name of their own are named. */
function skippedTexts(because: Because[], { lang, day }: Phrasing): string[] {
  const days = because.flatMap((b) => (b.kind === 'skipped' ? b.days : []));
  const sum = (why: 'weekend' | 'closure') => {
    const count = days.filter((d) => d.why === why).length;
    if (count === 0) return [];
    const plural = count === 1 ? 'day' : 'days';
    return [lang === 'ja' ? `${CLOSED[why].ja} ${count}日` : `${count} ${CLOSED[why].en} ${plural}`];
  };
  const named = days
    .filter((d) => d.why === 'holiday' || d.why === 'designated')
    .map((d) => `${day(d.date)} ${d.name?.[lang] ?? CLOSED[d.why][lang]}`);
  return [...sum('weekend'), ...named, ...sum('closure')];
}

function countingTexts(because: Because[], words: Phrasing): string[] {
  const { lang, fact, moment } = words;
  const counted = because.find((b) => b.kind === 'counted');
  const time = because.find((b) => b.kind === 'time');
  const clock = time ? formatTime(time.time) : undefined;
  const texts: string[] = [];
  // With several dates to choose from, the time of day belongs to the one chosen.
  const isOneOfSeveral = because.some((b) => b.kind === 'later-of');
  if (counted) texts.push(countedText(counted, because, isOneOfSeveral ? undefined : clock, words));
  for (const b of because) {
    if (b.kind === 'later-of') {
      const chosen = fact(b.of[b.chosen]?.fact ?? '');
      texts.push(lang === 'ja' ? `いちばん遅い日(${chosen})の ${clock ?? '0:00'}` : `The latest of these (${chosen}), ${clock ?? '0:00'}`);
    } else if (b.kind === 'agreed') {
      texts.push(lang === 'ja' ? '合意済みの日時' : 'Agreed date and time');
    } else if (b.kind === 'held') {
      const length = formatDuration((millisOf(b.to) - millisOf(b.from)) / 60_000, lang);
      const span = lang === 'ja' ? `${moment(b.from)} から ${moment(b.to)} まで` : `${moment(b.from)} to ${moment(b.to)}`;
      texts.push(lang === 'ja' ? `保留(${span})の ${length} だけ後ろへ` : `moved later by the hold of ${length} (${span})`);
    }
  }
  return texts;
}

function countedText(
  { count, unit, direction }: Extract<Because, { kind: 'counted' }>,
  because: Because[],
  clock: string | undefined,
  { lang }: Phrasing,
): string {
  const received = because.some((b) => b.kind === 'cut-off');
  const after = direction === 'after';
  if (lang === 'en') {
    const from = received ? 'receipt' : 'the starting point';
    const tail = clock === undefined ? '' : `, ${clock}`;
    if (unit === 'minute') return `${formatDuration(count, lang)} ${direction} ${from}`;
    if (count === 0) return `The day of ${from}${tail}`;
    if (unit === 'month') return `${count} ${count === 1 ? 'month' : 'months'} ${direction} ${from}${tail}`;
    if (unit === 'calendar-day' && count === 1) return `The day ${direction} ${from}${tail}`;
    return `${ordinal(count)} ${unit === 'business-day' ? 'business day' : 'calendar day'} ${direction} ${from}${tail}`;
  }
  const from = received ? '受付' : '起点';
  const tail = clock === undefined ? '' : `の ${clock}`;
  if (unit === 'minute') return `${from}の ${formatDuration(count, lang)}${after ? '後' : '前'}`;
  if (count === 0) return `${from}の当日${tail}`;
  if (unit === 'month') return `${from}の ${count}か月${after ? '後' : '前'}${tail}`;
  if (unit === 'calendar-day') {
    if (count === 1) return `${from}の${after ? '翌日' : '前日'}${tail}`;
    return `${from}の ${count}日${after ? '後' : '前'}${tail}`;
  }
  return after ? `${from}の翌営業日から数えて ${count}営業日目${tail}` : `${from}の ${count}営業日前${tail}`;
}

function ruleText({ rule, because }: Deadline, { lang, day }: Phrasing): string {
  const terms = because.find((b) => b.kind === 'terms');
  if (!terms) return rule;
  const numbered = /^\d+$/.test(terms.version);
  const version =
    lang === 'ja'
      ? `会社設定 ${numbered ? `第${terms.version}版` : terms.version}`
      : `company settings ${numbered ? `version ${terms.version}` : terms.version}`;
  const since = terms.effectiveFrom ? day(terms.effectiveFrom) : undefined;
  if (lang === 'ja') return `${rule}・${version}${since ? `(${since} から)` : ''}`;
  return `${rule} · ${version}${since ? ` (from ${since})` : ''}`;
}
