import { Gauge, type Registry } from 'prom-client';
import { businessFigures, type BusinessFigures } from '#persistence/business-figures.js';
import type { Queryable } from '#persistence/sql.js';

/** Counting a million open engagements takes part of a second: several scrapers share one count. */
const KEPT_MS = 15_000;

/**
 * How the business stands, as gauges: counted in PostgreSQL when the metrics are read, at most every 15 seconds. Every worker tells the
 * same, so dashboards take the maximum. Where PostgreSQL cannot be asked, `dandori_figures_read` is 0 and the last count stays.
 */
export function businessGauges(registry: Registry, db: Queryable, kept = KEPT_MS): void {
  const read = cached(() => businessFigures(db), kept);
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[], fill: (figures: BusinessFigures, it: Gauge<L>) => void): void => {
    new Gauge({
      name, help, labelNames, registers: [registry],
      async collect() {
        const figures = await read().catch(() => undefined);
        if (!figures) return;
        this.reset(); // a step that nobody is in any more has no row
        fill(figures, this);
      },
    });
  };
  gauge('dandori_engagements_open', 'Open engagements', ['pipeline', 'step'], ({ engagements }, it) => engagements.forEach(({ pipeline, step, open }) => it.set({ pipeline, step }, open)));
  gauge('dandori_engagements_late', 'Open engagements that are late', ['pipeline', 'step'], ({ engagements }, it) => engagements.forEach(({ pipeline, step, late }) => it.set({ pipeline, step }, late)));
  gauge('dandori_charges', 'Charges triggered in the last 90 days', ['state'], ({ charges }, it) => charges.forEach(({ state, count }) => it.set({ state }, count)));
  gauge('dandori_deliveries', 'Deliveries that are not over (due, started) or wait for a person (parked)', ['status'], ({ deliveries }, it) => {
    for (const status of ['due', 'started', 'parked'] as const) it.set({ status }, deliveries.find((each) => each.status === status)?.count ?? 0);
  });
  gauge('dandori_commands_undecided', 'Commands taken in and not decided', [], ({ undecided }, it) => it.set(undecided.count));
  gauge('dandori_commands_undecided_oldest_seconds', 'Age of the oldest of them', [], ({ undecided }, it) => it.set(undecided.oldestSeconds));
  new Gauge({
    name: 'dandori_figures_read', help: 'Whether these figures could be counted: 1 or 0', registers: [registry],
    async collect() {
      this.set(await read().then(() => 1, () => 0));
    },
  });
}

/** One answer for all who ask within `ms`, a failure included. */
function cached<T>(ask: () => Promise<T>, ms: number): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let asked = -Infinity;
  return () => {
    if (!answer || performance.now() - asked >= ms) {
      asked = performance.now();
      answer = ask();
    }
    return answer;
  };
}
