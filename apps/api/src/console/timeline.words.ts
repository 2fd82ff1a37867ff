import { formatDate, formatInstant, formatYen, type Lang } from '#domain/calendar/format.js';
import type { Words } from '#domain/calendar/calendar.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import type { TimelineEntry } from './console.schema.js';

type Told = Pick<TimelineEntry, 'kind' | 'text'> & { detail?: Words | null; skipped?: boolean };

const both = (ja: string, en: string): Words => ({ ja, en });
const named = (name: string): Words => both(name, name);
const each = (make: (lang: Lang) => string): Words => both(make('ja'), make('en'));

const TO: { [receiver: string]: Words } = { customer: both('お客様へ', 'to the customer'), staff: both('担当へ', 'to staff'), finance: both('経理へ', 'to finance') };
const WAITING: { [on: string]: Words } = { us: both('自社待ち', 'waiting on us'), customer: both('お客様待ち', 'waiting on the customer'), third: both('第三者待ち', 'waiting on a third party'), nobody: both('待ちなし', 'waiting on nobody') };

/** An event as a line of the history; undefined for what only the process itself needs to know. */
export function told(event: EngagementEvent, entry: PipelineEntry): Told | undefined {
  const action = (name: string): Words => entry.words.actions[name] ?? named(name);
  const effect = (name: string): Words => entry.words.effects[name] ?? named(name);
  switch (event.type) {
    case 'fact-recorded':
      return { kind: 'action', text: action(event.data.action), detail: factDetail(event.data.facts) };
    case 'notice-due': {
      const { to, skipped } = event.data;
      return { kind: 'mail', text: noticeSubject(event.data, entry), detail: TO[to] ?? null, skipped: skipped !== undefined };
    }
    case 'effect-done':
      return { kind: 'effect', text: effect(event.data.effect), detail: both('完了', 'done') };
    case 'effect-failed':
      return { kind: 'failed', text: effect(event.data.effect), detail: both(`失敗 ${event.data.code}`, `failed ${event.data.code}`) };
    case 'effect-skipped':
      return { kind: 'effect', text: effect(event.data.effect), detail: both('実行せずに進行', 'gone on without it') };
    case 'charge-triggered': {
      const { code, facts, on } = event.data;
      return { kind: 'charge', text: both('請求対象の発生', 'Charge arose'), detail: each((lang) => [entry.words.charges[code]?.[lang] ?? code, amount(facts['amountYen']), formatDate(on, lang, { year: false })].filter(Boolean).join(lang === 'ja' ? '・' : ' · ')) };
    }
    case 'charge-settled':
      return { kind: 'charge', text: both('請求対象の入金', 'Charge settled'), detail: named(formatYen(event.data.amountYen)) };
    case 'became-late': {
      const name = event.data.key.split(':')[1];
      return { kind: 'late', text: both('自社の期限超過', 'Late on our side'), detail: name === undefined ? null : action(name) };
    }
    case 'deadline-set': {
      const { key, deadline } = event.data;
      if (!deadline) return undefined;
      return { kind: 'date', text: entry.words.facts[key] ?? named(key), detail: each((lang) => `${formatInstant(deadline.at, lang)} ${lang === 'ja' ? '見込み' : 'expected'}`) };
    }
    case 'fact-corrected':
      return { kind: 'other', text: both('記録の訂正', 'Record corrected'), detail: entry.words.facts[event.data.fact] ?? named(event.data.fact) };
    case 'noted':
      return { kind: 'note', text: both('メモ', 'Note') };
    case 'held':
      return { kind: 'other', text: both('保留', 'Put on hold'), detail: WAITING[event.data.on] ?? null };
    case 'resumed':
      return { kind: 'other', text: both('保留の解除', 'Resumed') };
    case 'reassigned':
      return { kind: 'other', text: both('担当の変更', 'Reassigned') };
    case 'overridden':
      return { kind: 'other', text: both('例外としての進行', 'Override'), detail: each((lang) => [action(event.data.action)[lang], event.data.rule].filter(Boolean).join(lang === 'ja' ? '・' : ' · ')) };
    case 'terms-pinned':
      return { kind: 'other', text: both('会社設定の適用', 'Terms pinned'), detail: both(`第${event.data.version}版`, `version ${event.data.version}`) };
    case 'closed':
      return { kind: 'other', text: both('案件の終了', 'Engagement closed') };
    default:
      return undefined;
  }
}

/** What a notice is called: the subject of its mail. */
export function noticeSubject({ notice, facts }: { notice: string; facts: Facts }, entry: PipelineEntry): Words {
  const mail = entry.mails[notice];
  return mail ? each((lang) => plain(mail(facts, lang).subject)) : named(notice);
}

/** The values a reader looks for in a recorded act: amounts and agreed times. */
function factDetail(facts: Facts): Words | null {
  const slot = Object.values(facts).flatMap((value) => [value].flat()).find((value): value is { from: string; to: string } => isRecord(value) && typeof value['from'] === 'string');
  if (slot) return each((lang) => formatInstant(slot.from, lang));
  const yen = Object.values(facts).flatMap((value) => (isRecord(value) && typeof value['amountYen'] === 'number' ? [value['amountYen']] : []))[0];
  return yen === undefined ? null : named(formatYen(yen));
}

const isRecord = (value: Json | undefined): value is { [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
const amount = (yen: Json | undefined): string => (typeof yen === 'number' ? formatYen(yen) : '');

/** A subject without the number in front, and without what only the sender fills in. */
const plain = (subject: string): string => subject.replace(/^(\[\{number\}\]|【\{number\}】)\s*/, '').replaceAll(/\s*[（(]?\{\w+\}[)）]?\s*/g, ' ').trim();
