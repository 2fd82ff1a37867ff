import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { SYSTEM } from '#domain/engagement/actor.js';
import type { Draft } from '#domain/engagement/event.js';
import { createContact, createCustomer, type Person } from '#persistence/customers.js';
import { inTransaction, openDatabase } from '#persistence/database.js';
import { nextNumber } from '#persistence/numbers.js';
import { project } from '#persistence/project.js';
import { Vault } from '#persistence/sealing.js';
import { freshDatabase, type FreshDatabase } from './database.js';
import { numbered, opening } from './events.js';

/** A customer with a contact and an engagement that is open. */
export interface Opened {
  engagement: string;
  number: string;
  customer: string;
  contact: string;
  /** Events so far. */
  seq: number;
}

/** A database of a test file, opened by its three roles, with builders for what tests need. */
export class World {
  readonly masterKey = randomBytes(32).toString('base64');
  readonly vault = new Vault({ masterKey: this.masterKey });

  private constructor(
    readonly database: FreshDatabase,
    readonly owner: DataSource,
    readonly api: DataSource,
    readonly worker: DataSource,
  ) {}

  static async open(): Promise<World> {
    const database = await freshDatabase();
    const [owner, api, worker] = await Promise.all(
      [database.ownerUrl, database.apiUrl, database.workerUrl].map((url, index) => openDatabase(url, { name: `test-${index}`, poolSize: 6, ...(url === database.apiUrl && { sees: 'all' }) })),
    );
    return new World(database, owner!, api!, worker!);
  }

  async close(): Promise<void> {
    await Promise.all([this.owner, this.api, this.worker].map((source) => source.destroy()));
    await this.database.drop();
  }

  /** A transaction of the API's role. */
  tx<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return inTransaction(this.api, SYSTEM, work);
  }

  async customer(person: Partial<Person> = {}, company: string = '株式会社サンプル'): Promise<{ customer: string; contact: string }> {
    const at = '2026-04-01T00:00:00.000Z';
    return this.tx(async (tx) => {
      const { id: customer } = await createCustomer(tx, { company, at });
      const { id: contact } = await createContact(tx, this.vault, { customer, person: { name: '山田 太郎', email: 'taro@example.com', ...person }, at });
      return { customer, contact };
    });
  }

  async opened(options: { more?: Draft[]; simulation?: boolean; company?: string; start?: string } = {}): Promise<Opened> {
    const { customer, contact } = await this.customer({}, options.company);
    const engagement = randomUUID();
    const number = await this.tx((tx) => nextNumber(tx, options.simulation ? 'SIM' : 'ONB'));
    const drafts = [...opening({ number, customer, contact, ...(options.simulation && { simulation: true }) }), ...(options.more ?? [])];
    await project(this.api, { engagement, events: numbered(drafts, { start: options.start }) });
    return { engagement, number, customer, contact, seq: drafts.length };
  }

  /** A sign-in, as better-auth would keep it. */
  async user(id: string, role: 'customer' | 'staff' | 'manager' | 'finance', department: string | null = null): Promise<void> {
    await this.api.query(`insert into "user" ("id", "name", "email", "emailVerified", "role", "department", "language") values ($1, $1, $1 || '@example.com', true, $2, $3, 'ja')`, [
      id, role, department,
    ]);
  }
}
