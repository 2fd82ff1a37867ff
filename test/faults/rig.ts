import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContact, createCustomer } from '#persistence/customers.js';
import { openDatabase } from '#persistence/database.js';
import { Vault } from '#persistence/sealing.js';
import type { Failpoint } from '#runtime/failpoint.js';
import { freePort } from '#runtime/ports.js';
import { Processes, type App } from '#test/support/processes.js';
import { Receiver } from '#test/support/receiver.js';
import { Proxy } from './proxy.js';
import type { Who } from './stories.js';

export const apps = ['api', 'api-2', 'worker', 'worker-2'] as const satisfies readonly App[];
/** Each stands between both processes of one kind and a server. */
export const links = ['api-PostgreSQL', 'api-Temporal', 'worker-PostgreSQL', 'worker-Temporal'] as const;
export type Link = (typeof links)[number];

const loopback = { WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true', DANDORI_REQUESTS_PER_CUSTOMER: '1000000', DANDORI_REQUESTS_PER_ADDRESS: '1000000', LOG_LEVEL: 'info' };

/** PostgreSQL, Temporal, two APIs, two workers and a receiver of webhooks, each a process of its own, with a proxy on every link between them. */
export class Rig {
  private secret = '';

  private constructor(
    readonly parts: Processes,
    readonly proxies: Record<Link, Proxy>,
    readonly receiver: Receiver,
    private readonly ports: Record<'api' | 'api-2', number>,
    readonly customers: number,
  ) {}

  /** Everything runs, everybody can sign in, and the receiver is told of every event. */
  static async open(customers: number): Promise<Rig> {
    const [parts, receiver] = [await Processes.open(loopback), await Receiver.at()];
    const { env } = parts.servers;
    const portOf = { PostgreSQL: Number(new URL(env['DATABASE_URL']!).port), Temporal: Number(env['TEMPORAL_ADDRESS']!.split(':')[1]) };
    const proxies = Object.fromEntries(await Promise.all(links.map(async (link) => [link, await Proxy.before(portOf[link.split('-')[1] as keyof typeof portOf])] as const))) as Record<Link, Proxy>;
    const rig = new Rig(parts, proxies, receiver, { api: await freePort(), 'api-2': await freePort() }, customers);
    for (const role of ['manager', 'finance'] as const) await parts.person(role, role);
    await rig.makeCustomers();
    await Promise.all(apps.map((app) => rig.start(app)));
    await rig.subscribe();
    return rig;
  }

  get urls(): string[] {
    return Object.values(this.ports).map((port) => `http://127.0.0.1:${port}`);
  }

  tokenOf(who: Who, customer: number): string {
    return this.parts.keyOf(who === 'customer' ? `customer-${customer}` : who);
  }

  /** Starts a process of ours behind its proxies and resolves when it says that it is ready. */
  async start(app: App, failpoint?: Failpoint | `${Failpoint}:${number}`): Promise<void> {
    const kind = app.startsWith('api') ? 'api' : 'worker';
    const { env } = this.parts.servers;
    const through = (name: string): string => {
      const url = new URL(env[name]!);
      url.port = String(this.proxies[`${kind}-PostgreSQL`].port);
      return url.href;
    };
    await this.parts.start(app, failpoint, {
      DATABASE_API_URL: through('DATABASE_API_URL'),
      DATABASE_WORKER_URL: through('DATABASE_WORKER_URL'),
      TEMPORAL_ADDRESS: `127.0.0.1:${this.proxies[`${kind}-Temporal`].port}`,
      ...(kind === 'api' && { PORT: String(this.ports[app as 'api' | 'api-2']) }),
    });
  }

  /** The receiver again, with what it was told of so far. */
  startReceiver(): Promise<void> {
    return this.receiver.start(this.secret);
  }

  async stateOf(engagement: string): Promise<string | undefined> {
    return (await this.parts.query<{ state: string }>('select state from engagement where id = $1', [engagement]))[0]?.state;
  }

  /** Apps that are gone although nobody killed them, or were killed and did not come back. */
  dead(): string[] {
    return apps.filter((app) => !this.parts.isRunning(app)).map((app) => `${app} is gone; its log says why`);
  }

  /** Keeps what the apps said, which is removed with their data folder. */
  keepLogs(folder: string): void {
    for (const app of apps) copyFileSync(this.parts.log(app), join(folder, `${app}.log`));
  }

  async close(): Promise<void> {
    await this.receiver.stop();
    await this.parts.close();
    await Promise.all(Object.values(this.proxies).map((proxy) => proxy.close()));
  }

  private async makeCustomers(): Promise<void> {
    const { env } = this.parts.servers;
    const db = await openDatabase(env['DATABASE_URL']!, { name: 'faults', poolSize: 1 });
    const [vault, at] = [new Vault({ masterKey: env['DANDORI_MASTER_KEY']! }), new Date().toISOString()];
    for (let n = 0; n < this.customers; n++) {
      const customer = await createCustomer(db, { company: `株式会社サンプル${n}`, at });
      const contact = await createContact(db, vault, { customer: customer.id, person: { name: '山田 太郎', email: `taro${n}@example.com` }, at });
      await this.parts.person(`customer-${n}`, 'customer', contact.id);
    }
    await db.destroy();
  }

  private async subscribe(): Promise<void> {
    const response = await fetch(`${this.urls[0]}/v1/webhooks`, {
      method: 'POST', headers: { authorization: `Bearer ${this.parts.keyOf('manager')}`, 'content-type': 'application/json', 'idempotency-key': 'faults-receiver' }, body: JSON.stringify({ url: this.receiver.url, types: [] }),
    });
    if (!response.ok) throw new Error(`the endpoint was not made: ${await response.text()}`);
    this.secret = ((await response.json()) as { secret: string }).secret;
    await this.startReceiver();
  }
}
