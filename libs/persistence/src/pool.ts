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

/**
 * A pool whose connections are, from the moment they are lent, those of the reader who took them. A connection is told only what it
 * does not know: one that last served the same reader costs nothing, any other one round trip.
 */
export class ReaderPool extends SteadyPool {
  readonly #told = new WeakMap<pg.PoolClient, string>();
  readonly #always: Reader | undefined;

  constructor(config: pg.PoolConfig & { sees: Sees }) {
    super(config);
    this.#always = config.sees === 'all' ? 'all' : undefined;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Taken): void;
  override connect(callback?: Taken): Promise<pg.PoolClient> | void {
    const lent = this.#lend(readingSql(this.#always ?? readerNow()));
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

/** How the connections of a pool are used at this moment. */
export function poolOf(db: DataSource): { used: number; idle: number; waiting: number } {
  const { master } = db.driver as unknown as { master?: pg.Pool };
  if (!master) return { used: 0, idle: 0, waiting: 0 }; // closed, or never opened
  return { used: master.totalCount - master.idleCount, idle: master.idleCount, waiting: master.waitingCount };
}
