import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { keysFor, type MasterKeys } from '../master-keys.js';

// CommonJS without names that Node could see: taken from the default export.
const { Payload: WirePayload } = proto.temporal.api.common.v1;
const ENCRYPTED = 'binary/encrypted';
const ivBytes = 12;
const tagBytes = 16;
const utf8 = new TextEncoder();

/** A payload that is not encrypted with our key. The SDK's sample accepts plain ones, so that whoever reaches Temporal could put anything into a history. */
export class PayloadRefused extends Error {
  override name = 'PayloadRefused';
  /** @param code `PAYLOAD_NOT_ENCRYPTED`, `PAYLOAD_OTHER_KEY` (sealed with a master key that we do not have) or `PAYLOAD_DAMAGED` */
  constructor(readonly code: 'PAYLOAD_NOT_ENCRYPTED' | 'PAYLOAD_OTHER_KEY' | 'PAYLOAD_DAMAGED') {
    super(code);
  }
}

/**
 * AES-256-GCM over whole payloads, their metadata included, with keys derived from the master keys: a history holds what was sealed before a change of key.
 * On the wire: iv (12 bytes), tag (16), ciphertext. Defence in depth: personal data is not in payloads in the first place.
 */
export class EncryptionCodec implements PayloadCodec {
  /** By id; that which seals comes first. */
  private readonly keys: ReadonlyMap<string, Buffer>;

  /** @throws for a key that is not 32 bytes */
  constructor(keys: MasterKeys) {
    this.keys = new Map(keysFor('dandori/temporal-payloads/1', keys).map((key) => [createHash('sha256').update('dandori/key-id').update(key).digest('hex').slice(0, 12), key]));
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.seal(payload));
  }

  /** @throws {PayloadRefused} for anything that none of the keys sealed */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.open(payload));
  }

  private seal(payload: Payload): Payload {
    const [[keyId, key]] = this.keys as unknown as [[string, Buffer]];
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const plain = WirePayload.encode(payload).finish();
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return {
      metadata: { encoding: utf8.encode(ENCRYPTED), 'key-id': utf8.encode(keyId) },
      data: Buffer.concat([iv, cipher.getAuthTag(), sealed]),
    };
  }

  private open({ metadata, data }: Payload): Payload {
    if (text(metadata?.['encoding']) !== ENCRYPTED || !data) throw new PayloadRefused('PAYLOAD_NOT_ENCRYPTED');
    const key = this.keys.get(text(metadata?.['key-id']) ?? '');
    if (!key) throw new PayloadRefused('PAYLOAD_OTHER_KEY');
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, ivBytes), { authTagLength: tagBytes });
    try {
      decipher.setAuthTag(data.subarray(ivBytes, ivBytes + tagBytes));
      const plain = Buffer.concat([decipher.update(data.subarray(ivBytes + tagBytes)), decipher.final()]);
      return WirePayload.decode(plain);
    } catch {
      throw new PayloadRefused('PAYLOAD_DAMAGED');
    }
  }
}

const text = (bytes: Uint8Array | null | undefined): string | undefined => (bytes ? Buffer.from(bytes).toString('utf8') : undefined);

/** The module with the failure converter that the worker, its sandbox and the client load by path; it also goes to the bundler. */
export const failureConverterPath = fileOf('failure-converter.cjs');

/** How Client and Worker read and write payloads: encrypted, failures' messages and stacks too. */
export function dataConverter(keys: MasterKeys): DataConverter {
  return { payloadCodecs: [new EncryptionCodec(keys)], failureConverterPath };
}

/** The SDK loads it with `require`, so it is CommonJS; beside this module, or in the sources when only TypeScript was built. */
function fileOf(name: string): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const beside = join(here, name);
  return existsSync(beside) ? beside : join(here, '../../../../..', 'libs/runtime/src/temporal', name);
}
