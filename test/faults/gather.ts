import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#persistence/database.js';
import { reconcile } from '#persistence/reconcile.js';
import { rebuild } from '#persistence/rebuild.js';
import { rows } from '#persistence/sql.js';
import { readSettings } from '#runtime/settings.js';
import { connectClient } from '#runtime/temporal/connect.js';
import { until } from '#runtime/wait.js';
import { engagementWorkflowId, inspect, settle } from '#workflows/engagement/contract.js';
import type { Driver } from './driver.js';
import { readJournal } from './journal.js';
import type { Picture } from './picture.js';
import type { Rig } from './rig.js';
import type { Story } from './stories.js';

type Stores = Pick<Picture, 'commands' | 'events' | 'audit' | 'engagements' | 'charges' | 'entries' | 'ledger' | 'rebuilt' | 'due' | 'letters'>;
type Engine = Pick<Picture, 'updates' | 'workflows'>;

/** Looks at everything, past the proxies, once the run has come to rest. */
export async function gather(rig: Rig, driver: Driver, stories: readonly Story[], journal: string): Promise<Omit<Picture, 'stuck' | 'faults' | 'asked'>> {
  const { env } = rig.parts.servers;
  const db = await openDatabase(env['DATABASE_URL']!, { name: 'faults', poolSize: 4 });
  const client = await connectClient(readSettings(env, { needs: ['temporalAddress', 'masterKey'] }));
  try {
    const stores = await storesOf(db);
    const told = stories.flatMap(({ order, customer, state, isClosed, yen }) => (driver.engagements.has(order) ? [{ order, customer, state, isClosed, yen, engagement: driver.engagements.get(order)! }] : []));
    return {
      ...stores,
      ...(await engineOf(client, await rows<{ id: string; pipeline: string }>(db, 'select id, pipeline from engagement order by id'))),
      journal: await readJournal(journal),
      orders: told,
      received: [...rig.receiver.ids],
      mails: rig.parts.inbox.mails.flatMap((mail) => /^Message-ID: <delivery\.(.*)@dandori>/im.exec(mail)?.[1] ?? []),
      surprises: [...driver.surprises],
    };
  } finally {
    await client.connection.close();
    await db.destroy();
  }
}

async function storesOf(db: DataSource): Promise<Stores> {
  return {
    commands: await rows(db, 'select id, key, engagement_id as engagement, name, status, from_seq as "from", to_seq as "to" from command'),
    events: await rows(db, 'select engagement_id as engagement, seq, command_id as command from engagement_event'),
    audit: await rows(db, `select substr(related, 9) as command, outcome from audit where action like 'command.%' and related like 'command:%'`),
    engagements: await rows(db, 'select id, state, closed_at is not null as "isClosed" from engagement'),
    charges: await rows(db, `select c.key, c.engagement_id as engagement, e.command_id as command, substr(u.id, 10)::int as customer from charge c
      join engagement_event e on e.engagement_id = c.engagement_id and e.seq = c.seq join contact t on t.customer_id = c.customer_id join "user" u on u."contactId"::text = t.id::text`),
    entries: await rows(db, 'select charge_key as charge, kind, source, amount_yen::int as yen from charge_entry'),
    ledger: (await reconcile(db)).differences.map((it) => JSON.stringify(it)),
    due: (await rows<{ id: string }>(db, 'select id from feed_event')).map(({ id }) => id),
    letters: (await rows<{ id: string }>(db, `select d.id from delivery d join outbox o on o.id = d.outbox_id where not o.captured`)).map(({ id }) => id),
    rebuilt: await rebuiltDifferences(db),
  };
}

/** Read rows of each engagement, hashed by PostgreSQL, before a rebuild from the events and after it. */
async function rebuiltDifferences(db: DataSource): Promise<string[]> {
  const read = () => rows<{ id: string; hash: string }>(db, `select e.id, encode(sha256(convert_to(concat_ws('|', to_jsonb(e),
    (select jsonb_agg(s order by s.step) from engagement_step s where s.engagement_id = e.id),
    (select jsonb_agg(a order by a.key) from armed_timer a where a.engagement_id = e.id),
    (select jsonb_agg(t order by t.effect) from task t where t.engagement_id = e.id)), 'UTF8')), 'hex') as hash from engagement e order by e.id`);
  const live = await read();
  const { differences } = await rebuild(db);
  const after = new Map((await read()).map(({ id, hash }) => [id, hash]));
  return [...differences.map((it) => JSON.stringify(it)), ...live.filter(({ id, hash }) => after.get(id) !== hash).map(({ id }) => `the read rows of ${id} are others after a rebuild`)];
}

async function engineOf(client: Client, engagements: { id: string; pipeline: string }[]): Promise<Engine> {
  const engine: Engine = { updates: [], workflows: [] };
  for (const { id, pipeline } of engagements) {
    const handle = client.workflow.getHandle(engagementWorkflowId(pipeline, id));
    const { status, raw } = await handle.describe();
    const { state } = await until('the engine answers', () => handle.query(inspect), { withinMs: 30_000 });
    engine.workflows.push({ engagement: id, status: status.name, state, pendingActivities: raw.pendingActivities?.length ?? 0, attempt: raw.pendingWorkflowTask?.attempt ?? 0 });
    for (const update of await updatesOf(client, engagementWorkflowId(pipeline, id))) engine.updates.push({ engagement: id, id: update });
  }
  return engine;
}

/** The ids of the updates that its history took in, over every run of a workflow; without those by which workers tell how effects went. */
async function updatesOf(client: Client, workflowId: string, runId?: string): Promise<string[]> {
  const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const its = (events ?? []).flatMap(({ workflowExecutionUpdateAcceptedEventAttributes: it }) => (it?.acceptedRequest?.input?.name === settle.name ? [] : (it?.acceptedRequest?.meta?.updateId ?? [])));
  const before = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  return before ? [...(await updatesOf(client, workflowId, before)), ...its] : its;
}
