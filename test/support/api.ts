import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pg from 'pg';
import { createApp } from '#api/create-app.js';
import { openParts, type Parts } from '#api/parts/parts.js';
import { NEEDED } from '#api/parts/tokens.js';
import { japaneseCalendar } from '#domain/calendar/holidays.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { createContact, createCustomer } from '#persistence/customers.js';
import { openDatabase } from '#persistence/database.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { readSettings } from '#runtime/settings.js';
import { WorkerModule } from '#worker/worker.module.js';
import { WorkerService } from '#worker/worker.service.js';
import { openLog as openWorkerLog } from '#worker/parts/log.js';
import { createClient, type DandoriClient } from '#client/client.js';
import { Inbox } from './api.inbox.js';
import { freshDatabase, type FreshDatabase } from './database.js';

export type TestRole = 'staff' | 'manager' | 'finance';

/** An inquiry as a customer sends it. */
export const inquiry = { company: '株式会社テスト', name: '山田 太郎', email: 'taro@example.com', phone: '03-1234-5678', question: 'できますか', kind: 'service' } as const;

/** Tests ask faster than people do. */
const unhurried = { DANDORI_REQUESTS_PER_PERSON: '1000000', DANDORI_REQUESTS_PER_CUSTOMER: '1000000', DANDORI_REQUESTS_PER_ADDRESS: '1000000' };

let isQuiet = false;
/** The engine's own lines about workers that come and go would drown what a failing test says. */
function quiet(): void {
  if (!isQuiet) Runtime.install({ logger: new DefaultLogger('ERROR') });
  isQuiet = true;
}

/** The API in this process on a database of its own, with a worker beside it when a test needs decisions. */
export class ApiBed {
  private worker: INestApplicationContext | undefined;
  private running: Promise<void> | undefined;
  private readonly keys = new Map<string, string>();

  private constructor(
    readonly url: string,
    readonly app: NestExpressApplication,
    readonly parts: Parts,
    readonly inbox: Inbox,
    readonly database: FreshDatabase,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async open(more: NodeJS.ProcessEnv = {}): Promise<ApiBed> {
    quiet();
    const [database, inbox] = [await freshDatabase(), await Inbox.open()];
    const env = { ...process.env, DATABASE_API_URL: database.apiUrl, DATABASE_WORKER_URL: database.workerUrl, SMTP_URL: inbox.url, TEMPORAL_TASK_QUEUE: `api-${randomUUID()}`, LOG_LEVEL: 'silent', DANDORI_CACHE: process.env['DANDORI_CACHE'], ...unhurried, ...more };
    const parts = await openParts(readSettings(env, { needs: NEEDED }));
    const app = await createApp(parts);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    // What a test looks at or makes itself is everybody's; the app's own pool goes by whom a request is from.
    const db = await openDatabase(database.apiUrl, { name: 'test', poolSize: 4, sees: 'all' });
    const bed = new ApiBed(`http://127.0.0.1:${port}`, app, { ...parts, db }, inbox, database, env);
    await bed.publishTerms();
    for (const role of ['staff', 'manager', 'finance'] as const) await bed.person(role, role);
    return bed;
  }

  /** A worker on the bed's own task queue, in this process. */
  async startWorker(): Promise<void> {
    const settings = readSettings(this.env, { needs: ['databaseWorkerUrl', 'temporalAddress', 'masterKey', 'smtpUrl'] });
    this.worker = await NestFactory.createApplicationContext(WorkerModule.with(settings as never, openWorkerLog('silent')), { logger: false, abortOnError: false });
    const service = this.worker.get(WorkerService);
    await service.start();
    this.running = service.ended();
  }

  async stopWorker(): Promise<void> {
    await this.worker?.close();
    await this.running;
    this.worker = undefined;
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.app.close();
    await this.parts.db.destroy();
    await this.inbox.close();
    await this.database.drop();
  }

  /** A typed client: of a role, of a token, or of the public. */
  client(who?: TestRole | { token: string }): DandoriClient {
    const token = typeof who === 'string' ? this.keyOf(who) : who?.token;
    return createClient({ baseUrl: this.url, language: 'en', ...(token !== undefined && { token }) });
  }

  /** A bare request, for what a typed client would not send. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, init);
  }

  keyOf(id: string): string {
    const key = this.keys.get(id);
    if (key === undefined) throw new Error(`nobody is called ${id}`);
    return key;
  }

  /** Somebody who signs in by key. */
  async person(id: string, role: TestRole | 'customer', contact?: string): Promise<string> {
    const key = `dk_${randomBytes(24).toString('base64url')}`;
    await this.parts.db.query(`insert into "user" ("id", "name", "email", "emailVerified", "role", "contactId") values ($1, $1, $1 || '@example.com', true, $2, $3)`, [id, role, contact ?? null]);
    await this.parts.db.query(
      `insert into "apikey" ("id", "configId", "name", "start", "referenceId", "prefix", "key", "enabled", "rateLimitEnabled", "requestCount", "createdAt", "updatedAt")
       values ($1, 'default', 'test', 'dk_', $2, 'dk_', $3, true, false, 0, now(), now())`,
      [randomUUID(), id, createHash('sha256').update(key).digest('base64url')],
    );
    this.keys.set(id, key);
    return key;
  }

  /** A customer with a contact who signs in by key. */
  async customer(id: string): Promise<{ customer: string; contact: string; token: string }> {
    const at = new Date().toISOString();
    const customer = await createCustomer(this.parts.db, { company: `${id} Inc.`, at });
    const contact = await createContact(this.parts.db, this.parts.vault, { customer: customer.id, person: { name: id, email: `${id}@customer.example` }, at });
    return { customer: customer.id, contact: contact.id, token: await this.person(id, 'customer', contact.id) };
  }

  /** A statement of the tables' owner, to break something on purpose. */
  async asOwner(sql: string): Promise<void> {
    const owner = new pg.Client({ connectionString: this.database.ownerUrl });
    await owner.connect();
    await owner.query(sql).finally(() => owner.end());
  }

  private async publishTerms(): Promise<void> {
    const days = japaneseCalendar({ from: '2025-01-01', to: '2029-12-31', closures: defaultTerms.closures, designated: defaultTerms.designated });
    await new Rulebooks().publish(this.parts.db, { version: defaultTerms.version, terms: defaultTerms, days });
  }
}
