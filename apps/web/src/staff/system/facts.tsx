import type { ReactNode } from 'react';
import { useWords } from '../../panels/words.js';
import { useWhen } from '../../shared/when.js';
import type { SystemState } from './system.queries.js';
import { systemWords } from './system.words.js';
import classes from './system.module.css';

type Engine = SystemState['engine'];

/** The schedule runs every 15 seconds: a minute without a run is too long. */
const LATE_MS = 60_000;

const isLate = ({ lastRun }: NonNullable<Engine['recovery']>): boolean => lastRun !== null && Date.now() - Date.parse(lastRun) > LATE_MS;

export const isRecoveryWell = ({ recovery }: Engine): boolean => recovery !== null && !recovery.paused && !isLate(recovery);

/** `Webhooks1790000000007` as its file is called: `0007 Webhooks`. */
const named = (migration: string | null): string => migration?.replace(/^(.*?)\d*(\d{4})$/, '$2 $1') ?? '—';

export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {rows.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function VersionFacts({ versions: { dandori, revision, node, temporal, postgresql, migration } }: { versions: SystemState['versions'] }) {
  const w = useWords(systemWords);
  const unknown = <span className={classes.bad}>{w.unknown}</span>;
  const isApplied = migration.applied === migration.expected;
  return (
    <Facts
      rows={[
        ['Dandori', <>{dandori} {revision !== null && <small>{w.revision} {revision}</small>}</>],
        ['Node.js', node],
        ['Temporal', temporal ?? unknown],
        ['PostgreSQL', postgresql ?? unknown],
        [w.schema, <>{named(migration.applied)} <small className={isApplied ? undefined : classes.bad}>{isApplied ? w.upToDate : w.behind(named(migration.expected))}</small></>],
      ]}
    />
  );
}

export function EngineFacts({ engine }: { engine: Engine }) {
  const w = useWords(systemWords);
  const when = useWhen();
  const { reachable, namespace, taskQueue, workers, recovery, simulations } = engine;
  if (!reachable) return <p className={classes.bad}>{w.unreachable}</p>;
  return (
    <Facts
      rows={[
        [w.namespace, namespace],
        [w.queue, taskQueue],
        [
          w.workers,
          workers.length === 0 ? (
            <span className={classes.bad}>{w.noWorker}</span>
          ) : (
            workers.map(({ identity, lastSeen, here }) => (
              <div key={identity} className={classes.worker}>
                {identity} <small className={here ? undefined : classes.bad}>{here ? w.seen(when(lastSeen)) : `${w.gone} (${w.seen(when(lastSeen))})`}</small>
              </div>
            ))
          ),
        ],
        [w.recovery, <span className={isRecoveryWell(engine) ? undefined : classes.bad}>{!recovery ? w.noSchedule : recovery.paused ? w.paused : recovery.lastRun === null ? w.never : `${w.ranAt(when(recovery.lastRun))}${isLate(recovery) ? ` (${w.late})` : ''}`}</span>],
        [w.simulations, simulations === 'unknown' ? w.unknown : w[simulations]],
      ]}
    />
  );
}
