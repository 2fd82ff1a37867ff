import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Connections of a pool to PostgreSQL. */
export interface PoolNow {
  used: number;
  idle: number;
  waiting: number;
}

/** What API and worker both measure; each adds its own to the registry. No label holds an id or anybody's name. */
export interface CommonMetrics {
  registry: Registry;
  /** Seconds that one projection took, the transaction included. */
  projection: Histogram;
}

/** A registry with Node's own figures (memory, CPU, event-loop lag), the pool and the projections. */
export function commonMetrics(process: 'api' | 'worker', pool: () => PoolNow): CommonMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'dandori_sql_pool_connections',
    help: 'Connections of this process to PostgreSQL; waiting: work that waits for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(pool())) this.set({ state }, count);
    },
  });
  const projection = new Histogram({
    name: 'dandori_projection_duration_seconds',
    help: 'How long writing the events of one decision to PostgreSQL took',
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return { registry, projection };
}

/** Seconds since a `performance.now()`. */
export const secondsSince = (begun: number): number => (performance.now() - begun) / 1000;
