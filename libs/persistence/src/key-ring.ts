import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The key is destroyed (the person was erased), or the bytes are not what was sealed there. */
export class SealedUnreadable extends Error {
  readonly code = 'SEALED_UNREADABLE';
  constructor() {
    super('SEALED_UNREADABLE'); // says nothing of what or whose
    this.name = 'SealedUnreadable';
  }
}

/** Seals with the first of its keys (AES-256-GCM), and opens with any. The context is authenticated: a value moved elsewhere does not open. */
export class KeyRing {
  constructor(private readonly keys: readonly [Buffer, ...Buffer[]]) {}

  seal(context: string, plain: Buffer): Buffer {
    return encrypt(this.keys[0], context, plain);
  }

  /** @throws {SealedUnreadable} when none of the keys opens it */
  open(context: string, sealed: Buffer): Buffer {
    for (const key of this.keys) {
      const plain = opened(key, context, sealed);
      if (plain) return plain;
    }
    throw new SealedUnreadable();
  }

  /** The same sealed with the first key; undefined when it is already. @throws {SealedUnreadable} */
  sealAnew(context: string, sealed: Buffer): Buffer | undefined {
    return opened(this.keys[0], context, sealed) ? undefined : this.seal(context, this.open(context, sealed));
  }
}

const format = 1;

/** version (1) · nonce (12) · tag (16) · ciphertext */
export function encrypt(key: Buffer, context: string, plain: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([format]), nonce, cipher.getAuthTag(), body]);
}

/** @throws {SealedUnreadable} */
export function decrypt(key: Buffer, context: string, sealed: Buffer): Buffer {
  const plain = opened(key, context, sealed);
  if (!plain) throw new SealedUnreadable();
  return plain;
}

function opened(key: Buffer, context: string, sealed: Buffer): Buffer | undefined {
  if (sealed.length < 29 || sealed[0] !== format) return undefined;
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(context));
    cipher.setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([cipher.update(sealed.subarray(29)), cipher.final()]);
  } catch {
    return undefined;
  }
}
