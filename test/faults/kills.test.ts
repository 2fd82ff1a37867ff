import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Client } from '@temporalio/client';
import { decodeTimeoutType } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import { fold } from '#domain/engagement/engagement.js';
import { openDatabase } from '#persistence/database.js';
import { eventsOf } from '#persistence/engagements.js';
import { rebuild } from '#persistence/rebuild.js';
import { readSettings } from '#runtime/settings.js';
import { connectClient } from '#runtime/temporal/connect.js';
import { until } from '#runtime/wait.js';
import { engagementWorkflowId, inspect } from '#workflows/engagement/contract.js';
import { inquiry } from '#test/support/api.js';
import { Processes } from '#test/support/processes.js';

/** One command as its sender knows it. */
interface Sent {
  key: string;
  path: string;
  body: unknown;
  /** The last answer's status; 0 when there was none. */
  status: number;
  id?: string;
}

let it_: Processes;
let db: DataSource;
let client: Client;
/** Everything that was ever sent: nothing of it may be lost, nothing may be there twice. */
const journal: Sent[] = [];

beforeAll(async () => {
  it_ = await Processes.open();
  db = await openDatabase(it_.servers.env['DATABASE_URL']!, { name: 'test', poolSize: 2 });
  client = await connectClient(readSettings(it_.servers.env, { needs: ['temporalAddress', 'masterKey'] }));
  await Promise.all([it_.start('api'), it_.start('worker', 'command-recovered')]);
}, 120_000);

afterAll(async () => {
  await client?.connection.close();
  await db?.destroy();
  await it_?.close();
}, 60_000);

/** Sends it, once; no answer is an answer too. */
async function send(sent: Sent): Promise<Sent> {
  try {
    const { status, body } = await it_.post(sent.path, sent.body, sent.key);
    Object.assign(sent, { status, id: (body as { command?: { id: string } }).command?.id ?? sent.id });
  } catch {
    sent.status = 0;
  }
  return sent;
}

const given = (path: string, body: unknown): Sent => {
  const sent = { key: randomUUID(), path, body, status: 0 };
  journal.push(sent);
  return sent;
};
const note = (engagement: string): Sent => given(`/v1/engagements/${engagement}/commands/add-note`, { text: '電話あり' });
const isDecided = ({ status }: Sent): boolean => (status >= 200 && status < 300 && status !== 202) || (status >= 400 && status < 500 && status !== 429);

/** Asks with the same key until it is decided, as a client does. */
const decided = (sent: Sent, withinMs = 30_000): Promise<Sent> => until('a decision', async () => (isDecided(await send(sent)) ? sent : undefined), { withinMs });

async function opened(): Promise<string> {
  const sent = await decided(given('/v1/pipelines/onboarding/engagements', inquiry));
  const [row] = await it_.query<{ engagement_id: string }>('select engagement_id from command where id = $1', [sent.id]);
  return row!.engagement_id;
}

const stateOf = async (engagement: string): Promise<string | undefined> => (await it_.query<{ state: string }>('select state from engagement where id = $1', [engagement]))[0]?.state;
const messageIds = (part: string): string[] => it_.inbox.mails.flatMap((mail) => /^Message-ID: (<.*>)/im.exec(mail)?.[1] ?? []).filter((id) => id.includes(part));

