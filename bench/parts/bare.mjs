// The bare Temporal application beside it, on the same servers.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort, startChild } from './child.mjs';
import { call, inParallel } from './load.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

export class Bare {
  label = 'bare Temporal';
  busy = 0;
  refusedYet = 0;

  constructor(servers, steps, { logs, profile }) {
    Object.assign(this, { servers, steps, logs, profile });
  }

  async start() {
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}/`;
    const how = { env: { ...process.env, ...this.servers.env, PORT: String(port), BARE_STEPS: String(this.steps) }, logs: this.logs, profile: this.profile };
    this.api = await startChild('bare-api', [here('bare.api.mjs')], how);
    this.worker = await startChild('bare-worker', [here('bare.worker.mjs')], how);
    this.db = new pg.Pool({ connectionString: this.servers.env.DATABASE_URL, max: 2 });
  }

  async stop() {
    await Promise.all([this.api?.stop(), this.worker?.stop()]);
    await this.db?.end();
  }

  pids() {
    return { api: this.api.pid, worker: this.worker.pid };
  }

  async step(it, step) {
    const { status, body } = await call('POST', this.url, { body: { id: it.id, step } });
    if (status !== 200) throw new Error(`bare: ${JSON.stringify(body)}`);
  }

  async onboard(n, atOnce) {
    const engagements = Array.from({ length: n }, () => ({ id: `bare/${randomUUID()}` }));
    const times = [];
    for (let step = 1; step <= this.steps; step++) times.push(...(await inParallel(engagements, atOnce, (it) => this.step(it, step))));
    return { engagements, times };
  }

  async open(n, atOnce) {
    const opened = Array.from({ length: n }, () => ({ id: `bare/${randomUUID()}`, at: 1 }));
    return { opened, times: await inParallel(opened, atOnce, (it) => this.step(it, 1)) };
  }

  /** One more advance each. */
  notes(engagements, atOnce) {
    return inParallel(engagements, atOnce, (it) => this.step(it, ++it.at));
  }

  async check(engagements, { closed }) {
    const { rows } = await this.db.query('select b.id, b.seq, (select count(*)::int from bare_event e where e.id = b.id) as events from bare b where b.id = any($1)', [engagements.map(({ id }) => id)]);
    const expected = new Map(engagements.map((it) => [it.id, closed ? this.steps : it.at]));
    const wrong = rows.filter(({ id, seq, events }) => seq !== expected.get(id) || events !== seq);
    if (rows.length !== engagements.length || wrong.length > 0) throw new Error(`bare is wrong: ${JSON.stringify(wrong.slice(0, 3))}`);
  }

  workflowId(it) {
    return it.id;
  }
}
