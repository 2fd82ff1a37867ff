// Dandori as it is started by npm start: API and worker as processes of their own, from a built checkout.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { freePort, startChild } from './child.mjs';
import { call, inParallel, pause, until } from './load.mjs';

/** How long a person's slot is here; the desk's hours of a day hold 74 of them. */
const SLOT_MINUTES = 5;

export class Product {
  /** @param label how it is called in the table @param root a built checkout @param servers as `startTestServers` of that checkout gives them @param automatic the terms let the system send what staff would */
  constructor(label, root, servers, { smtp, logs, profile, automatic = false }) {
    Object.assign(this, { label, root, servers, smtp, logs, profile, automatic });
    this.accepted = []; // milliseconds of each request that was accepted, without those before it that were turned away
    this.keys = new Map();
    this.customers = [];
    this.slots = [];
    this.busy = 0;
    this.refusedYet = 0;
  }

  load(path) {
    return import(pathToFileURL(join(this.root, 'dist', path)).href);
  }

  async start() {
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}`;
    this.env = { ...process.env, ...this.servers.env, PORT: String(port), PUBLIC_URL: this.url, SMTP_URL: this.smtp, LOG_LEVEL: 'info', DANDORI_DEMO: 'false', DANDORI_REQUESTS_PER_PERSON: '1000000' };
    this.db = new pg.Pool({ connectionString: this.servers.env.DATABASE_URL, max: 4 });
    await Promise.all([this.startApi(), this.startWorker()]);
    await this.people();
  }

  async startApi() {
    this.api = await startChild(`${this.label}-api`, this.argv('apps/api/src/main.js'), this.how());
  }

  async startWorker() {
    this.worker = await startChild(`${this.label}-worker`, this.argv('apps/worker/src/main.js'), this.how());
  }

  argv(main) {
    return ['--enable-source-maps', '--import', pathToFileURL(join(this.root, 'dist/libs/runtime/src/child.js')).href, join(this.root, 'dist', main)];
  }

  how() {
    return { env: this.env, logs: this.logs, profile: this.profile };
  }

  async stop() {
    await Promise.all([this.api?.stop(), this.worker?.stop()]);
    await this.db?.end();
  }

  pids() {
    return { api: this.api.pid, worker: this.worker.pid };
  }

  /** Staff, finance, and customers who sign in by key; slots that nobody has taken. */
  async people() {
    const [{ createCustomer, createContact }, { Vault }, { openDatabase }] = await Promise.all([
      this.load('libs/persistence/src/customers.js'), this.load('libs/persistence/src/sealing.js'), this.load('libs/persistence/src/database.js'),
    ]);
    await Promise.all([this.person('staff', 'staff'), this.person('finance', 'finance')]);
    const db = await openDatabase(this.servers.env.DATABASE_API_URL, { name: 'bench', poolSize: 2, sees: 'all' });
    const vault = new Vault({ masterKey: this.servers.env.DANDORI_MASTER_KEY });
    for (let n = 0; n < 8; n++) {
      const at = new Date().toISOString();
      const customer = await createCustomer(db, { company: `Bench ${n}`, at });
      const contact = await createContact(db, vault, { customer: customer.id, person: { name: `Person ${n}`, email: `p${n}@bench.example` }, at });
      await this.person(`customer-${n}`, 'customer', contact.id);
      this.customers.push(`customer-${n}`);
    }
    await db.destroy();
    if (this.automatic) {
      await this.db.query(
        `insert into rulebook (version, terms, days, published_at, effective_from)
         select version || '-bench', jsonb_set(jsonb_set(terms, '{onboarding,automaticSends}', 'true'), '{version}', to_jsonb(version || '-bench')), days, effective_from + interval '1 second', effective_from + interval '1 second'
         from rulebook order by effective_from desc, published_at desc limit 1`);
    }
    const { openSlots, dateOf, addCalendarDays } = await this.load('libs/domain/src/calendar/calendar.js');
    const { deskCalendar } = await this.load('libs/domain/src/terms/terms.js');
    const { rows: [{ terms, days }] } = await this.db.query('select terms, days from rulebook order by effective_from desc limit 1');
    const calendar = deskCalendar(terms, 'taskDesk', days);
    this.nextSlot = () => {
      while (this.slots.length === 0) {
        this.day = this.day === undefined ? addCalendarDays(dateOf(calendar, new Date().toISOString()), 2) : addCalendarDays(this.day, 1);
        this.slots.push(...openSlots(calendar, this.day, SLOT_MINUTES).map(({ from, to }) => ({ from, to })));
      }
      return this.slots.shift();
    };
  }

  async person(id, role, contact) {
    const key = `dk_${randomBytes(24).toString('base64url')}`;
    await this.db.query(`insert into "user" ("id", "name", "email", "emailVerified", "role", "contactId") values ($1, $1, $1 || '@example.com', true, $2, $3)`, [id, role, contact ?? null]);
    await this.db.query(
      `insert into "apikey" ("id", "configId", "name", "start", "referenceId", "prefix", "key", "enabled", "rateLimitEnabled", "requestCount", "createdAt", "updatedAt")
       values ($1, 'default', 'bench', 'dk_', $2, 'dk_', $3, true, false, 0, now(), now())`,
      [randomUUID(), id, createHash('sha256').update(key).digest('base64url')],
    );
    this.keys.set(id, key);
  }

  /** Sends until it is decided; what was told to come back or is not possible yet is counted, not hidden. */
  async send(path, who, body) {
    for (;;) {
      const key = randomUUID();
      let [since, taken] = [performance.now(), false];
      for (;;) {
        const { status, headers, body: answer } = await call('POST', `${this.url}${path}`, { body, headers: { authorization: `Bearer ${this.keys.get(who)}`, 'idempotency-key': key } });
        if (status === 200 || status === 201) {
          this.accepted.push(performance.now() - since);
          return answer;
        }
        if (status === 503 || status === 429 || status === 202) {
          this.busy++;
          taken ||= status === 202; // taken in and not decided yet: it keeps waiting
          // As it was told, and not all in the same moment.
          await pause(status === 202 ? 250 : Number(headers['retry-after'] ?? 1) * (1000 + Math.random() * 200));
          if (!taken) since = performance.now();
        } else if (status === 409) {
          this.refusedYet++;
          await pause(50);
          break; // an effect is under way: a new command
        } else throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
      }
    }
  }

  give(it, name, body = {}, who = 'staff') {
    return this.send(`/v1/engagements/${it.id}/commands/${name}`, who, body);
  }

  /** The seven steps, with every command that people give: [command, body, who, state to wait for]. */
  story() {
    return this.automatic ? this.advances() : this.everyCommand();
  }

  everyCommand() {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    return [
      ['open'],
      ['send-material', () => ({}), 'staff', 'MATERIAL_SENT'],
      ['request-explanation', (it) => ({ wishedSlots: [(it.slot = this.nextSlot())] }), 'customer'],
      ['agree-slot', (it) => ({ slot: it.slot }), 'customer'],
      ['record-explanation-call', () => ({ outcome: 'wants-to-apply', notes: 'explained' })],
      ['send-application', () => ({}), 'staff', 'APPLICATION_SENT'],
      ['submit-application', () => ({ plan: 'standard', billingName: 'Bench', billingAddress: 'Tokyo', contactPersons: [{ name: 'A', email: 'a@bench.example' }], reDelegationAcknowledged: true, sensitiveDataAcknowledged: true }), 'customer'],
      ['send-contract', () => ({}), 'staff', 'CONTRACT_SENT'],
      ['sign-contract', (it) => ({ consent: true, documentHash: it.hash, name: 'A' }), 'customer', 'CHAT'],
      ['send-payment-form', () => ({}), 'staff', 'PAYMENT_FORM_SENT'],
      ['confirm-payment', () => ({ amountYen: 66_000, method: 'bank-transfer', confirmedAt: yesterday }), 'finance'],
      ['hold-meeting', () => ({ attendees: ['A'] }), 'staff', 'CLOSED'],
    ];
  }

  /** The same where the system itself sends what staff would: seven advances that people make, and one booking (agree-slot). */
  advances() {
    const sent = new Map([['open', 'MATERIAL_SENT'], ['record-explanation-call', 'APPLICATION_SENT'], ['submit-application', 'CONTRACT_SENT'], ['sign-contract', 'PAYMENT_FORM_SENT']]);
    return this.everyCommand().filter(([command]) => !command.startsWith('send-')).map(([command, body, who, comes]) => [command, body, who, sent.get(command) ?? comes]);
  }

  /** @returns {Promise<object[]>} engagements that have just been opened */
  async open(n, atOnce) {
    const opened = Array.from({ length: n }, (_, index) => ({ customer: this.customers[index % this.customers.length] }));
    const times = await inParallel(opened, atOnce, async (it) => {
      const answer = await this.send('/v1/pipelines/onboarding/engagements', it.customer, { company: 'Bench', name: 'Person', email: 'p@bench.example', phone: '03-1234-5678', question: 'possible?', kind: 'service' });
      it.id = answer.engagement.id;
    });
    return { opened, times };
  }

  /** Drives n engagements through all steps, each step for all of them before the next. @returns milliseconds of each command */
  async onboard(n, atOnce, each = () => undefined) {
    const all = [];
    let engagements = [];
    for (const [command, body, who = 'staff', comes] of this.story()) {
      if (command === 'open') {
        const { opened, times } = await this.open(n, atOnce);
        engagements = opened;
        all.push(...times);
      } else all.push(...(await inParallel(engagements, atOnce, (it) => this.give(it, command, body(it), who === 'customer' ? it.customer : who))));
      if (comes) await this.come(engagements, comes);
      if (comes === 'CONTRACT_SENT') await this.readHashes(engagements);
      each(command);
    }
    if (this.automatic) await this.mailsOut(engagements);
    return { engagements, times: all };
  }

  /** Mails are part of the work. */
  async mailsOut(engagements) {
    const ids = engagements.map(({ id }) => id);
    await until('every mail is out', async () => (await this.db.query(`select count(*)::int as n from delivery d join outbox o on o.id = d.outbox_id where o.engagement_id = any($1) and d.status <> 'sent'`, [ids])).rows[0].n === 0);
  }

  async come(engagements, state) {
    const condition = { CLOSED: 'closed_at is not null', CHAT: `snapshot->'facts' ? 'chat'` }[state] ?? `state = '${state}'`;
    const ids = engagements.map(({ id }) => id);
    await until(state, async () => (await this.db.query(`select count(*)::int as n from engagement where id = any($1) and ${condition}`, [ids])).rows[0].n === ids.length);
  }

  async readHashes(engagements) {
    const { rows } = await this.db.query(`select id, snapshot->'facts'->'contract'->>'documentHash' as hash from engagement where id = any($1)`, [engagements.map(({ id }) => id)]);
    const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
    for (const it of engagements) it.hash = hashes.get(it.id);
  }

  /** One plain command each: a note, which leads nowhere. */
  notes(engagements, atOnce) {
    return inParallel(engagements, atOnce, (it) => this.give(it, 'add-note', { text: 'a note' }));
  }

  /** Every engagement where it should be, its numbers without a gap, every command decided. */
  async check(engagements, { closed }) {
    const ids = engagements.map(({ id }) => id);
    const { rows: [found] } = await this.db.query(
      `select count(*)::int as n, count(*) filter (where closed_at is not null)::int as closed, count(*) filter (where state = 'STARTED')::int as started,
         coalesce(sum((select count(*) from engagement_event v where v.engagement_id = e.id) - e.seq), 0)::int as lost,
         coalesce(sum((select max(seq) from engagement_event v where v.engagement_id = e.id) - e.seq), 0)::int as gap,
         (select count(*)::int from command where status <> 'accepted' and engagement_id = any($1) and refusal is null) as undecided
       from engagement e where id = any($1)`, [ids]);
    const expected = { n: ids.length, closed: closed ? ids.length : 0, started: closed ? ids.length : 0, lost: 0, gap: 0, undecided: 0 };
    const differs = Object.entries(expected).filter(([name, value]) => found[name] !== value);
    if (differs.length > 0) throw new Error(`${this.label} is wrong: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
    if (closed) await this.checkCommands(ids);
  }

  /** Each command of the story accepted once, and no other. */
  async checkCommands(ids) {
    const { rows } = await this.db.query(`select engagement_id as id, count(*)::int as n, count(distinct name)::int as names from command where status = 'accepted' and engagement_id = any($1) group by 1`, [ids]);
    const wanted = this.story().length;
    const wrong = rows.filter(({ n, names }) => n !== wanted || names !== wanted);
    if (rows.length !== ids.length || wrong.length > 0) throw new Error(`${this.label} is wrong: ${rows.length} of ${ids.length}, not ${wanted} commands each: ${JSON.stringify(wrong.slice(0, 3))}`);
  }

  workflowId(it) {
    return `onboarding/${it.id}`;
  }

  /** Restarts the worker, so that no workflow is in its cache. */
  async forget() {
    await this.worker.stop();
    await this.startWorker();
  }
}

