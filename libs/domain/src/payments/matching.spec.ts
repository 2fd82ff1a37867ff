import { describe, expect, it } from '@jest/globals';
import { matchPayments, type BankLine, type Expected } from './matching.js';
import { compareNames, numbersIn, payerName } from './names.js';

describe('a payer’s name', () => {
  it.each([
    ['ｶ)ﾂﾊﾞｻｼﾖｳｼﾞ', 'ツバサシヨウジ'],
    ['カ）ツバサショウジ', 'ツバサシヨウジ'],
    ['つばさ　しょうじ（カ', 'ツバサシヨウジ'],
    ['ツバサ(カ)トウキヨウ', 'ツバサトウキヨウ'],
    ['カブシキガイシャ ツバサショウジ', 'ツバサシヨウジ'],
    ['ﾌﾘｺﾐ ｶ)ﾂﾊﾞｻ', 'ツバサ'],
    ['株式会社つばさ', 'ツバサ'],
    ['㈱ツバサ', 'ツバサ'],
    ['ﾕ)ｱｵｲｿﾞｳｴﾝ', 'アオイゾウエン'],
    ['ﾄﾞ)ｻｸﾗ', 'サクラ'],
    ['ﾕｰｻﾞｰ', 'ユーザー'],
    ['ﾕ-ｻﾞ-', 'ユーザー'],
    ['ヤマダ　タロウ', 'ヤマダタロウ'],
    ['Tsubasa Co., Ltd.', 'TSUBASA'],
    ['ＴＳＵＢＡＳＡ', 'TSUBASA'],
    ['カトウ', 'カトウ'],
    ['シブヤ', 'シブヤ'],
    ['  ', ''],
    ['ｶ)', ''],
    ['株式会社', ''],
  ])('%s is read as %s', (written, read) => {
    expect(payerName(written)).toBe(read);
  });

  it.each<[string, string[], string]>([
    ['ﾔﾏﾀﾞ ﾀﾛｳ', ['山田 太郎', 'ヤマダ タロウ'], 'same'],
    ['ﾂﾊﾞｻｼﾖｳｼﾞﾄｳｷﾖｳｼ', ['カ)ツバサショウジトウキョウシテン'], 'part'],
    ['ヤマ', ['ヤマダタロウ'], 'other'],
    ['', ['', '株式会社'], 'other'],
    ['タナカ', ['ヤマダ'], 'other'],
    ['丹波屋計器', ['株式会社 丹波屋計器'], 'same'],
  ])('%s against %j is %s', (payer, names, grade) => {
    expect(compareNames(payer, names)).toBe(grade);
  });

  it.each<[string, string[]]>([
    ['ONB-0012 ﾂﾊﾞｻ', ['ONB-0012']],
    ['ｏｎｂ－００１２', ['ONB-0012']],
    ['ONB12', ['ONB-0012']],
    ['onb 12 と ONB-0012', ['ONB-0012']],
    ['ONB-00123', ['ONB-0123']],
    ['ONB‐0001・ONB-0002', ['ONB-0001', 'ONB-0002']],
    ['CARBONB12', []],
    ['振込 66000', []],
  ])('%s names %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });
});

const tsubasa: Expected = { engagement: 'A', number: 'ONB-0001', amountYen: 66_000, since: '2026-11-16', names: ['株式会社つばさ商事', 'ツバサショウジ'] };
const aoi: Expected = { engagement: 'B', number: 'ONB-0002', amountYen: 66_000, since: '2026-11-16', names: ['有限会社蒼井造園', 'アオイゾウエン'] };
const light: Expected = { engagement: 'C', number: 'ONB-0003', amountYen: 38_500, since: '2026-11-18', names: ['つばさ商事', 'ツバサショウジ'] };
const line = (more: Partial<BankLine> = {}): BankLine => ({ line: 1, date: '2026-11-20', amountYen: 66_000, payer: 'ｶ)ﾂﾊﾞｻｼﾖｳｼﾞ', text: '振込', ...more });
const judged = (more: Partial<BankLine>, expected: Expected[] = [tsubasa, aoi, light]): string => {
  const [match] = matchPayments([line(more)], expected);
  return [match!.verdict, match!.reason, match!.candidates.join('')].join(' ').trim();
};

describe('a line of a statement', () => {
  it.each<[string, Partial<BankLine>, string]>([
    ['name and amount', {}, 'certain name-and-amount A'],
    ['number and amount, whatever the name', { payer: 'ｲﾄｳ ﾊﾅｺ', text: 'ONB-0001' }, 'certain number-and-amount A'],
    ['the number beside the payer', { payer: 'ONB0002 ｲﾄｳ ﾊﾅｺ' }, 'certain number-and-amount B'],
    ['number of one, name of the other', { text: 'ONB-0002' }, 'ambiguous several-engagements BA'],
    ['two numbers', { payer: 'ｲﾄｳ', text: 'ONB-0001 ONB-0002' }, 'ambiguous several-engagements AB'],
    ['a number nobody has, with a name', { text: 'ONB-0099' }, 'ambiguous number-of-another A'],
    ['the other amount of the same name', { amountYen: 38_500 }, 'certain name-and-amount C'],
    ['an amount nobody owes, by name', { amountYen: 65_560 }, 'none amount-differs AC'],
    ['an amount nobody owes, by number', { amountYen: 65_560, payer: 'ｲﾄｳ', text: 'ONB-0002' }, 'none amount-differs B'],
    ['a cut-off name', { payer: 'ﾂﾊﾞｻｼ' }, 'ambiguous name-in-part A'],
    ['the amount alone', { payer: 'ｲﾄｳ ﾊﾅｺ' }, 'ambiguous amount-alone AB'],
    ['no name at all', { payer: '' }, 'ambiguous amount-alone AB'],
    ['nothing of ours', { payer: 'ｲﾄｳ ﾊﾅｺ', amountYen: 1_000 }, 'none nobody'],
    ['before the form went out', { date: '2026-11-15' }, 'none before-the-form AC'],
    ['on the day the form went out', { date: '2026-11-16' }, 'certain name-and-amount A'],
  ])('%s', (_why, more, verdict) => {
    expect(judged(more)).toBe(verdict);
  });

  it('is left to a person when one name owes the same amount twice', () => {
    expect(judged({}, [tsubasa, { ...tsubasa, engagement: 'D', number: 'ONB-0004' }])).toBe('ambiguous several-engagements AD');
    expect(judged({ text: 'ONB-0004' }, [tsubasa, { ...tsubasa, engagement: 'D', number: 'ONB-0004' }])).toBe('certain number-and-amount D');
  });

  it('is left to a person when two lines pay the same engagement', () => {
    const matches = matchPayments([line(), line({ line: 2, date: '2026-11-21' }), line({ line: 3, payer: 'ｱｵｲｿﾞｳｴﾝ' })], [tsubasa, aoi]);

    expect(matches.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual(['ambiguous several-lines', 'ambiguous several-lines', 'certain name-and-amount']);
  });

  it('offers no more than ten to choose from', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ ...aoi, engagement: `E${n}`, number: `ONB-1${n}` }));
    expect(matchPayments([line({ payer: 'ｲﾄｳ' })], many)[0]!.candidates).toHaveLength(10);
  });

  it('matches nothing when nothing is waited for', () => {
    expect(judged({}, [])).toBe('none nobody');
  });
});
