import pg from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '#domain/engagement/actor.js';
import { entities } from './entities/index.js';
import { typeParsers } from './types.js';

export interface DatabaseOptions {
  /** Shown by pg_stat_activity. */
  name: string;
  /** Connections at most. */
  poolSize: number;
}

/** Opens a pool. The schema is the migrations' business alone: nothing is ever synchronised. */
export async function openDatabase(url: string, options: DatabaseOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    entities,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    applicationName: options.name,
    poolSize: options.poolSize,
    extra: { types: typeParsers, connectionTimeoutMillis: 5000 },
    // A connection that breaks while idle is replaced by the pool; the next query tells when there is none.
    poolErrorHandler: () => undefined,
  });
  return source.initialize();
}

/** Who acts, for policies and for `dandori.*` settings. A customer's own id is known where a session is. */
export interface Acting extends Actor {
  customer?: string;
}

/**
 * The one transaction helper. Begins and tells PostgreSQL who acts in one round trip, commits when `work` is done and rolls
 * back when it throws. The manager is passed on: nothing inside may open a transaction of its own. Retries nothing.
 */
export async function inTransaction<T>(source: DataSource, actor: Acting, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.connect();
    try {
      await runner.query(beginAs(actor));
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

/** TypeORM has it read-only, for its own `startTransaction`, which would cost a round trip more. */
function markActive(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}

/** One simple-protocol message: parameters are not possible there, so values are escaped as literals. */
function beginAs(actor: Acting): string {
  const set = (name: string, value: string): string => `set_config('dandori.${name}', ${pg.escapeLiteral(value)}, true)`;
  return `begin; select ${set('actor', actor.id)}, ${set('role', actor.role)}, ${set('customer', actor.customer ?? '')}`;
}
