import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kernelRefusals } from '../engagement/words.js';
import { told } from '../vectors/mci.story.js';
import { notices, type NoticeId } from './card-intake.notices.js';
import { cardIntake } from './card-intake.pipeline.js';
import { actionTitles, chargeTitles, choiceNames, customerMails, effectTitles, factNames, fieldNames, internalMails, linkActions, refusals, stateTitles, timerTitles } from './card-intake.words.js';
import { steps } from './steps.js';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const inBoth = (words: { ja: string; en: string } | undefined) => words !== undefined && JAPANESE.test(words.ja) && words.en !== '' && !JAPANESE.test(words.en);
const source = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.ts') && !name.includes('.spec') && !name.includes('.words')).map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');

describe('every text in Japanese and English', () => {
  it('of the steps, states, actions, fields, effects, timers, charges and facts', () => {
    const texts = [
      ...steps.flatMap(({ title, customerTitle }) => [title, customerTitle]), ...Object.values(stateTitles), ...Object.values(actionTitles).flatMap(({ staff, customer }) => [staff, customer]),
      ...[fieldNames, effectTitles, timerTitles, chargeTitles, factNames].flatMap((table) => Object.values(table)), ...Object.values(choiceNames).flatMap((choices) => Object.values(choices ?? {})),
    ];

    expect(texts.filter((words) => !inBoth(words))).toEqual([]);
  });

  it('of every state, effect and action the table has', () => {
    const actions = Object.values(cardIntake.actions);

    expect(actions.flatMap(({ to }) => (to === undefined || stateTitles[to] ? [] : [to]))).toEqual([]);
    expect(actions.flatMap(({ effect }) => (effect && !effectTitles[effect.name] ? [effect.name] : []))).toEqual([]);
    expect(Object.keys(actionTitles)).toEqual(Object.keys(cardIntake.actions));
    expect(Object.values(linkActions).filter((action) => !cardIntake.actions[action!]?.by.includes('customer'))).toEqual([]);
  });

  it('of every date, timer and charge of the whole story', () => {
    const { events } = told('the end');
    const dates = events.flatMap((event) => (event.type === 'timer-armed' || (event.type === 'deadline-set' && event.data.deadline) ? [event.data.deadline!] : []));
    const counted = dates.flatMap(({ because }) => because.flatMap((reason) => ('fact' in reason ? [reason.fact] : [])));

    expect(counted.filter((fact) => !factNames[fact])).toEqual([]);
    expect(events.flatMap((event) => (event.type === 'timer-armed' && !timerTitles[event.data.does] ? [event.data.does] : []))).toEqual([]);
    expect(events.flatMap((event) => (event.type === 'charge-triggered' && !chargeTitles[event.data.code] ? [event.data.code] : []))).toEqual([]);
  });

  it('of every refusal code that the rules can give', () => {
    const codes = [...new Set([...source.matchAll(/'(MCI_[A-Z_]+|FACT_[A-Z_]+)'/g)].map((found) => found[1] ?? ''))];

    expect(codes.length).toBeGreaterThan(15);
    expect(codes.filter((code) => !inBoth((refusals[code] ?? kernelRefusals[code])?.({})))).toEqual([]);
  });

  it('of every notice, whatever its facts: subject and body', () => {
    const facts = { people: 2, cards: 2_500, mailDate: '2026-06-09', intakeStart: '2026-06-15', returnDate: '2026-07-03', stages: 3, cutoffAt: '2026-06-02T15:00:00.000Z', yen: 30_000, charged: true, lostCards: 2_500, kits: ['K-1'], stage: 1, of: 3, digitised: 980, problems: 2, direction: 'inbound', code: 'MCI.STAFF', quantity: 5 };
    for (const id of Object.keys(notices) as NoticeId[]) {
      const mail = notices[id].to === 'customer' ? customerMails[id] : internalMails[id];
      for (const said of [{}, facts, { ...facts, binding: true, coveredByPlan: true, returning: true, cancelled: true }]) {
        const [ja, en] = [mail?.(said, 'ja'), mail?.(said, 'en')];
        expect([id, inBoth({ ja: ja?.subject ?? '', en: en?.subject ?? '' }), inBoth({ ja: ja?.body ?? '', en: en?.body ?? '' })]).toEqual([id, true, true]);
        expect(`${ja?.body}${en?.body}`).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });
});

describe('the mail of the agreed dates', () => {
  it('says until when changes are free, and that late dates are binding at once', () => {
    const facts = { intakeStart: '2026-06-15', cutoffAt: '2026-06-02T15:00:00.000Z' };

    expect(customerMails['dates-agreed']!({ ...facts, binding: false }, 'ja').body).toContain('変更・キャンセルは 2026年6月3日(水) 0:00 より前まで無料です。');
    expect(customerMails['dates-agreed']!({ ...facts, binding: true }, 'en').body).toContain('The time for free changes ended on Wed 3 Jun 2026, 0:00');
  });
});

describe('a refusal', () => {
  it('shows the values that were compared', () => {
    expect(refusals['MCI_CHARGE_ACK_REQUIRED']?.({ cutoffAt: '2026-06-02T15:00:00.000Z', cards: 2_500 }).en).toBe('The time for free changes ended on Wed 3 Jun, 0:00, so the fee for 2,500 cards applies. Please accept it to go on.');
    expect(refusals['MCI_SLIP_MISSING']?.({ direction: 'inbound' }).ja).toBe('お預かりの授受票に、双方の署名がそろっていません。');
    expect(refusals['MCI_ESTIMATE_REQUIRED']?.({ missing: ['p2', 'p5'] }).en).toBe('Cards not counted yet: p2, p5');
    expect(refusals['MCI_NOT_IN_PLAN_PERIOD']?.({ intakeStart: '2026-03-02', periodFrom: '2025-11-30', periodTo: '2026-02-28' }).en).toBe('The intake would start on Mon 2 Mar 2026, which is not in the plan’s support period (Sun 30 Nov 2025 to Sat 28 Feb 2026).');
  });
});
