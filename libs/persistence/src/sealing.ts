import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Json } from '#domain/engagement/json.js';
import { normalise, type FindKind } from './normalise.js';
import { kept, one, rows, type Queryable } from './sql.js';

/** The key is destroyed (the person was erased), or the bytes are not what was sealed there. */
export class SealedUnreadable extends Error {
  readonly code = 'SEALED_UNREADABLE';
  constructor() {
    super('SEALED_UNREADABLE'); // says nothing of what or whose
    this.name = 'SealedUnreadable';
  }
}

export interface SealedItem {
  customerId: string;
  context: string;
  sealed: Buffer;
}

const cached = 500;
/** Another process may have destroyed a key: ours is asked for again after this time. */
const cachedMs = 60_000;

/**
 * Seals personal data: AES-256-GCM with one data key per customer, which the master key wraps. Destroying the row of
 * `customer_key` makes everything sealed with it unreadable. The context (`contact:<id>`, `form:<command>`) is authenticated,
 * so a sealed value that is moved to another row does not open.
 */
export class Vault {
  readonly #wrapKey: Buffer;
  readonly #findKey: Buffer;
  readonly #ownKey: Buffer;
  readonly #keys = new Map<string, { key: Buffer; until: number }>();

  /** @param masterKeyBase64 32 bytes */
  constructor(masterKeyBase64: string) {
    const master = Buffer.from(masterKeyBase64, 'base64');
    if (master.length !== 32) throw new Error('the master key has to be 32 bytes, in base64');
    const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `dandori/${use}`, 32));
    this.#wrapKey = derive('wrap');
    this.#findKey = derive('find');
    this.#ownKey = derive('own');
  }

  /** Seals a value; the customer's key is made at the first use. @throws {SealedUnreadable} for a customer that was erased */
  async seal(db: Queryable, customerId: string, context: string, value: Json): Promise<Buffer> {
    return this.sealBytes(db, customerId, context, Buffer.from(JSON.stringify(value)));
  }

  /** The same for a file. */
  async sealBytes(db: Queryable, customerId: string, context: string, bytes: Buffer): Promise<Buffer> {
    return encrypt((await this.#keyOf(db, customerId)) ?? (await this.#makeKey(db, customerId)), context, bytes);
  }

  /** @throws {SealedUnreadable} */
  async open(db: Queryable, customerId: string, context: string, sealed: Buffer): Promise<Json> {
    return JSON.parse((await this.openBytes(db, customerId, context, sealed)).toString()) as Json;
  }

  /** @throws {SealedUnreadable} */
  async openBytes(db: Queryable, customerId: string, context: string, sealed: Buffer): Promise<Buffer> {
    const key = await this.#keyOf(db, customerId);
    if (!key) throw new SealedUnreadable();
    return decrypt(key, context, sealed);
  }

  /** Opens many with one query for the keys; what cannot be read is undefined, in its place. */
  async openMany(db: Queryable, items: readonly SealedItem[]): Promise<(Json | undefined)[]> {
    const missing = [...new Set(items.map((item) => item.customerId))].filter((id) => !this.#cachedKey(id));
    const found = new Map<string, Buffer>();
    if (missing.length > 0) for (const [id, key] of await this.#load(db, missing)) found.set(id, key);
    return items.map(({ customerId, context, sealed }) => {
      const key = found.get(customerId) ?? this.#cachedKey(customerId);
      try {
        return key && (JSON.parse(decrypt(key, context, sealed).toString()) as Json);
      } catch {
        return undefined;
      }
    });
  }

  /** Seals a secret of the installation itself, which is no customer's: the master key alone opens it. */
  sealOwn(context: string, secret: string): Buffer {
    return encrypt(this.#ownKey, context, Buffer.from(secret));
  }

  /** @throws {SealedUnreadable} */
  openOwn(context: string, sealed: Buffer): string {
    return decrypt(this.#ownKey, context, sealed).toString();
  }

  /** By this a person is found and never read: the same text in another spelling gives the same hash. */
  findHash(kind: FindKind, text: string): Buffer {
    return createHmac('sha256', this.#findKey).update(`${kind}\0${normalise(kind, text)}`).digest();
  }

  /** The same text as each kind of thing a person is found by; null where it cannot be one (a name has no digits to dial). */
  findHashes(text: string): { [kind in FindKind]: Buffer | null } {
    const of = (kind: FindKind): Buffer | null => (normalise(kind, text) === '' ? null : this.findHash(kind, text));
    return { email: of('email'), name: of('name'), kana: of('kana'), phone: of('phone') };
  }

  /** Destroys a customer's key: all that was sealed for them is unreadable from the commit on. Call `forget` after it. */
  async destroyKey(db: Queryable, customerId: string): Promise<void> {
    await db.query('delete from customer_key where customer_id = $1', [customerId]);
    this.forget(customerId);
  }

  /** Drops a customer's key from this process. */
  forget(customerId: string): void {
    this.#keys.delete(customerId);
  }

  async #keyOf(db: Queryable, customerId: string): Promise<Buffer | undefined> {
    return this.#cachedKey(customerId) ?? (await this.#load(db, [customerId])).get(customerId);
  }

  #cachedKey(customerId: string): Buffer | undefined {
    const known = this.#keys.get(customerId);
    if (!known) return undefined;
    this.#keys.delete(customerId);
    if (known.until < performance.now()) return undefined;
    this.#keys.set(customerId, known); // the youngest again
    return known.key;
  }

  async #load(db: Queryable, customerIds: string[]): Promise<Map<string, Buffer>> {
    const known = await rows<{ customer_id: string; wrapped: Buffer; mine: boolean }>(
      db,
      // A key made by this very transaction may yet be rolled back: it is used, and not remembered.
      kept('customer-keys', `select customer_id, wrapped, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as mine from customer_key where customer_id = any($1::uuid[])`),
      [customerIds],
    );
    const keys = new Map<string, Buffer>();
    for (const { customer_id, wrapped, mine } of known) {
      const key = decrypt(this.#wrapKey, `customer:${customer_id}`, wrapped);
      keys.set(customer_id, key);
      if (!mine) this.#remember(customer_id, key);
    }
    return keys;
  }

  #remember(customerId: string, key: Buffer): void {
    this.#keys.set(customerId, { key, until: performance.now() + cachedMs });
    if (this.#keys.size <= cached) return;
    for (const oldest of this.#keys.keys()) {
      this.#keys.delete(oldest);
      break;
    }
  }

  async #makeKey(db: Queryable, customerId: string): Promise<Buffer> {
    const key = randomBytes(32);
    const made = await one(db, `insert into customer_key (customer_id, wrapped, created_at) select $1::uuid, $2::bytea, now() where not exists (select 1 from erasure where customer_id = $1::uuid and erased_at is not null) on conflict do nothing returning customer_id`, [
      customerId,
      encrypt(this.#wrapKey, `customer:${customerId}`, key),
    ]);
    if (made) return key;
    const theirs = (await this.#load(db, [customerId])).get(customerId); // another transaction made it a moment ago, or the customer was erased
    if (!theirs) throw new SealedUnreadable();
    return theirs;
  }
}

const format = 1;

/** version (1) · nonce (12) · tag (16) · ciphertext */
function encrypt(key: Buffer, context: string, plain: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([format]), nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, context: string, sealed: Buffer): Buffer {
  if (sealed.length < 29 || sealed[0] !== format) throw new SealedUnreadable();
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(context));
    cipher.setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([cipher.update(sealed.subarray(29)), cipher.final()]);
  } catch {
    throw new SealedUnreadable();
  }
}