/** Writers that go on, each with its own commands, until told to stop; resolves with how many were unanswered when `fault` struck. */
async function underLoad(engagements: string[], fault: () => Promise<void>): Promise<{ inFlight: number; sent: Sent[] }> {
  const sent: Sent[] = [];
  let [stop, waiting] = [false, 0];
  const writers = engagements.map(async (engagement) => {
    while (!stop) {
      const each = note(engagement);
      sent.push(each);
      waiting++;
      await send(each);
      waiting--;
      if (each.status === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await until('the load runs', () => sent.filter(isDecided).length >= 2 * engagements.length, { withinMs: 20_000, everyMs: 5 });
  await until('commands are in flight', () => waiting > 0, { withinMs: 5000, everyMs: 1 });
  const inFlight = waiting;
  await fault();
  stop = true;
  await Promise.all(writers);
  return { inFlight, sent };
}

/** Why activities of these workflows came to no end. */
async function timeoutsOf(type: string): Promise<Set<string | undefined>> {
  const why = new Set<string | undefined>();
  for await (const { workflowId, runId } of client.workflow.list({ query: `WorkflowType = '${type}' and ExecutionStatus != 'Running'` })) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const { activityTaskTimedOutEventAttributes: timeout } of events ?? []) if (timeout) why.add(decodeTimeoutType(timeout.failure?.cause?.timeoutFailureInfo?.timeoutType ?? timeout.failure?.timeoutFailureInfo?.timeoutType));
  }
  return why;
}

/** L1 to L6 of the promises, for everything sent so far. */
async function nothingIsLost(): Promise<void> {
  const commands = await it_.query<{ id: string; key: string; name: string; status: string; from_seq: number; to_seq: number; events: number[] }>(
    `select c.id, c.key, c.name, c.status, c.from_seq, c.to_seq, coalesce(array_agg(e.seq order by e.seq) filter (where e.seq is not null), '{}') as events
     from command c left join engagement_event e on e.command_id = c.id group by c.id`,
  );
  const known = new Map(commands.map((row) => [row.key, row]));
  for (const sent of journal) {
    const row = known.get(sent.key);
    if (sent.status === 200 || sent.status === 201) expect(row).toMatchObject({ id: sent.id, status: 'accepted' });
    if (row?.status === 'accepted') expect(row.events).toEqual(Array.from({ length: row.to_seq - row.from_seq + 1 }, (_, n) => row.from_seq + n));
    else if (row) expect(row.events).toEqual([]);
    if (row?.status === 'accepted' && row.name === 'addNote') expect(row.events).toHaveLength(1);
  }
  expect(commands.filter(({ key }) => !journal.some((sent) => sent.key === key))).toEqual([]);
  expect(await it_.query('select engagement_id from engagement_event group by 1 having count(*) <> max(seq)')).toEqual([]);
  expect((await rebuild(db)).differences).toEqual([]);
  for (const { id, snapshot } of await it_.query<{ id: string; snapshot: unknown }>('select id, snapshot from engagement')) {
    const events = await eventsOf(db, id, { limit: 10_000 });
    expect(fold(events)).toEqual(snapshot);
    const state = await until('the engine answers', async () => client.workflow.getHandle(engagementWorkflowId('onboarding', id)).query(inspect), { withinMs: 20_000 });
    expect(state).toEqual(snapshot);
  }
}

/** A mail server that lets nobody in until it is opened. */
class Gate {
  waiting = 0;
  open: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));
  private readonly server = createServer((socket) => void this.hold(socket));

  private constructor(private readonly behind: string) {}

  static async before(url: string): Promise<Gate> {
    const gate = new Gate(url);
    await new Promise<void>((resolve) => gate.server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async hold(socket: Socket): Promise<void> {
    this.waiting++;
    socket.on('error', () => undefined);
    await this.opened;
    const through = connect(Number(new URL(this.behind).port), '127.0.0.1').on('error', () => undefined);
    socket.pipe(through).pipe(socket);
  }
}

describe('nothing that was answered is lost, nothing happens twice, and all heals alone', () => {
  /** Killed after the decision, and nobody asked again. */
  let left: Sent;
  /** Its API died before it could start the notices. */
  let noticed: Sent;

  it('when the API is killed after the engine has decided and before the rows are written', async () => {
    const engagement = await opened();
    await it_.kill('api');
    await it_.start('api', 'api-decided');
    const asked = await send(note(engagement));
    expect({ signal: await it_.gone('api'), status: asked.status }).toEqual({ signal: 'SIGKILL', status: 0 });
    expect(await it_.query(`select status from command where key = $1`, [asked.key])).toEqual([{ status: 'received' }]);

    await it_.start('api', 'api-decided:2');
    await decided(asked);
    left = await send(note(engagement));
    expect({ signal: await it_.gone('api'), status: left.status }).toEqual({ signal: 'SIGKILL', status: 0 });

    await it_.start('api', 'api-projected');
    expect(asked.status).toBe(200);
    expect(await it_.query('select count(*)::int as n from engagement_event where type = $1 and engagement_id = $2 and command_id = $3', ['noted', engagement, asked.id])).toEqual([{ n: 1 }]);
  }, 120_000);

  it('when the worker that recovers what nobody asked for again is killed before it writes that', async () => {
    expect(await it_.gone('worker')).toBe('SIGKILL');
    expect(await it_.query('select status from command where key = $1', [left.key])).toEqual([{ status: 'received' }]);

    await it_.start('worker');
  }, 120_000);

  it('when the API is killed after the rows are written and before it answers', async () => {
    noticed = await send(given('/v1/pipelines/onboarding/engagements', inquiry));
    expect({ signal: await it_.gone('api'), status: noticed.status }).toEqual({ signal: 'SIGKILL', status: 0 });
    const [row] = await it_.query<{ status: string; id: string }>('select id, status from command where key = $1', [noticed.key]);
    expect(row!.status).toBe('accepted');

    await it_.start('api');
    await decided(noticed);

    expect(noticed).toMatchObject({ status: 201, id: row!.id });
  }, 120_000);

  it('when a worker is killed in a delivery after its mail went out', async () => {
    await it_.kill('worker');
    const [opening] = await Promise.all([send(given('/v1/pipelines/onboarding/engagements', inquiry)), it_.start('worker', 'mail-sent')]);
    expect(await it_.gone('worker')).toBe('SIGKILL');

    await it_.start('worker');
    await decided(opening);

    expect(opening.status).toBe(201);
  }, 120_000);

  it('when a worker is killed in an effect after its mail went out: the mail comes again under the same Message-ID', async () => {
    const engagement = await opened();
    await it_.kill('worker');
    await it_.start('worker', 'effect-done');
    await decided(given(`/v1/engagements/${engagement}/commands/send-material`, {}));
    expect(await it_.gone('worker')).toBe('SIGKILL');
    expect(messageIds(engagement)).toHaveLength(1);

    await it_.start('worker');
    // The recovery leaves an effect that a worker has in hand to it for 30 seconds.
    await until('the effect is done', async () => (await stateOf(engagement)) === 'MATERIAL_SENT', { withinMs: 90_000 });

    expect(messageIds(engagement)).toHaveLength(2);
    expect(new Set(messageIds(engagement)).size).toBe(1);
  }, 120_000);

  it('when a worker is told to stop in the middle of an effect: it ends the effect first, so the mail goes out once', async () => {
    const engagement = await opened();
    const gate = await Gate.before(it_.inbox.url);
    await it_.kill('worker', 'SIGTERM');
    await it_.start('worker', undefined, { SMTP_URL: gate.url });
    await decided(given(`/v1/engagements/${engagement}/commands/send-material`, {}));
    await until('the mail is on its way', () => gate.waiting > 0, { withinMs: 20_000 });

    const stopped = it_.kill('worker', 'SIGTERM');
    gate.open();
    await stopped;
    await it_.start('worker');
    await until('the effect is done', async () => (await stateOf(engagement)) === 'MATERIAL_SENT', { withinMs: 20_000 });
    await gate.close();

    expect(messageIds(engagement)).toHaveLength(1);
  }, 120_000);

  it('when a worker is killed after a command’s handler has run and before its task ends: history has nothing of it, and the next worker decides it', async () => {
    const engagement = await opened();
    await it_.kill('worker');
    await it_.start('worker', 'command-handled');

    const asked = await send(note(engagement));

    expect({ signal: await it_.gone('worker'), status: asked.status }).toEqual({ signal: 'SIGKILL', status: 202 });
    const updates = async (): Promise<(string | null | undefined)[]> => ((await client.workflow.getHandle(engagementWorkflowId('onboarding', engagement)).fetchHistory()).events ?? []).flatMap((event) => event.workflowExecutionUpdateAcceptedEventAttributes?.protocolInstanceId ?? []);
    expect(await updates()).not.toContain(asked.id);
    await it_.start('worker');
    await decided(asked);
    expect((await updates()).filter((id) => id === asked.id)).toHaveLength(1);
    expect(await it_.query('select count(*)::int as n from engagement_event where command_id = $1', [asked.id])).toEqual([{ n: 1 }]);
  }, 120_000);

  it('when a worker is killed while commands are in flight', async () => {
    const engagements = await Promise.all([opened(), opened(), opened(), opened()]);

    const { inFlight, sent } = await underLoad(engagements, () => it_.kill('worker'));
    await it_.start('worker');
    await Promise.all(sent.filter((each) => !isDecided(each)).map((each) => decided(each)));

    expect(inFlight).toBeGreaterThan(0);
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200));
    await nothingIsLost();
  }, 120_000);

  it('when Temporal is killed while commands are in flight', async () => {
    const engagements = await Promise.all([opened(), opened(), opened(), opened()]);

    const { inFlight, sent } = await underLoad(engagements, () => it_.killServer('Temporal'));
    await Promise.all(sent.filter((each) => !isDecided(each)).map((each) => decided(each, 60_000)));

    expect(inFlight).toBeGreaterThan(0);
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200));
    await nothingIsLost();
  }, 120_000);

  it('when PostgreSQL is killed while commands are in flight', async () => {
    const engagements = await Promise.all([opened(), opened(), opened(), opened()]);

    const { inFlight, sent } = await underLoad(engagements, () => it_.killServer('PostgreSQL'));
    await Promise.all(sent.filter((each) => !isDecided(each)).map((each) => decided(each, 60_000)));

    expect(inFlight).toBeGreaterThan(0);
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200));
    await nothingIsLost();
  }, 120_000);

  it('and what nobody asked for again is decided by the recovery alone, and every notice goes out, each under one Message-ID', async () => {
    await until('the command left behind is decided', async () => (await it_.query('select 1 from command where key = $1 and status = $2', [left.key, 'accepted'])).length === 1, { withinMs: 60_000 });
    await until('every notice is out', async () => (await it_.query(`select 1 from delivery where status <> 'sent'`)).length === 0, { withinMs: 90_000 });

    const ids = messageIds('delivery.');
    const [{ n }] = (await it_.query<{ n: number }>('select count(*)::int as n from delivery')) as [{ n: number }];
    expect(new Set(ids).size).toBe(n);
    expect(ids.length).toBeGreaterThan(n); // the one whose worker died after sending it went out again, and only there
    expect(await it_.query(`select 1 from command where status = 'received'`)).toEqual([]);
    await nothingIsLost();
  }, 150_000);

  it('and the recovery never waited for a worker that had died: its silence told', async () => {
    expect(await timeoutsOf('recovery')).toEqual(new Set(['HEARTBEAT']));
  });
});

it('no failpoint works in production: a process that is given one does not start', () => {
  const { status, stderr } = spawnSync(process.execPath, ['dist/libs/runtime/src/failpoint.js'], { env: { DANDORI_MODE: 'production', DANDORI_FAILPOINT: 'api-decided' }, encoding: 'utf8' });

  expect({ refused: status !== 0, said: /production refuses it/.test(stderr) }).toEqual({ refused: true, said: true });
});
