import { describe, expect, test } from '@jest/globals';
import { normalise } from './normalise.js';

describe('normalise', () => {
  test.each([
    ['email', '　Taro.YAMADA＠Example.COM ', 'taro.yamada@example.com'],
    ['phone', '０９０－１２３４－５６７８', '09012345678'],
    ['phone', '+81 (0)90-1234-5678', '09012345678'],
    ['phone', '+81 90 1234 5678', '09012345678'],
    ['phone', 'なし', ''],
    ['name', '山田　 太郎', '山田太郎'],
    ['name', 'John  Smith', 'johnsmith'],
    ['kana', 'やまだ たろう', 'ヤマダタロウ'],
    ['kana', 'ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダタロウ'],
  ] as const)('%s "%s" is "%s"', (kind, text, plain) => {
    expect(normalise(kind, text)).toBe(plain);
  });
});
