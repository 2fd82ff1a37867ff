/** What a person is found by. */
export type FindKind = 'email' | 'phone' | 'name' | 'kana';

/**
 * One spelling of many: NFKC makes full-width and half-width the same. Names lose their spaces, because 山田 太郎 and 山田太郎
 * are one person; kana are katakana; a telephone number is its digits, national form (`+81 90` is `090`).
 */
export function normalise(kind: FindKind, text: string): string {
  const plain = text.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  switch (kind) {
    case 'email':
      return plain.toLowerCase();
    case 'phone':
      return plain.replace(/^\+81[\s-]*(?:\(0\))?/u, '0').replace(/\D/gu, '').replace(/^00/u, '0');
    case 'name':
      return plain.replace(/ /gu, '').toLowerCase();
    case 'kana':
      return katakana(plain.replace(/ /gu, '')).toLowerCase();
    default:
      return unknownKind(kind);
  }
}

/** Hiragana to katakana: the blocks are 0x60 apart. */
function katakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
}

function unknownKind(kind: never): never {
  throw new Error(`unknown kind ${String(kind)}`);
}
