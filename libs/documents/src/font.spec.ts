import { afterEach, expect, jest, test } from '@jest/globals';
import type { Font, GlyphRun } from 'fontkit';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { contractPdf } from './contract.js';
import { custodyChainPdf, custodySlipPdf } from './custody.js';
import { signedPdf } from './evidence.js';
import { font, rememberWords } from './font.js';

const at = '2026-11-22T15:30:00.000Z';
const provider = '株式会社ダンドリ';

/** One customer's documents, of every kind. */
async function documentsOf(name: string, language: 'ja' | 'en' = 'ja'): Promise<Buffer[]> {
  const [it, company] = [{ language, at, provider }, `${name}商事`];
  const contract = await contractPdf({ ...it, id: 'ONB-0001', company, signer: name, plan: 'light', acknowledgedAt: at, terms: defaultTerms });
  return [
    contract,
    await signedPdf(contract, { ...it, contract: 'ONB-0001', timeZone: 'Asia/Tokyo', company, name, contact: 'contact', signedAt: at, by: 'link', address: undefined, userAgent: 'Mozilla/5.0', command: 'command' }),
    await custodySlipPdf({ ...it, number: 'MCI-0001', company, direction: 'inbound', shipment: 1, kits: [{ kit: 'K-1', person: name }] }),
    await custodyChainPdf({ ...it, number: 'MCI-0001', company, chain: [{ at, what: 'shipped', holder: 'carrier', kits: 1 }] }),
  ];
}

afterEach(() => void jest.useRealTimers());

test('documents are the same to the byte, whatever was written before them in this process', async () => {
  const first = await documentsOf('人見 神奈'); // nothing was: these are the first of this file

  // The same words, and characters of other names that look like these and share their glyphs: a radical, a compatibility ideograph, a variant.
  for (const other of ['山田 太郎', '⼈見 \uFA19奈', '人\u{E0100}見 神奈']) await documentsOf(other);
  await documentsOf('Mary Smith', 'en');

  expect((await documentsOf('人見 神奈')).map((file, index) => file.equals(first[index]!))).toEqual([true, true, true, true]);
});

test('a name written with another character of the same look keeps that character', () => {
  const charactersOf = (text: string): number[] => font('400Regular').layout(text).glyphs.flatMap((glyph) => glyph.codePoints);

  expect(['人', '⼈', '人'].map(charactersOf)).toEqual([[0x4eba], [0x2f08], [0x4eba]]);
});

/** A font that says which words it was asked to lay out. */
function counted(): { font: Font; laidOut: string[] } {
  const laidOut: string[] = [];
  const layout = (text: string): GlyphRun => {
    laidOut.push(text);
    return { glyphs: [], positions: [{ xAdvance: 500, yAdvance: 0, xOffset: 0, yOffset: 0 }] } as unknown as GlyphRun;
  };
  return { font: rememberWords({ layout } as unknown as Font), laidOut };
}

test('a word is laid out once, and who scales its positions does so for itself', () => {
  const { font, laidOut } = counted();

  font.layout('契約').positions[0]!.xAdvance *= 2;

  expect(font.layout('契約').positions[0]!.xAdvance).toBe(500);
  expect(laidOut).toEqual(['契約']);
});

test('a word laid out in a manner of its own, or a very long one, is not remembered', () => {
  const { font, laidOut } = counted();
  const long = '約'.repeat(101);

  for (const again of [1, 2]) {
    font.layout('契約', { vert: again > 0 });
    font.layout(long);
  }

  expect(laidOut).toEqual(['契約', long, '契約', long]);
});

test('names are forgotten when other words come, while what every document says stays', () => {
  const { font, laidOut } = counted();

  font.layout('契約');
  font.layout('山田');
  for (let n = 0; n < 999; n++) {
    font.layout(`word ${n}`);
    font.layout('契約');
  }
  for (const word of ['契約', '山田']) font.layout(word);

  expect(laidOut.filter((word) => !word.startsWith('word'))).toEqual(['契約', '山田', '山田']);
});

test('names are forgotten within ten minutes, also where nothing else is written', () => {
  jest.useFakeTimers();
  const { font, laidOut } = counted();

  for (const round of [1, 2]) {
    font.layout('山田');
    jest.advanceTimersByTime(5 * 60_000);
    font.layout('山田');
    jest.advanceTimersByTime(5 * 60_000);
    expect(laidOut).toHaveLength(round);
  }
});
