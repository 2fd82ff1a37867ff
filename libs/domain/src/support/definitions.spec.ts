import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dataIntegrationDefinition } from '../data-integration/data-integration.definition.js';
import { notices as dataIntegrationNotices } from '../data-integration/data-integration.notices.js';
import { fieldNames as dataIntegrationFields, meetingTitles, warnings } from '../data-integration/data-integration.words.js';
import { told } from '../data-integration/data-integration.story.js';
import { unopened } from '../engagement/engagement.js';
import { splitForm } from '../engagement/forms.js';
import type { Facts } from '../engagement/json.js';
import { kernelRefusals } from '../engagement/words.js';
import { optionSupportDefinition } from '../option-support/option-support.definition.js';
import { notices as optionSupportNotices } from '../option-support/option-support.notices.js';
import { fieldNames as optionSupportFields } from '../option-support/option-support.words.js';
import { defaultTerms } from '../terms/default-terms.js';
import { at } from './support.story.js';

const JAPANESE = /[぀-ヿ一-鿿]/;
const inBoth = (words: { ja: string; en: string } | undefined) => words !== undefined && JAPANESE.test(words.ja) && words.en !== '' && !JAPANESE.test(words.en);
const sources = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.ts') && !/spec|story/.test(name)).map((name) => readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8')).join('\n');

describe.each([
  ['data integration', dataIntegrationDefinition, dataIntegrationNotices, dataIntegrationFields, '../data-integration'],
  ['option support', optionSupportDefinition, optionSupportNotices, optionSupportFields, '../option-support'],
])('the definition of %s', (_name, { pipeline, forms, toFacts, words }, notices, fields, folder) => {
  it('has a form, facts and titles for every action', () => {
    const actions = Object.keys(pipeline.actions);

    expect([Object.keys(forms), Object.keys(toFacts), Object.keys(words.actions)]).toEqual([actions, actions, actions]);
  });

  it('says everything in Japanese and English', () => {
    const texts = [
      pipeline.title, ...pipeline.steps.flatMap(({ title, customerTitle }) => [title, customerTitle]), ...Object.values(words.actions).flatMap(({ staff, customer }) => [staff, customer]),
      ...[words.states, words.facts, words.timers, words.charges, fields].flatMap((table) => Object.values(table)),
    ];

    expect(texts.filter((each) => !inBoth(each))).toEqual([]);
  });

  it('names every state, and every code that its rules can give', () => {
    const states = Object.values(pipeline.actions).flatMap(({ to }) => (to === undefined ? [] : [to]));
    const given = `${sources(folder)}${sources('../support')}${sources('../cs-plan').replace(/CSP_(TRAVEL_ACK_REQUIRED|VISIT_NOT_IN_PLAN)/g, '')}`;
    const codes = [...new Set([...given.matchAll(/'((?:DIN|OPT|CSP|SUPPORT|EFFECTIVE|FACT)_[A-Z_]{3,})'/g)].map((found) => found[1] ?? ''))].filter((code) => code !== 'DIN_REVIEW_MISSING');

    expect(states.filter((state) => !words.states[state])).toEqual([]);
    expect(codes.length).toBeGreaterThan(14);
    expect(codes.filter((code) => !inBoth((words.refusals[code] ?? kernelRefusals[code])?.({})))).toEqual([]);
  });

  it('writes every notice, whatever its facts', () => {
    for (const [id, { to }] of [...Object.entries(notices), ['message', { to: 'customer' }], ['message', { to: 'staff' }]] as [string, { to: string }][]) {
      const mail = to === 'customer' ? words.mails.customer[id] : words.mails.internal[id];
      const [ja, en] = [mail?.({}, 'ja'), mail?.({}, 'en')];
      expect([id, inBoth({ ja: ja?.subject ?? '', en: en?.subject ?? '' }), en?.body !== '' && !JAPANESE.test(en?.body ?? '漢')]).toEqual([id, true, true]);
    }
    expect(Object.keys(words.mails.links).filter((id) => !(id in notices))).toEqual([]);
  });
});

describe('the texts of data integration', () => {
  it('name its meetings and its warning, too', () => {
    expect([...Object.values(meetingTitles), ...Object.values(warnings)].filter((each) => !inBoth(each))).toEqual([]);
  });

  it('name every fact that a date of the whole story is counted from', () => {
    const counted = told('the end').events.flatMap((event) =>
      event.type === 'timer-armed' || (event.type === 'deadline-set' && event.data.deadline) ? (event.data.deadline?.because ?? []).flatMap((reason) => ('fact' in reason ? [reason.fact] : [])) : [],
    );

    expect(counted.length).toBeGreaterThan(5);
    expect(counted.filter((fact) => !inBoth(dataIntegrationDefinition.words.facts[fact]))).toEqual([]);
  });

  it('offer the add-on month with its last order day', () => {
    const write = dataIntegrationDefinition.words.mails.customer['ends-soon']!;
    const facts: Facts = { lastDay: '2026-09-14', offer: { from: '2026-09-15', to: '2026-10-14' } };

    expect(write(facts, 'ja').body).toContain('1か月の追加(2026年9月15日(火)から2026年10月14日(水)まで)を、2026年9月14日(月)までお申し込みいただけます。');
    expect(write({ ...facts, offer: null }, 'en').body).not.toContain('add a month');
  });

  it('show the values that a cap compared', () => {
    expect(dataIntegrationDefinition.words.refusals['DIN_CAP_EXCEEDED']!({ kind: 'review', cap: 300, left: 30, asked: 60 }))
      .toEqual({ ja: 'レビュー・資料確認の上限は 5時間 で、残りは 30分 です(ご指定: 1時間)。', en: 'Reviews and document checks: 5 h at most; 30 min are left, 1 h were asked for.' });
  });
});

