import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../engagement/json.js';
import { isNamedRight, sameName } from './card-intake.names.js';
import { receiptVerdict, releaseVerdict } from './card-intake.verdicts.js';

describe('two names (MCI-05)', () => {
  it.each([
    ['山田 太郎', '山田太郎'], ['山田　太郎', ' 山田 太郎 '], ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダタロウ'], ['Ｔａｒｏ　Ｙａｍａｄａ', 'Taro Yamada'],
  ])('%p and %p are the same', (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  it.each([['山田太郎', '山田次郎'], ['高橋', '髙橋'], ['Taro Yamada', 'Yamada Taro'], ['taro', 'Taro'], ['さとう', 'サトウ']])('%p and %p are not: nothing is guessed', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  it('that nobody gave do not match, but for the name card', () => {
    expect(isNamedRight({})).toBe(false);
    expect(isNamedRight({ registeredName: ' ', kitName: '' })).toBe(false);
    expect(isNamedRight({ registeredName: '山田', kitName: '佐藤', nameCardEnclosed: true })).toBe(true);
  });
});

describe('the verdicts', () => {
  const apply: Facts = { application: { people: 2 }, users: [{ name: '山田 太郎' }, { name: '佐藤花子' }] };
  const kits = [{ kit: 'K-1', person: 'p1' }, { kit: 'K-2', person: 'p2' }, { kit: 'K-3', person: 'p9' }];

  it('of a receipt tell for each kit whether its name is the registered one', () => {
    const receipt = { receipt: { kits }, kits: [{ kitName: '山田太郎' }, { kitName: '佐藤 華子' }, { kitName: '誰か' }] };

    expect(receiptVerdict.judge(receipt, { apply })).toEqual({ names: { 'K-1': 'match', 'K-2': 'mismatch', 'K-3': 'mismatch' } });
  });

  it('of a receipt without names match nobody', () => {
    expect(receiptVerdict.judge({ receipt: { kits: [kits[0]!, { ...kits[1]!, nameCardEnclosed: true }] } }, {})).toEqual({ names: { 'K-1': 'mismatch', 'K-2': 'match' } });
  });

  it('of a release take the corrected name, and the other as it was', () => {
    const receive: Facts = { receipt: { kits }, kits: [{}, { kitName: '佐藤 華子' }, {}] };
    const release = (corrected: Facts) => releaseVerdict.judge({ release: { kit: 'K-2', person: 'p2' }, ...corrected }, { apply, receive });

    expect(release({})).toEqual({ names: { 'K-2': 'mismatch' } });
    expect(release({ kitName: '佐藤 花子' })).toEqual({ names: { 'K-2': 'match' } });
    expect(release({ registeredName: '佐藤華子' })).toEqual({ names: { 'K-2': 'match' } });
  });
});
