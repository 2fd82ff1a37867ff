import { createHash, createHmac } from 'node:crypto';
import { defaultKeyHasher } from '@better-auth/api-key';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '#persistence/database.js';
import { kept, one, rows } from '#persistence/sql.js';
import { AUTH, SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { notFound, Problem } from '../problems/problem.js';
import type { CreatedKey, KeyForm } from '../schemas/others.schema.js';
import { KEY_PREFIX, type Auth } from './better-auth.js';
import { actorOf, personOf, scopeOf, type Person, type UserRow } from './principal.js';

/** How long better-auth's verification of a key is remembered, because it writes at each. Whether the key and its person are still there is asked at every request. */
const FRESH_MS = 5000;
const MOST = 10_000;

/** API keys: whose they are, making and revoking them. */
@Injectable()
export class Keys {
  private readonly known = new Map<string, { id: Promise<string | undefined>; until: number }>();

  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    private readonly db: DataSource,
  ) {}

  /** Who signs in with this key; undefined when it is not valid, was revoked, or its person may not sign in. */
  async person(key: string): Promise<Person | undefined> {
    const id = await this.verified(key);
    const user = id === undefined ? undefined : await one<UserRow>(
      this.db,
      kept('person-of-key', `select u."id", u."role", u."department", u."contactId" as contact, c.customer_id as customer
       from "apikey" k join "user" u on u."id" = k."referenceId" left join contact c on c.id = u."contactId"
       where k."id" = $1 and k."enabled" and u."disabledAt" is null`),
      [id],
    );
    return user && personOf(user);
  }

  private verified(key: string): Promise<string | undefined> {
    const hash = createHash('sha256').update(key).digest('base64');
    const found = this.known.get(hash);
    if (found && found.until > performance.now()) return found.id;
    const id = this.verify(key);
    this.known.delete(hash);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(hash, { id, until: performance.now() + FRESH_MS });
    // Only what was verified is remembered: a key may be made, and PostgreSQL may come back, in the next moment.
    id.then((valid) => valid === undefined && this.known.delete(hash), () => this.known.delete(hash));
    return id;
  }

  /** better-auth calls a key invalid also when it could not look it up: one that is there and has not expired was not refused, we are away. */
  private async verify(key: string): Promise<string | undefined> {
    const id = await this.auth.idOfKey(key);
    if (id !== undefined) return id;
    const there = await one(this.db, `select 1 from "apikey" where "key" = $1 and "enabled" and ("expiresAt" is null or "expiresAt" > now())`, [await defaultKeyHasher(key)]);
    if (there) throw new Problem(503, 'UNAVAILABLE', { retryAfter: 2 });
    return undefined;
  }

  /**
   * Makes a key, and the person it is for when there is none. The key follows from who asks and the Idempotency-Key, so that
   * a retry is answered with the same one although only its hash is kept.
   * @throws 409 API_KEY_REVOKED for a retry after it was revoked
   */
  async create(by: Person, idempotencyKey: string, form: KeyForm): Promise<CreatedKey> {
    const derive = (use: string): string => createHmac('sha256', this.settings.authSecret).update(`api-key\0${use}\0${scopeOf(by)}\0${idempotencyKey}`).digest('base64url');
    const [id, key, hash] = [derive('id').slice(0, 24), `${KEY_PREFIX}${derive('key')}`, createHash('sha256').update(JSON.stringify(form)).digest('hex')];
    if ((form.role === 'customer') !== (form.contactId !== undefined)) {
      throw new Problem(400, 'REQUEST_INVALID', { errors: [{ path: 'contactId', code: form.contactId ? 'UNKNOWN_FIELD' : 'MISSING', message: 'is for the role customer, and needed there' }] });
    }
    return inTransaction(this.db, actorOf(by), async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`api-key/${id}`]); // of two at once the second finds the first one's
      const before = await one<{ metadata: string; person: string }>(tx, `select "metadata", "referenceId" as person from "apikey" where "id" = $1`, [id]);
      if (before && (JSON.parse(before.metadata) as { request?: string }).request !== hash) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
      if (before) return { id, key, person: before.person, name: form.name, role: form.role };

      // The same key again would bring a key back to life that somebody has taken back.
      if (await one(tx, `select 1 from audit where subject = 'key:' || $1 and action = 'key.revoked'`, [id])) throw new Problem(409, 'API_KEY_REVOKED');
      const person = form.contactId ? await this.ofContact(tx, form.contactId, form, derive('user').slice(0, 24)) : derive('user').slice(0, 24);
      if (!form.contactId) await insertUser(tx, person, form);
      await tx.query(
        `insert into "apikey" ("id", "configId", "name", "start", "referenceId", "prefix", "key", "enabled", "rateLimitEnabled", "requestCount", "createdAt", "updatedAt", "metadata")
         values ($1, 'default', $2, $3, $4, $5, $6, true, false, 0, now(), now(), $7)`,
        [id, form.name, key.slice(0, 6), person, KEY_PREFIX, await defaultKeyHasher(key), JSON.stringify({ request: hash })],
      );
      return { id, key, person, name: form.name, role: form.role };
    });
  }

  private async ofContact(tx: Parameters<typeof one>[0], contact: string, form: KeyForm, newId: string): Promise<string> {
    if (!(await one(tx, 'select 1 from contact where id = $1', [contact]))) throw new Problem(400, 'REQUEST_INVALID', { errors: [{ path: 'contactId', code: 'UNKNOWN', message: 'is not a contact' }] });
    const known = await one<{ id: string }>(tx, `select "id" from "user" where "contactId" = $1`, [contact]);
    if (known) return known.id;
    await insertUser(tx, newId, form);
    await tx.query('update contact set user_id = $2 where id = $1', [contact, newId]);
    return newId;
  }

  /** Takes a key back; it stops working at once. */
  async revoke(by: Person, id: string): Promise<void> {
    const gone = await inTransaction(this.db, actorOf(by), (tx) => rows(tx, `delete from "apikey" where "id" = $1 returning "id"`, [id]));
    this.known.clear();
    if (gone.length === 0) throw notFound();
  }
}

/** A person who signs in by key alone: the address is a placeholder that no mail server accepts. */
async function insertUser(tx: Parameters<typeof one>[0], id: string, { name, role, department, contactId }: KeyForm): Promise<void> {
  await tx.query(
    `insert into "user" ("id", "name", "email", "emailVerified", "role", "department", "contactId") values ($1, $2, $3, false, $4, $5, $6)`,
    [id, name, `${id.toLowerCase()}@key.invalid`, role, department ?? null, contactId ?? null],
  );
}