describe('the forms', () => {
  const parse = (action: string, input: object) => dataIntegrationDefinition.forms[action]!.schema.safeParse(input);
  const order = { tenant: 'T-1', destination: 'sales-force', startDate: '2026-07-15', systemNames: 'CRM', contactName: '山田', email: 'a@example.com', notesAccepted: true };

  it('keep people and free text sealed, and tell the rules the rest', () => {
    const { schema } = dataIntegrationDefinition.forms['order']!;
    const form = schema.parse(order);

    expect(splitForm(schema, form).personal).toEqual({ systemNames: 'CRM', contactName: '山田', email: 'a@example.com' });
    expect(dataIntegrationDefinition.toFacts['order']!(form as never)).toEqual({ order: { tenant: 'T-1', destination: 'sales-force', entitlement: 'data-integration-2m', startDate: '2026-07-15', notesAccepted: true } });
  });

  it('count the attendees of a meeting, and take no names along', () => {
    const form = dataIntegrationDefinition.forms['holdKickoff']!.schema.parse({ minutes: 60, attendees: ['山田', '鈴木'], notes: '設計' });

    expect(dataIntegrationDefinition.toFacts['holdKickoff']!(form as never)).toEqual({ meeting: { minutes: 60, form: 'online', attendees: 2 } });
  });

  it('are strict: unknown fields, days that do not exist, minutes that are none', () => {
    const wrong: [string, object][] = [
      ['order', { ...order, admin: true }], ['order', { ...order, startDate: '2026-02-30' }], ['order', { ...order, startDate: '2026-07-15T00:00:00Z' }], ['order', { ...order, tenant: '../x' }], ['order', { ...order, products: Array(21).fill('a') }],
      ['holdKickoff', { minutes: 0 }], ['holdKickoff', { minutes: 60.5 }], ['reviewDocument', { document: 'a', minutes: 601, result: 'accepted' }], ['orderAddon', {}], ['bookMeeting', { kind: 'party', slot: { from: '2026-07-16T01:00:00Z', to: '2026-07-16T02:00:00Z' } }],
      ['bookMeeting', { kind: 'kickoff', slot: { from: '2026-07-16T02:00:00Z', to: '2026-07-16T01:00:00Z' } }],
    ];

    expect(wrong.filter(([action, input]) => parse(action, input).success)).toEqual([]);
    expect(parse('orderAddon', { month: '2026-09-15' }).success).toBe(true);
  });

  it('offer what the terms and the engagement have to choose from', () => {
    const { destination, month, booking } = dataIntegrationDefinition.choices!;
    const story = told('holdReleaseCheck').give('2026-08-25T10:00', 'customer', 'bookMeeting', { booking: { kind: 'release-check', from: at('2026-09-01T10:00'), to: at('2026-09-01T11:00') } });

    expect(Object.keys(destination!(defaultTerms, '2026-07-01', unopened()))).toEqual(['sales-force', 'core-system', 'marketing']);
    expect(month!(defaultTerms, '2026-08-26', story.it)).toEqual({ '2026-09-15': { ja: '2026年9月15日(火)から2026年10月14日(水)まで', en: 'Tue 15 Sep 2026 to Wed 14 Oct 2026' } });
    expect(month!(defaultTerms, '2026-08-26', told('bookMeeting', { entitlement: 'premier-included', plan: 'premier' }).it)).toEqual({});
    expect(booking!(defaultTerms, '2026-08-26', story.it)).toEqual({ 'release-check': { ja: 'リリース後の確認 9月1日(火) 10:00', en: 'Check after the release Tue 1 Sep, 10:00' } });
    expect(Object.keys(optionSupportDefinition.choices!['options']!(defaultTerms, '2026-07-01', unopened()))).toEqual(['crm-link', 'expense-link', 'risk-check', 'survey']);
  });

  it('begin with what is known: the document that waits, the length that was booked', () => {
    const story = told('holdKickoff');
    const known = { now: '2026-08-26T00:00:00.000Z', company: '株式会社テスト' };

    expect(dataIntegrationDefinition.prefill!['holdKickoff']!(story.it, known)).toEqual({ minutes: 60 });
    expect(dataIntegrationDefinition.prefill!['reviewDocument']!(told('reviewDocument').it, known)).toEqual({ document: 'mapping' });
    expect(dataIntegrationDefinition.prefill!['reviewDocument']!(story.it, known)).toEqual({});
  });
});
