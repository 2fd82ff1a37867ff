import pg from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '#domain/engagement/actor.js';
import { entities } from './entities/index.js';
import { driverWith, ReaderPool, SteadyPool, type Sees } from './pool.js';
import { readerNow, SEES_ALL } from './reader.js';
import { typeParsers } from './types.js';

export interface DatabaseOptions {
  /** Shown by pg_stat_activity. */
  name: string;
  /** Connections at most. */
  poolSize: number;
  /** For the API's role alone: whose rows it sees. Every other role sees what its own policies say. */
  sees?: Sees;
}

/** Pools in which whoever reads now decides what is seen, and transactions of theirs that do not see all. */
const asTold = new WeakSet<DataSource>();
const limited = new WeakSet<EntityManager>();

/** Opens a pool. The schema is the migrations' business alone: nothing is ever synchronised. */
export async function openDatabase(url: string, options: DatabaseOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    driver: driverWith(options.sees ? ReaderPool : SteadyPool),
    url,
    entities,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    applicationName: options.name,
    poolSize: options.poolSize,
    extra: { types: typeParsers, connectionTimeoutMillis: 5000, ...(options.sees && { sees: options.sees }) },
    // A connection that breaks while idle is replaced by the pool; the next query tells when there is none.
    poolErrorHandler: () => undefined,
  });
  if (options.sees === 'as-told') asTold.add(source);
  return source.initialize();
}

/**
 * The one transaction helper. Begins and tells PostgreSQL who acts in one round trip, commits when `work` is done and rolls
 * back when it throws. The manager is passed on: nothing inside may open a transaction of its own. Retries nothing.
 */
export async function inTransaction<T>(source: DataSource, actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.connect();
    try {
      await runner.query(beginAs(actor));
      if (asTold.has(source) && readerNow() !== 'all') limited.add(runner.manager);
      // TypeORM would otherwise wrap an insert or update through the manager in a transaction of its own, and commit ours with it.
      markActive(runner, true);
      const result = await work(runner.manager);
      await runner.query('commit');
      return result;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined); // the connection may be gone; its error is the one to tell
      throw error;
    } finally {
      markActive(runner, false);
    }
  } finally {
    await runner.release();
  }
}

/**
 * Lets a part of a customer's transaction see everybody's rows, for a question that is about everybody: is the week full, who gets the
 * message. When `work` throws, the transaction is lost with what it sees.
 */
export async function seeingAll<T>(tx: EntityManager, work: () => Promise<T>): Promise<T> {
  if (!limited.has(tx)) return work();
  await tx.query(`select set_config('role', '${SEES_ALL}', true)`);
  const result = await work();
  await tx.query(`select set_config('role', 'none', true)`);
  return result;
}

/** TypeORM has it read-only, for its own `startTransaction`, which would cost a round trip more. */
function markActive(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}

/** One simple-protocol message: parameters are not possible there, so values are escaped as literals. */
function beginAs(actor: Actor): string {
  const set = (name: string, value: string): string => `set_config('dandori.${name}', ${pg.escapeLiteral(value)}, true)`;
  return `begin; select ${set('actor', actor.id)}, ${set('role', actor.role)}`;
}
