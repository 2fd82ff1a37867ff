import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { custodyChainPdf, custodySlipPdf, type SlipParts } from './custody.js';

const parts: SlipParts = {
  number: 'MCI-0001', language: 'ja', at: '2026-11-22T15:30:00.000Z', provider: '株式会社ダンドリ', company: '株式会社サンプル', direction: 'inbound', shipment: 1,
  kits: [{ kit: 'K-1', person: '山田 太郎' }, { kit: 'K-2', person: undefined }], carrier: { name: 'ヤマト運輸', tracking: '1234-5678-9012' },
  giver: { name: '山田 太郎', method: 'e-signature', at: '2026-11-20T01:00:00.000Z' },
};
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test.each(['ja', 'en'] as const)('a custody slip in %s is a PDF with its fonts inside, the same each time', async (language) => {
  const [file, again] = [await custodySlipPdf({ ...parts, language }), await custodySlipPdf({ ...parts, language })];

  expect(file.toString('latin1')).toContain('/FontFile2');
  expect(hash(file)).toBe(hash(again));
});

test('another signature, kit or direction is another slip', async () => {
  const receiver = { name: '佐伯', method: 'e-signature', at: '2026-11-21T01:00:00.000Z' } as const;
  const others = await Promise.all([{}, { receiver }, { kits: parts.kits.slice(1) }, { direction: 'outbound' as const }].map((other) => custodySlipPdf({ ...parts, ...other })));

  expect(new Set(others.map(hash)).size).toBe(4);
});

test('the chain ends where the cards are now', async () => {
  const chain = [
    { at: '2026-11-20T01:00:00.000Z', what: 'shipped', holder: 'carrier', kits: 2 },
    { at: '2026-11-21T01:00:00.000Z', what: 'received', holder: 'company', place: '渋谷', kits: 2, slip: '1' },
  ] as const;
  const { chain: _chain, ...it } = { ...parts, chain };
  const [whole, before] = [await custodyChainPdf({ ...it, chain }), await custodyChainPdf({ ...it, chain: chain.slice(0, 1) })];

  expect(whole.subarray(0, 5).toString()).toBe('%PDF-');
  expect(hash(whole)).not.toBe(hash(before));
});
