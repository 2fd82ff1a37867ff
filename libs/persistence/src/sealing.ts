import { createHmac, randomBytes } from 'node:crypto';
import type { Json } from '#domain/engagement/json.js';
import { keysFor, type MasterKeys } from '#runtime/master-keys.js';
import { decrypt, encrypt, KeyRing, SealedUnreadable } from './key-ring.js';
import { normalise, type FindKind } from './normalise.js';
import { readAs } from './reader.js';
import { kept, one, rows, type Queryable } from './sql.js';

export { SealedUnreadable } from './key-ring.js';

export interface SealedItem {
  customerId: string;
  context: string;
  sealed: Buffer;
}

const cached = 500;
/** Another process may have destroyed a key: ours is asked for again after this time. */
const cachedMs = 60_000;

const FIND_KEY = 'find';
/** Seals the keys of customers and of the installation. */
export const wrapRing = (keys: MasterKeys): KeyRing => new KeyRing(keysFor('dandori/wrap', keys));
/** Seals secrets that are no customer's. */
export const ownRing = (keys: MasterKeys): KeyRing => new KeyRing(keysFor('dandori/own', keys));

/**
 * Seals personal data: AES-256-GCM with one data key per customer, which the master key wraps. Destroying the row of
 * `customer_key` makes everything sealed with it unreadable. The context (`contact:<id>`, `form:<command>`) is authenticated,
 * so a sealed value that is moved to another row does not open.
 */
export class Vault {
  readonly #wrap: KeyRing;
  readonly #own: KeyRing;
  readonly #findKey: Buffer;
  readonly #keys = new Map<string, { key: Buffer; until: number }>();

  /** @param findKey what people's hashes are made with; derived from the master key when it is not given. @throws for a key that is not 32 bytes */
  constructor(keys: MasterKeys, findKey?: Buffer) {
    [this.#wrap, this.#own] = [wrapRing(keys), ownRing(keys)];
    this.#findKey = findKey ?? keysFor('dandori/find', keys)[0];
  }

  /**
   * The vault of an installation. The key by which people are found is kept there, sealed, since its first start: hashes stay when the master
   * key changes (`resealAll`).
   * @throws when none of the keys opens it @throws when two keys are given before it is kept: nobody could say whose hashes there are
   */
  static async open(db: Queryable, keys: MasterKeys): Promise<Vault> {
    const stored = (): Promise<{ wrapped: Buffer } | undefined> => one(db, 'select wrapped from installation_key where use = $1', [FIND_KEY]);
    const ring = wrapRing(keys);
    const opened = (context: string, sealed: Buffer): Buffer => {
      try {
        return ring.open(context, sealed);
      } catch {
        throw new Error('DANDORI_MASTER_KEY is not the key of this installation: nothing that was sealed would open');
      }
    };
    let row = await stored();
    if (!row) {
      // The key of a release before, if there was one: a wrong one must leave nothing here.
      const before = await readAs('all', () => one<{ id: string; wrapped: Buffer }>(db, 'select customer_id as id, wrapped from customer_key limit 1'));
      if (before) opened(`customer:${before.id}`, before.wrapped);
      if ((keys.masterKeysAlso ?? []).length > 0) throw new Error('start once with the present master key alone before another takes its place');
      const wrapped = ring.seal(`key:${FIND_KEY}`, keysFor('dandori/find', keys)[0]);
      await db.query('insert into installation_key (use, wrapped, sealed_at) values ($1, $2, clock_timestamp()) on conflict do nothing', [FIND_KEY, wrapped]);
      row = await stored(); // perhaps another process's
    }
    return new Vault(keys, opened(`key:${FIND_KEY}`, row!.wrapped));
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
    // Each is looked up once: what is kept now may be over its time, or put out by others, when the missing have come.
    const [keys, missing] = [new Map<string, Buffer>(), [] as string[]];
    for (const id of new Set(items.map((item) => item.customerId))) {
      const key = this.#cachedKey(id);
      if (key) keys.set(id, key);
      else missing.push(id);
    }
    if (missing.length > 0) for (const [id, key] of await this.#load(db, missing)) keys.set(id, key);
    return items.map(({ customerId, context, sealed }) => {
      const key = keys.get(customerId);
      try {
        return key && (JSON.parse(decrypt(key, context, sealed).toString()) as Json);
      } catch {
        return undefined;
      }
    });
  }

  /** Seals a secret of the installation itself, which is no customer's: the master key alone opens it. */
  sealOwn(context: string, secret: string): Buffer {
    return this.#own.seal(context, Buffer.from(secret));
  }

  /** @throws {SealedUnreadable} */
  openOwn(context: string, sealed: Buffer): string {
    return this.#own.open(context, sealed).toString();
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
      const key = this.#wrap.open(`customer:${customer_id}`, wrapped);
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
      this.#wrap.seal(`customer:${customerId}`, key),
    ]);
    if (made) return key;
    const theirs = (await this.#load(db, [customerId])).get(customerId); // another transaction made it a moment ago, or the customer was erased
    if (!theirs) throw new SealedUnreadable();
    return theirs;
  }
}
