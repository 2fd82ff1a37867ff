import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, appendFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '#runtime/wait.js';
import { checks } from './checks.js';
import { schedule } from './faults.js';
import { Journal, readJournal, type Sent } from './journal.js';
import type { Picture } from './picture.js';
import { plants } from './plants.js';
import { Proxy } from './proxy.js';
import { Random } from './random.js';
import { full } from './run.js';

const sent = (key: string, kind: string, outcome: 'acked' | 'refused'): Sent => ({ key, order: 'card-intake-1', kind, bodyHash: '', expected: outcome, outcome, command: `id-${key}`, heard: [{ key, outcome, status: outcome === 'acked' ? 200 : 409, ms: 10, at: 1000 }] });

/** A small run in which all is as it should be: opened, refused, cancelled at 24 yen, invoiced; one worker was killed. */
const fine = (): Picture => ({
  journal: [sent('open', 'open', 'acked'), sent('twice', 'agree', 'refused'), sent('cancel', 'cancel', 'acked'), sent('invoice', 'charge-invoice', 'acked')],
  orders: [{ order: 'card-intake-1', engagement: 'e', state: 'CANCELLED', isClosed: true, customer: 0, yen: 24 }],
  commands: [
    { id: 'id-open', key: 'open', engagement: 'e', name: 'apply', status: 'accepted', from: 1, to: 2 },
    { id: 'id-twice', key: 'twice', engagement: 'e', name: 'agree', status: 'refused', from: null, to: null },
    { id: 'id-cancel', key: 'cancel', engagement: 'e', name: 'cancel', status: 'accepted', from: 3, to: 4 },
    { id: 'id-invoice', key: 'invoice', engagement: 'e', name: 'invoiceCharge', status: 'accepted', from: null, to: null },
  ],
  events: [1, 2, 3, 4, 5].map((seq) => ({ engagement: 'e', seq, command: seq < 3 ? 'id-open' : seq < 5 ? 'id-cancel' : null })),
  updates: [{ engagement: 'e', id: 'id-open' }, { engagement: 'e', id: 'id-cancel' }],
  audit: [{ command: 'id-open', outcome: 'accepted' }, { command: 'id-twice', outcome: 'refused' }, { command: 'id-cancel', outcome: 'accepted' }, { command: 'id-invoice', outcome: 'accepted' }],
  engagements: [{ id: 'e', state: 'CANCELLED', isClosed: true }],
  workflows: [{ engagement: 'e', status: 'COMPLETED', state: 'CANCELLED', pendingActivities: 0, attempt: 0 }],
  charges: [{ key: 'c', engagement: 'e', customer: 0, command: 'id-cancel' }],
  entries: [{ charge: 'c', kind: 'priced', source: 'event:4', yen: 24 }, { charge: 'c', kind: 'invoiced', source: 'command:id-invoice', yen: 24 }],
  ledger: [], rebuilt: [], surprises: [], stuck: [],
  due: ['c/triggered/1', 'c/invoiced/1'], received: ['c/triggered/1', 'c/invoiced/1', 'c/triggered/1'],
  letters: ['l'], mails: ['l', 'l'],
  faults: [{ fault: { kind: 'killed', target: 'worker', ms: 0 }, fired: true, inFlight: 2, from: 100_000, back: 101_000, healedMs: 500 }],
  asked: { killed: 1, stopped: 0, network: 0, aimed: 0 },
});
const finds = (it: Picture): string[] => checks.filter(({ check }) => check(it).length > 0).map(({ name }) => name);

describe('the checks of a fault run', () => {
  it('find nothing where all is as it should be, also where something came twice', () => {
    expect(finds(fine())).toEqual([]);
  });

  it.each(plants.map(({ name, finds: names }) => [name, names.join(' and ')]))('%s: found by %s', (name) => {
    const { plant, finds: wanted } = plants.find((one) => one.name === name)!;
    const it = fine();

    plant(it);

    expect(finds(it)).toEqual(expect.arrayContaining(wanted));
  });

  it('are each shown to find something', () => {
    expect(new Set(plants.flatMap((plant) => plant.finds))).toEqual(new Set(checks.map(({ name }) => name)));
  });
});

