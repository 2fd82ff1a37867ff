import pg from 'pg';
import type { DataSource } from 'typeorm';
import { readerNow, readingSql, type Reader } from './reader.js';
import { nameOf } from './sql.js';

/** Whose rows the connections of a pool of the API's role show: always all, or those of whoever reads now (`readAs`). */
export type Sees = 'all' | 'as-told';

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;

/** A new connection is nobody's. */
const NOBODY = readingSql('nobody');

const toldByTheQuery = (): void => undefined;

/** A connection that gives statements marked by `kept` their name, whoever sends them: TypeORM hands on a text and values alone. */
class NamingClient extends pg.Client {
  // The overloads of pg are its own; all else is handed on as it came.
  override query(...told: unknown[]): never {
    const [text, values, ...rest] = told;
    const name = typeof text === 'string' ? nameOf(text) : undefined;
    return (super.query as (...all: unknown[]) => never).apply(this, name === undefined ? told : [{ name, text, values }, ...rest]);
  }
}

/** A connection that breaks says so as an event, too. While it is lent the pool does not listen, and an error that nobody listens to ends the process. */
export class SteadyPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super({ ...config, Client: NamingClient });
    this.on('connect', (client) => client.on('error', toldByTheQuery));
  }
}

/** The driver as TypeORM takes it, with one of our pools. */
export const driverWith = (Pool: new (config: never) => SteadyPool): object => ({ defaults: pg.defaults, Pool });

/** How the connections of a pool are used at this moment. */
export interface PoolUse {
  used: number;
  idle: number;
  waiting: number;
}

/** Of the connections of a pool that serves all readers, those that always see everybody's rows: sign-in, staff and projections need them. */
const FOR_ALL = 0.6;

/**
 * A pool whose connections are, from the moment they are lent, those of the reader who took them. A connection is told only what it
 * does not know: one that last served the same reader costs nothing, any other one round trip. Those that see everybody's rows are kept
 * apart: a customer's request needs both kinds by turns, and would tell the same connection again each time.
 */
export class ReaderPool extends SteadyPool {
  readonly #told = new WeakMap<pg.PoolClient, string>();
  readonly #always: Reader | undefined;
  /** Those that see everybody's rows, where this pool serves all readers. */
  readonly #forAll: ReaderPool | undefined;

  /** @param config.max of both kinds together, one of each at least */
  constructor({ sees, ...config }: pg.PoolConfig & { sees: Sees }) {
    const max = config.max ?? pg.defaults.poolSize ?? 10;
    const forAll = sees === 'all' ? 0 : Math.ceil(max * FOR_ALL);
    super({ ...config, max: Math.max(1, max - forAll) });
    this.#always = sees === 'all' ? 'all' : undefined;
    if (forAll === 0) return;
    this.#forAll = new ReaderPool({ ...config, max: forAll, sees: 'all' });
    this.#forAll.on('error', (error, client) => this.emit('error', error, client));
  }

  /** The connections of both kinds. */
  get use(): PoolUse {
    const [own, others] = [usedOf(this), this.#forAll?.use];
    return { used: own.used + (others?.used ?? 0), idle: own.idle + (others?.idle ?? 0), waiting: own.waiting + (others?.waiting ?? 0) };
  }

  override end(): Promise<void>;
  override end(callback: () => void): void;
  override end(callback?: () => void): Promise<void> | void {
    const ended = Promise.all([super.end(), this.#forAll?.end()]).then(() => undefined);
    if (!callback) return ended;
    ended.then(callback, callback);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Taken): void;
  override connect(callback?: Taken): Promise<pg.PoolClient> | void {
    const reader = this.#always ?? readerNow();
    const lent = reader === 'all' && this.#forAll ? this.#forAll.connect() : this.#lend(readingSql(reader));
    if (!callback) return lent;
    lent.then((client) => callback(undefined, client, (release) => client.release(release as Error | boolean | undefined)), (error: Error) => callback(error, undefined, () => undefined));
  }

  async #lend(reading: string): Promise<pg.PoolClient> {
    const client = await super.connect();
    if ((this.#told.get(client) ?? NOBODY) === reading) return client;
    try {
      await client.query(reading);
    } catch (error) {
      client.release(true); // whose it is now is not known
      throw error;
    }
    this.#told.set(client, reading);
    return client;
  }
}

const usedOf = (pool: pg.Pool): PoolUse => ({ used: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount });

/** How the connections of a database are used at this moment. */
export function poolOf(db: DataSource): PoolUse {
  const { master } = db.driver as unknown as { master?: pg.Pool };
  if (!master) return { used: 0, idle: 0, waiting: 0 }; // closed, or never opened
  return master instanceof ReaderPool ? master.use : usedOf(master);
}
