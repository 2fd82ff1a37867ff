import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { sealAudit, type AuditHead } from '#persistence/audit.js';
import { anchorsIn, verifyAudit, verifyEnd, type AuditReport } from '#persistence/audit-verify.js';
import { wordsOf } from '#persistence/audit-command.js';
import { one, rows } from '#persistence/sql.js';
import { freshDatabase, superuserUrlOf, type FreshDatabase } from '#test/support/database.js';
import { World } from '#test/support/world.js';

/** Rows of a command each, written by the application's role, a few per batch of the chain. */
const ROWS = 30;

describe('The chain of the audit', () => {
  let world: World;
  let superuser: pg.Client;
  let anchors: AuditHead[];
  beforeAll(async () => {
    world = await World.open();
    superuser = new pg.Client({ connectionString: superuserUrlOf(world.database) });
    await superuser.connect();
    await superuser.query('set session_replication_role = replica'); // a superuser is stopped by no trigger
  });
  afterAll(async () => {
    await superuser.end();
    await world.close();
  });
  beforeEach(async () => {
    await superuser.query('truncate audit restart identity');
    anchors = [];
    for (let n = 1; n <= ROWS; n++) {
      await write(n);
      if (n % 4 === 0) anchors.push((await sealAudit(world.api))!);
    }
    anchors.push((await sealAudit(world.api))!);
  });

  const write = (n: number): Promise<unknown> => world.api.query(`select record_audit('staff:kato', 'request.refused', $1, null, 'refused', '氏名 ${n}')`, [`id:${n}`]);
  const verify = (against: AuditHead[] = []): Promise<AuditReport> => verifyAudit(world.api, against);

  test('is right with rows that were written after the sealing had read its clock', async () => {
    await superuser.query(`insert into audit (at, actor, action, subject, outcome) values (clock_timestamp() + interval '2 seconds', 'staff:kato', 'request.refused', 'id:ahead', 'refused')`);
    await sealAudit(world.api);
    await write(ROWS + 2);
    const head = await sealAudit(world.api);

    expect(await verify()).toEqual({ head, waiting: 0 });
    expect(head!.seq).toBe(ROWS + 2);
  });

  test('is right as it was written, and says where it ends', async () => {
    const report = await verify(anchors);

    expect(report).toEqual({ head: anchors.at(-1), waiting: 0 });
    expect(report.head.seq).toBe(ROWS);
    expect(wordsOf(report, 1)).toMatch(/^OK: 30 rows, head [0-9a-f]{64}\n/);
  });

  test.each<[string, string, AuditReport['fault']]>([
    ['edited', `update audit set code = 'other' where seq = 12`, { row: '12', what: 'changed' }],
    ['edited where nothing stood', `update audit set related = 'command:1' where seq = 1`, { row: '1', what: 'changed' }],
    ['deleted', `delete from audit where seq = 17`, { row: '17', what: 'missing' }],
    ['deleted from the beginning', `delete from audit where seq <= 3`, { row: '1', what: 'missing' }],
    ['dated back', `update audit set at = at - interval '1 day' where seq = 9`, { row: '9', what: 'changed' }],
    ['swapped with another', `update audit a set code = b.code, subject = b.subject from audit b where (a.seq, b.seq) in ((7, 21), (21, 7))`, { row: '7', what: 'changed' }],
    ['changed places with another', `update audit set seq = -seq where seq in (5, 6); update audit set seq = 11 + seq where seq in (-5, -6)`, { row: '5', what: 'changed' }],
    ['put in twice', `alter table audit drop constraint audit_seq_key, drop constraint audit_pkey; insert into audit overriding system value select * from audit where seq = 8`, { row: '8', what: 'out of order' }],
    ['edited and given a hash that fits', `update audit set code = 'other' where seq = 12; update audit a set hash = audit_hash(previous, a) where seq = 12`, { row: '12', what: 'rewritten' }],
    ['sealed as if before the one before it', `update audit set sealed_at = sealed_at - interval '1 hour', at = at - interval '1 hour' where seq > 20; ${chainAnew(20)}`, { row: '21', what: 'out of order' }],
  ])('a row that was %s is found and named', async (_how, sql, fault) => {
    await superuser.query('begin');
    try {
      await superuser.query(sql);

      // The superuser's own view, so that a table that was broken is whole again for the next.
      const report = await verifyAudit({ query: async <T>(text: string, values?: unknown[]) => (await superuser.query(text, values)).rows as T });

      expect(report.fault).toEqual(fault);
      expect(wordsOf(report, 0)).toContain(`row ${fault!.row} `);
    } finally {
      await superuser.query('rollback');
    }
  });

  test('a row that is put in with an old date is found, sealed or not', async () => {
    await superuser.query(`insert into audit (at, actor, action, subject, outcome) values (now() - interval '1 hour', 'staff:kato', 'charge.waived', 'charge:X', 'ok')`);
    expect((await verify()).fault).toEqual({ row: `not sealed, number ${ROWS + 1}`, what: 'dated back' });

    await sealAudit(world.api);

    expect((await verify()).fault).toEqual({ row: String(ROWS + 1), what: 'dated back' });
  });

  test('an end that was cut off is found by a head that was kept elsewhere', async () => {
    await superuser.query('delete from audit where seq > 26');

    expect((await verify()).fault).toBeUndefined(); // what a chain cannot know by itself
    expect((await verify(anchors)).fault).toEqual({ row: '27', what: 'missing' });
  });

  test('an end that was cut off and grew again is found by a head that was kept elsewhere', async () => {
    await superuser.query('delete from audit where seq > 20');
    for (let n = 0; n < 15; n++) await write(n);
    await sealAudit(world.api);

    expect((await verify()).fault).toBeUndefined();
    expect((await verify(anchors)).fault).toEqual({ row: '24', what: 'rewritten' });
  });

  test('a chain that was written anew from its beginning is found by a head that was kept elsewhere', async () => {
    await superuser.query(`update audit set code = 'other' where seq = 2; ${chainAnew(0)}`);

    expect((await verify()).fault).toBeUndefined();
    expect((await verify(anchors.slice(-1))).fault).toEqual({ row: String(ROWS), what: 'rewritten' });
    expect((await verify(anchors)).fault).toEqual({ row: '4', what: 'rewritten' });
  });

  test('its last rows are counted again without those before, and a row that is wrong is found there alone', async () => {
    expect(await verifyEnd(world.api, 10)).toEqual({ from: 21, head: anchors.at(-1), waiting: 0, sealedAt: expect.stringMatching(/Z$/) });
    expect(await verifyEnd(world.api, 1000)).toMatchObject({ from: 1, head: anchors.at(-1) });

    await superuser.query(`update audit set code = 'other' where seq = 12`);
    expect((await verifyEnd(world.api, 10)).fault).toBeUndefined();
    expect((await verifyEnd(world.api, 20)).fault).toEqual({ row: '12', what: 'changed' });

    await superuser.query('delete from audit where seq in (20, 25)');
    expect((await verifyEnd(world.api, 8)).fault).toEqual({ row: '25', what: 'missing' });
    expect((await verifyEnd(world.api, 10)).fault).toEqual({ row: '20', what: 'missing' });
  });

  test('that is empty ends nowhere', async () => {
    await superuser.query('truncate audit restart identity');

    expect(await verifyEnd(world.api, 10)).toEqual({ from: 1, head: { seq: 0, hash: '0'.repeat(64) }, waiting: 0 });
  });

  test('heads that contradict each other are named', async () => {
    expect((await verify([anchors[0]!, { seq: anchors[0]!.seq, hash: 'f'.repeat(64) }])).fault).toEqual({ row: '4', what: 'rewritten' });
  });

  test('refuses every change to API and worker, and removal even to the owner', async () => {
    const owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
    for (const statement of [`update audit set code = 'x'`, 'delete from audit', 'truncate audit', `insert into audit (actor, action, subject, outcome) values ('a', 'b', 'c', 'd')`]) {
      for (const source of [world.api, world.worker]) await expect(source.query(statement)).rejects.toMatchObject({ code: '42501' });
      if (!statement.startsWith('insert')) await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await owner.end();
  });
});

describe('Many writers at once', () => {
  let database: FreshDatabase;
  let clients: pg.Client[];
  beforeAll(async () => {
    database = await freshDatabase();
    clients = Array.from({ length: 10 }, () => new pg.Client({ connectionString: database.apiUrl }));
    await Promise.all(clients.map((client) => client.connect()));
    for (const client of clients) await client.query('set role dandori_internal'); // the API's own role writes and seals, but sees no row
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await database.drop();
  });

  test('leave one chain without a fork, in which every row stands once, and never wait for the sealing', async () => {
    const [writers, sealers] = [clients.slice(0, 8), clients.slice(8)];
    let writing = true;

    const sealing = Promise.all(sealers.map(async (sealer) => {
      for (; writing; ) await sealAudit({ query: async <T>(sql: string, values?: unknown[]) => (await sealer.query(sql, values)).rows as T });
    }));
    await Promise.all(writers.map(async (writer, w) => {
      for (let n = 0; n < 500; n++) {
        // Every tenth is taken back, so that numbers have gaps; a transaction holds its row while others commit theirs.
        await writer.query('begin');
        await writer.query(`select record_audit('staff:kato', 'request.refused', $1, null, 'refused', null)`, [`id:${w}-${n}`]);
        await writer.query(n % 10 === 9 ? 'rollback' : 'commit');
      }
    }));
    writing = false;
    await sealing;
    const db = { query: async <T>(sql: string, values?: unknown[]) => (await clients[0]!.query(sql, values)).rows as T };
    await sealAudit(db);

    expect(await verifyAudit(db)).toMatchObject({ head: { seq: 8 * 450 }, waiting: 0 });
    expect((await verifyAudit(db)).fault).toBeUndefined();
    expect(await one(db, 'select count(distinct subject)::int as subjects, count(distinct seq)::int as places, count(*)::int as all from audit')).toEqual({ subjects: 3600, places: 3600, all: 3600 });

    // A sealing that is under way and has not ended lets commands write on.
    await clients[0]!.query('begin');
    await clients[0]!.query(`select record_audit('staff:kato', 'request.refused', 'id:x', null, 'refused', null)`);
    await clients[1]!.query(`select record_audit('staff:kato', 'request.refused', 'id:y', null, 'refused', null)`);
    await clients[1]!.query('begin');
    expect((await clients[1]!.query('select * from seal_audit(1000)')).rows).toHaveLength(1);
    await clients[2]!.query(`set lock_timeout = '1ms'`);
    await clients[2]!.query(`select record_audit('staff:kato', 'request.refused', 'id:z', null, 'refused', null)`);
    expect((await clients[2]!.query('select * from seal_audit(1000)')).rows).toEqual([]); // another is at it
    await clients[1]!.query('commit');
    await clients[0]!.query('commit');
    await sealAudit(db);
    expect((await rows<{ subject: string }>(db, 'select subject from audit where seq > 3600 order by seq')).map(({ subject }) => subject)).toEqual(['id:y', 'id:x', 'id:z']);
    expect((await verifyAudit(db)).fault).toBeUndefined();
  });
});

test('heads are read from a file of anchors and from a log alike', () => {
  const hash = 'a'.repeat(64);

  expect(anchorsIn(`{"level":30,"seq":3,"hash":"${hash}","msg":"audit head"}\nDandori\n{"at":"2026-01-01T00:00:00.000Z","seq":4,"hash":"${hash}"}\n{"seq":"5","hash":"${hash}"}\n{"seq":6,"hash":"short"}\nnull\n`)).toEqual([
    { seq: 3, hash },
    { seq: 4, hash },
  ]);
});

/** Places, hashes and all of it made anew after a row, as somebody would who knows how. */
function chainAnew(after: number): string {
  return `do $$ declare it audit; last bytea := coalesce((select hash from audit where seq = ${after}), decode(repeat('00', 32), 'hex')); begin
    for it in select * from audit where seq > ${after} order by seq loop
      it.previous := last; last := audit_hash(last, it); update audit set previous = it.previous, hash = last where n = it.n;
    end loop; end $$`;
}
