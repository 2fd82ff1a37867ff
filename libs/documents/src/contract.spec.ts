import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { contractPdf, type ContractParts } from './contract.js';
import { contractWords } from './contract.words.js';
import { signedPdf, type SignatureEvidence } from './evidence.js';

const parts: ContractParts = {
  id: 'ONB-0001', language: 'ja', at: '2026-11-22T15:30:00.000Z', provider: '株式会社ダンドリ', company: '株式会社サンプル', signer: '山田 太郎',
  plan: defaultTerms.onboarding.plans[0]!.id, acknowledgedAt: '2026-11-20T01:00:00.000Z', terms: defaultTerms,
};
const evidence: SignatureEvidence = {
  contract: 'ONB-0001', language: 'ja', timeZone: 'Asia/Tokyo', provider: '株式会社ダンドリ', company: '株式会社サンプル', name: '山田 太郎', contact: 'contact', signedAt: '2026-11-24T07:05:12.345Z',
  by: 'link', address: '203.0.113.7', userAgent: 'Mozilla/5.0', command: 'command',
};
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('a contract made again is the same to the byte, so that its hash stays', async () => {
  expect(hash(await contractPdf(parts))).toBe(hash(await contractPdf({ ...parts })));
});

test.each(['ja', 'en'] as const)('a contract in %s is a small PDF with its fonts inside', async (language) => {
  const file = await contractPdf({ ...parts, language });
  const text = file.toString('latin1');

  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain('/FontFile2');
  expect(text).toContain(`/Lang (${language})`);
  expect(file.length).toBeLessThan(400_000);
});

test('another signer, plan or day is another contract', async () => {
  const others = await Promise.all([{}, { signer: '山田 花子' }, { plan: 'premium' }, { at: '2026-11-23T15:30:00.000Z' }, { simulation: true }].map((other) => contractPdf({ ...parts, ...other })));

  expect(new Set(others.map(hash)).size).toBe(5);
});

test('a plan that is not offered any more leaves the amount to the payment form', async () => {
  await expect(contractPdf({ ...parts, plan: 'gone', terms: { ...defaultTerms, prices: [] } })).resolves.toBeInstanceOf(Buffer);
  expect(contractWords.ja.articles({ amount: undefined, proration: 'none' })[1]!.text).toContain('ご案内に従って');
});

test('the final file is the signed one with a page behind it, and again the same', async () => {
  const contract = await contractPdf(parts);
  const [final, again] = [await signedPdf(contract, evidence), await signedPdf(contract, evidence)];

  expect(hash(final)).toBe(hash(again));
  expect(hash(final.subarray(0, contract.length))).toBe(hash(contract));
  expect(pagesOf(final)).toBe(pagesOf(contract) + 1);
});

test('every reference of the final file points to an object of it', async () => {
  const file = (await signedPdf(await contractPdf(parts), evidence)).toString('latin1');
  const withoutStreams = file.replaceAll(/\nstream\n[\s\S]*?\nendstream/g, '');
  const objects = new Set([...withoutStreams.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((found) => found[1]));

  expect([...withoutStreams.matchAll(/\b(\d+) 0 R\b/g)].map((found) => found[1]).filter((number) => !objects.has(number))).toEqual([]);
});

test('every entry of its table is where the object begins', async () => {
  const file = (await signedPdf(await contractPdf(parts), evidence)).toString('latin1');
  const table = file.slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)![1]));
  const entries = [...table.matchAll(/(\d+) 1\n(\d{10}) 00000 n \n/g)];

  expect(entries.length).toBeGreaterThan(5);
  expect(entries.filter(([, number, offset]) => !file.startsWith(`${number} 0 obj\n`, Number(offset)))).toEqual([]);
});

test('a document of another kind stays apart, and its hash is in the record', async () => {
  const final = await signedPdf(Buffer.from('契約'), evidence);

  expect(final.subarray(0, 5).toString()).toBe('%PDF-');
});

function pagesOf(file: Buffer): number {
  return Number([...file.toString('latin1').matchAll(/\/Type \/Pages\n\/Count (\d+)/g)].at(-1)?.[1]);
}
