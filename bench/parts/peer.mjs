// A peer as the benchmark drives it: its processes, one request per advance, and what has to be true at the end.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort, startChild } from './child.mjs';
import { call, inParallel } from './load.mjs';

export class Peer {
  busy = 0;
  refusedYet = 0;

  /**
   * @param servers as `startTestServers` gives them @param steps how many advances an engagement takes
   * @param it.table its two tables are <table> and <table>_event @param it.processes file by name; the first takes the requests
   * @param it.address where an advance of an engagement is sent @param it.prepare what its environment needs besides
   */
  constructor(servers, steps, { logs, profile }, { label, table, processes, address = (url) => url, prepare = () => ({}) }) {
    Object.assign(this, { servers, steps, logs, profile, label, table, processes, address, prepare });
    this.running = {};
  }

  async start() {
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}/`;
    const env = { ...process.env, ...this.servers.env, PORT: String(port), PEER_STEPS: String(this.steps), ...(await this.prepare(this.servers)) };
    for (const [name, file] of Object.entries(this.processes)) {
      this.running[name] = await startChild(`${this.table}-${name}`, [fileURLToPath(new URL(file, import.meta.url))], { env, logs: this.logs, profile: this.profile });
    }
    this.db = new pg.Pool({ connectionString: this.servers.env.DATABASE_URL, max: 2 });
  }

  async stop() {
    await Promise.all(Object.values(this.running).map((each) => each.stop()));
    await this.db?.end();
  }

  pids() {
    return Object.fromEntries(Object.entries(this.running).map(([name, { pid }]) => [name, pid]));
  }

  async step(it, step) {
    const key = randomUUID();
    const { status, body } = await call('POST', this.address(this.url, it), { body: { id: it.id, step, key }, headers: { 'idempotency-key': key } });
    if (status !== 200) throw new Error(`${this.label}: ${status} ${JSON.stringify(body)}`);
  }

  create(n) {
    return Array.from({ length: n }, () => ({ id: `${this.table}-${randomUUID()}`, at: 1 }));
  }

  /** All engagements through all steps, each step for all of them before the next. @returns milliseconds of each advance */
  async onboard(n, atOnce) {
    const engagements = this.create(n);
    const times = [];
    for (let step = 1; step <= this.steps; step++) times.push(...(await inParallel(engagements, atOnce, (it) => this.step(it, step))));
    return { engagements, times };
  }

  async open(n, atOnce) {
    const opened = this.create(n);
    return { opened, times: await inParallel(opened, atOnce, (it) => this.step(it, 1)) };
  }

  /** One more advance each. */
  notes(engagements, atOnce) {
    return inParallel(engagements, atOnce, (it) => this.step(it, ++it.at));
  }

  /** Every engagement where it should be: exactly so many events, numbered from 1, and its row at the last of them. */
  async check(engagements, { closed }) {
    const { rows } = await this.db.query(
      `select p.id, p.seq, (select coalesce(array_agg(e.seq order by e.seq), '{}') from ${this.table}_event e where e.id = p.id) as events from ${this.table} p where p.id = any($1)`,
      [engagements.map(({ id }) => id)]);
    const expected = new Map(engagements.map((it) => [it.id, closed ? this.steps : it.at]));
    const wrong = rows.filter(({ id, seq, events }) => seq !== expected.get(id) || events.length !== seq || events.some((each, index) => each !== index + 1));
    if (rows.length !== engagements.length || wrong.length > 0) throw new Error(`${this.label} is wrong: ${rows.length} of ${engagements.length}, ${JSON.stringify(wrong.slice(0, 3))}`);
  }

  workflowId(it) {
    return it.id;
  }
}
