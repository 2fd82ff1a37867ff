import { setTimeout as pause } from 'node:timers/promises';
import type { Rig } from './rig.js';

/** What has still to happen. */
const remaining = `select
  (select count(*)::int from command where status = 'received') as commands,
  (select count(*)::int from delivery where status not in ('sent', 'parked')) as deliveries,
  (select count(*)::int from effect_due) as effects,
  (select count(*)::int from feed_event where position is null) as events,
  (select count(*)::int from audit where seq is null) as audit`;
type Remaining = Record<'commands' | 'deliveries' | 'effects' | 'events' | 'audit', number>;

/** The pause before the fourth attempt of a delivery is 40 s; a run may need it, and as much again for a busy machine. */
const stuckAfterMs = 90_000;
const atMostMs = 300_000;

/**
 * Waits until nothing is left to be done; resolves with nothing, or, when what is left no longer becomes less, with what it is and what the
 * parts were doing: open deliveries, statements, pids.
 */
export async function comeToRest(rig: Rig): Promise<string[]> {
  const begun = Date.now();
  let [fewest, fewestAt] = [Infinity, begun];
  for (;;) {
    const [left] = (await rig.parts.query<Remaining>(remaining)) as [Remaining];
    const count = Object.values(left).reduce((total, one) => total + one, 0);
    if (count === 0) return [];
    if (count < fewest) [fewest, fewestAt] = [count, Date.now()];
    if (Date.now() - fewestAt > stuckAfterMs || Date.now() - begun > atMostMs) return [`stuck with ${JSON.stringify(left)}`, ...(await dump(rig))];
    await pause(500);
  }
}

async function dump(rig: Rig): Promise<string[]> {
  const [deliveries, effects, commands, activity] = await Promise.all([
    rig.parts.query(`select id, receiver_kind, status, attempts, last_code, changed_at from delivery where status not in ('sent', 'parked') limit 20`),
    rig.parts.query('select * from effect_due limit 20'),
    rig.parts.query(`select id, name, engagement_id, received_at, lease_until from command where status = 'received' limit 20`),
    rig.parts.query(`select pid, application_name, state, wait_event, left(query, 100) as query from pg_stat_activity where datname = 'dandori' limit 40`),
  ]);
  const pids = (['api', 'api-2', 'worker', 'worker-2', 'PostgreSQL', 'Temporal'] as const).map((name) => `${name} ${rig.parts.pidOf(name)}`);
  return [JSON.stringify({ pids }), ...Object.entries({ deliveries, effects, commands, activity }).map(([what, its]) => `${what}: ${JSON.stringify(its)}`)];
}
