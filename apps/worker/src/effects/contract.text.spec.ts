import { defaultTerms } from '#domain/terms/default-terms.js';
import { contractText } from './contract.text.js';

const parts = { id: 'ONB-0001', at: '2026-11-22T15:30:00.000Z', company: '株式会社サンプル', signer: '山田 太郎', plan: defaultTerms.onboarding.plans[0]!.id, terms: defaultTerms };

test('a contract names its parties, its plan and its terms, dated in Tokyo', () => {
  const text = contractText(parts);

  expect(text).toContain('契約番号: ONB-0001');
  expect(text).toContain('株式会社サンプル');
  expect(text).toContain('山田 太郎 様');
  expect(text).toContain(defaultTerms.onboarding.plans[0]!.title.ja);
  expect(text).toContain('11月23日');
});

test('made again it is the same to the byte, so that its hash stays', () => {
  expect(contractText(parts)).toBe(contractText({ ...parts }));
});

test('a plan that is not offered any more leaves the amount to the payment form', () => {
  expect(contractText({ ...parts, plan: undefined })).toContain('別途定めるプラン');
});