describe('the parts of a fault run', () => {
  it('a journal is read as it was written, up to the line that a death cut off', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'dandori-journal-')), 'journal.jsonl');
    const journal = await Journal.create(path);
    const { heard, outcome: _, command: __, ...intent } = sent('a', 'open', 'acked');
    await Promise.all([journal.sends(intent), journal.sends({ ...intent, key: 'b' })]);
    await journal.heard({ ...heard[0]!, outcome: 'unknown', status: 0 });
    await journal.heard({ ...heard[0]!, command: 'id-a' });
    await journal.close();
    appendFileSync(path, '{"line":"heard","key":"b","outc');

    expect((await readJournal(path)).map(({ key, outcome, command, heard: its }) => [key, outcome, command, its.length])).toEqual([['a', 'acked', 'id-a', 2], ['b', 'unknown', undefined, 0]]);
  });

  it('a schedule follows from its seed, has what was asked for, and meets every target and way', () => {
    const faults = schedule(new Random(7), full);

    expect(faults).toEqual(schedule(new Random(7), full));
    expect(faults).not.toEqual(schedule(new Random(8), full));
    expect([faults.length, new Set(faults.map((it) => `${it.kind} ${it.target} ${'how' in it ? it.how : ''}${'at' in it ? it.at : ''}`)).size]).toEqual([full.kills + full.stops + full.network + full.aimed, 8 + 5 + 14 + 6]);
  });

  it('a proxy passes on, stalls, cuts, resets, and loses the reply to a COMMIT, and to a statement that commits by itself, when it has reached the server', async () => {
    const got: string[] = [];
    const echo = createServer((socket) => socket.on('data', (bytes) => (got.push(bytes.toString()), socket.write(bytes))).on('error', () => undefined));
    await new Promise<void>((done) => echo.listen(0, '127.0.0.1', done));
    const proxy = await Proxy.before((echo.address() as AddressInfo).port);
    const open = (): Socket & { text: string; ended: boolean } => {
      const socket = Object.assign(connect(proxy.port, '127.0.0.1'), { text: '', ended: false });
      return socket.on('data', (bytes) => (socket.text += bytes.toString())).on('error', () => undefined).on('close', () => (socket.ended = true));
    };
    const soon = (what: string, is: () => boolean): Promise<boolean> => until(what, is, { withinMs: 10_000, everyMs: 2 });

    const first = open();
    first.write('one');
    await soon('it passes on', () => first.text === 'one');
    proxy.stall();
    first.write('two');
    const other = open();
    other.write('three');
    await soon('the second is there, too', () => proxy.connections === 2);
    expect([first.text, other.text]).toEqual(['one', '']);
    proxy.mend();
    await soon('both go on', () => first.text === 'onetwo' && other.text === 'three');

    proxy.dropCommits(1);
    first.write('Q\0\0\0\u000bcommit\0');
    await soon('its connection is gone', () => first.ended);
    expect([first.text, got.at(-1), proxy.dropped, other.ended]).toEqual(['onetwo', 'Q\0\0\0\u000bcommit\0', 1, false]);

    const third = open();
    proxy.dropCommits(1);
    const writes = 'B\0\0\0\u00ff\0project-write\0';
    third.write('B\0\0\0\u00ff\0project-read\0');
    await soon('a read is answered', () => third.text !== '');
    third.write(writes);
    await soon('what commits by itself is not', () => third.ended);
    expect([got.at(-1), proxy.dropped]).toEqual([writes, 2]);

    proxy.reset();
    await soon('the other is gone', () => other.ended);
    proxy.cut();
    const refused = open();
    await soon('nobody gets through', () => refused.ended);
    proxy.mend();
    const last = open();
    last.write('four');
    await soon('and then again', () => last.text === 'four');
    await proxy.close();
    await new Promise<void>((done) => echo.close(() => done()));
  });
});
