import { hkdfSync } from 'node:crypto';

/** The keys of an installation, each base64 of 32 bytes. All of them open; `masterKey` alone seals. */
export interface MasterKeys {
  masterKey: string;
  /** The one before or the one to come, while one takes the place of the other. */
  masterKeysAlso?: readonly string[];
}

/**
 * The keys for one use, derived from the master keys (HKDF, SHA-256): that which seals comes first.
 * @throws for a key that is not 32 bytes
 */
export function keysFor(use: string, { masterKey, masterKeysAlso = [] }: MasterKeys): [Buffer, ...Buffer[]] {
  const derived = (base64: string): Buffer => {
    const master = Buffer.from(base64, 'base64');
    if (master.length !== 32) throw new Error('a master key has to be 32 bytes, in base64');
    return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), use, 32));
  };
  return [derived(masterKey), ...masterKeysAlso.map(derived)];
}
