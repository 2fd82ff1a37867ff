import { createHash } from 'node:crypto';

/** Namespace of Dandori's derived ids. */
const namespace = Buffer.from('6f0c1d0e9b5a4c7f8f3a2d64616e646f', 'hex');

/** A uuid v5: the same parts give the same id, so what is written twice is the same row. */
export function derivedId(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha1').update(namespace).update(parts.join('/')).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
