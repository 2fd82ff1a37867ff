// Names as banks write them. A bank statement has half-width kana in capitals (no small ッ or ャ), a hyphen for ー, no
// spaces where a person would put them, and legal forms cut down to `カ)`.

/** Legal forms as they are written out, after NFKC and in katakana with large letters. Longer ones first: シュウキョウ is no シ. */
const LEGAL_FORMS = [
  '特定非営利活動法人', '一般社団法人', '一般財団法人', '公益社団法人', '公益財団法人', '社会福祉法人', '医療法人', '学校法人', '株式会社', '有限会社', '合同会社', '合資会社', '合名会社',
  'カブシキガイシヤ', 'カブシキカイシヤ', 'ユウゲンガイシヤ', 'ユウゲンカイシヤ', 'ゴウドウガイシヤ', 'ゴウドウカイシヤ', 'ゴウシガイシヤ', 'ゴウメイガイシヤ', 'イツパンシヤダンホウジン', 'イリヨウホウジン', 'シヤカイフクシホウジン',
];
/** The bank's abbreviations: at the start `カ)`, at the end `(カ`, in the middle `(カ)`; 株 and 有 come from company names. */
const SHORT = '(?:カ|ユ|ド|シ|メ|イ|シヤ|ザイ|フク|ガク|トクヒ|株|有|同|資|名)';
const ABBREVIATED = new RegExp(`\\(${SHORT}\\)|^${SHORT}\\)|\\(${SHORT}$`, 'gu');
/** Words that banks put before the payer. */
const TRANSFER = /^(?:振込入金|振込|フリコミ|入金|送金|被仕向送金)/u;
const ENGLISH_FORMS = /(?:COLTD|CORPORATION|CORP|INCORPORATED|INC|LIMITED|LTD|LLC|KK)$/u;

/** Letters that statements write small nowhere. */
const SMALL = 'ァィゥェォッャュョヮヵヶ';
const LARGE = 'アイウエオツヤユヨワカケ';

/**
 * One spelling for a payer's or company's name: NFKC (half-width kana become full-width), katakana, capitals, without legal
 * form, spaces and punctuation. Empty when nothing of a name is left.
 */
export function payerName(text: string): string {
  const wide = text.normalize('NFKC').toUpperCase().replace(/[\u3041-\u3096]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
  const large = [...wide].map((sign) => (SMALL.includes(sign) ? LARGE[SMALL.indexOf(sign)]! : sign)).join('');
  const plain = large.replace(/[-‐‑‒–—―−]/gu, 'ー').replace(/[\s・.,、。'’&]/gu, '').replace(TRANSFER, '');
  const withoutForms = LEGAL_FORMS.reduce((name, form) => name.replaceAll(form, ''), plain.replace(ABBREVIATED, ''));
  return withoutForms.replace(/[^\p{L}\p{N}ー]/gu, '').replace(ENGLISH_FORMS, '');
}

export type NameGrade = 'same' | 'part' | 'other';

/** A statement cuts names off after some letters: fewer than these say too little. */
const SHORTEST_PART = 4;

/** Whether a payer is who was expected, by any of their names. `part` when one begins with the other, as cut-off names do. */
export function compareNames(payer: string, expected: readonly string[]): NameGrade {
  const paid = payerName(payer);
  const known = expected.map(payerName).filter((name) => name !== '');
  if (paid === '') return 'other';
  if (known.includes(paid)) return 'same';
  const begins = (long: string, short: string): boolean => [...short].length >= SHORTEST_PART && long.startsWith(short);
  return known.some((name) => begins(name, paid) || begins(paid, name)) ? 'part' : 'other';
}

/** Numbers of engagements that a text names (`ONB-0012`, `onb 12` in full or half width), in the product's spelling. */
export function numbersIn(text: string): string[] {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[‐‑‒–—―−ー]/gu, '-');
  return [...new Set([...plain.matchAll(/(?<![A-Z])([A-Z]{3})[-\s]?(\d{1,7})(?!\d)/gu)].map(([, prefix, digits]) => `${prefix}-${String(Number(digits)).padStart(4, '0')}`))];
}
