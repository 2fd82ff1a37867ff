import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kernelRefusals, kernelTitles } from '../engagement/words.js';
import { kernelForms } from '../engagement/forms.js';
import { onboarding } from './onboarding.pipeline.js';
import { notices, type NoticeId } from './onboarding.notices.js';
import { actionTitles, customerMails, effectTitles, factNames, internalMails, refusals, stateTitles, timerTitles } from './onboarding.words.js';
import { steps } from './steps.js';
import { useStarts } from './onboarding.dates.js';
import { calendarFor } from './onboarding.dates.js';
import { rulebook, told } from '../vectors/onb.story.js';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const inBoth = (words: { ja: string; en: string } | undefined) => words !== undefined && JAPANESE.test(words.ja) && words.en !== '' && !JAPANESE.test(words.en);
const source = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.ts') && !name.includes('.spec')).map((name) => readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8')).join('\n');

describe('every text in Japanese and English', () => {
  it('of the steps, states, actions, effects, timers and facts', () => {
    const texts = [
      ...steps.flatMap(({ title, customerTitle }) => [title, customerTitle]), ...Object.values(stateTitles),
      ...Object.values(actionTitles).flatMap(({ staff, customer }) => [staff, customer]), ...Object.values(effectTitles),
      ...Object.values(timerTitles), ...Object.values(factNames), ...Object.values(kernelTitles),
    ];

    expect(texts.filter((words) => !inBoth(words))).toEqual([]);
  });

  it('of every state, effect and action the table has, and of every command of the kernel', () => {
    const actions = Object.values(onboarding.actions);
    const states = actions.flatMap(({ to }) => (to === undefined ? [] : [to]));
    const effects = actions.flatMap(({ effect }) => (effect ? [effect.name] : []));

    expect([...states.filter((state) => !stateTitles[state]), ...effects.filter((effect) => !effectTitles[effect])]).toEqual([]);
    expect(Object.keys(actionTitles)).toEqual(Object.keys(onboarding.actions));
    expect(Object.keys(kernelTitles)).toEqual(Object.keys(kernelForms));
  });

  it('of every fact that a date of the whole story is counted from', () => {
    const counted = told('the end').events.flatMap((event) =>
      event.type === 'timer-armed' || (event.type === 'deadline-set' && event.data.deadline)
        ? (event.data.deadline?.because ?? []).flatMap((reason) => ('fact' in reason ? [reason.fact] : reason.kind === 'later-of' ? reason.of.map(({ fact }) => fact) : []))
        : [],
    );

    expect(counted.filter((fact) => !inBoth(factNames[fact]))).toEqual([]);
  });

  it('of every refusal code that the rules can give', () => {
    const given = (text: string) => [...new Set([...text.matchAll(/'((?:ONB|TSK|FACT|ENGAGEMENT|EFFECT|EFFECTIVE|TERMS|NOTHING|ACTOR|COMMAND)_[A-Z_]+)'/g)].map((found) => found[1] ?? ''))];
    const codes = [...given(source('.')), ...given(source('../engagement')), 'BUSY'].filter((code) => !onboardingEffects.has(code));

    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !inBoth((refusals[code] ?? kernelRefusals[code])?.({})))).toEqual([]);
  });

  it('of every notice: subject and body', () => {
    for (const id of Object.keys(notices) as NoticeId[]) {
      const mail = notices[id].to === 'customer' ? customerMails[id] : internalMails[id];
      const [ja, en] = [mail?.({}, 'ja'), mail?.({}, 'en')];
      expect([id, inBoth({ ja: ja?.subject ?? '', en: en?.subject ?? '' }), inBoth({ ja: ja?.body ?? '', en: en?.body ?? '' })]).toEqual([id, true, true]);
    }
  });
});

const onboardingEffects = new Set(Object.keys(effectTitles));

describe('a refusal', () => {
  it('shows the values that were compared', () => {
    expect(refusals['ONB_AMOUNT_DIFFERS']?.({ asked: 66_000, paid: 65_000 })).toEqual({
      ja: '入金額 ¥65,000 が支払いフォームの ¥66,000 と一致しません。', en: 'The amount paid, ¥65,000, is not the ¥66,000 of the payment form.',
    });
    expect(refusals['ONB_ACK_REQUIRED']?.({ missing: ['sensitiveDataAcknowledged'] }).ja).toBe('次の項目へのご確認が必要です: 機微情報をお預かりできないことの確認');
    expect(refusals['ONB_SLOT_OUT_OF_HOURS']?.({ from: '2026-11-05T08:30:00.000Z', windows: [{ open: '09:30', close: '12:00' }, { open: '13:00', close: '17:30' }] }).en)
      .toBe('Thu 5 Nov, 17:30 is outside our hours. Please choose a time on a business day within 09:30-12:00, 13:00-17:30.');
  });
});

describe('the mail that confirms a payment', () => {
  const book = rulebook();
  const facts = (meetingAt?: string) => {
    const { at, because } = useStarts({ confirmedAt: '2026-11-09T02:00:00.000Z' }, meetingAt === undefined ? undefined : { fact: 'meetingSlot', at: meetingAt }, calendarFor(book));
    return { startsAt: at, because: because as never, amountYen: 66_000, meetingAgreed: meetingAt !== undefined };
  };

  it('gives the start date and its reason', () => {
    const { body } = customerMails['payment-confirmed']!(facts(), 'ja');

    expect(body).toContain('ご利用開始日: 2026年11月10日(火)');
    expect(body).toContain('ご入金を確認した11月9日(月)の翌日から');
    expect(body).toContain('{link}');
  });

  it('gives the meeting as the reason when that is later, and asks for no time when there is one', () => {
    const { body } = customerMails['payment-confirmed']!(facts('2026-11-11T05:00:00.000Z'), 'en');

    expect(body).toContain('You start on Wed 11 Nov 2026.\nUse begins on the day of our meeting.');
    expect(body).not.toContain('{link}');
  });
});
