import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditSealer } from '#api/audit/sealer.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { anchorsIn, verifyAudit } from '#persistence/audit-verify.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import { chargeOf, testDays } from '#test/support/finance.js';
import { Browser, withPassword } from '#test/support/sign-in.js';

const folder = mkdtempSync(join(tmpdir(), 'dandori-audit-'));
const anchors = join(folder, 'anchors.jsonl');
let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open({ AUDIT_ANCHORS: anchors });
});
afterAll(async () => {
  await bed.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  actor: string;
  action: string;
  subject: string;
  related: string | null;
  outcome: string;
  code: string | null;
}

const send = (method: string, path: string, who: string | undefined, body?: object): Promise<Response> =>
  bed.fetch(path, { method, headers: { ...(who !== undefined && { authorization: `Bearer ${bed.keyOf(who)}` }), ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }) }, ...(body && { body: JSON.stringify(body) }) });

/** What is on record of a subject, the oldest first. */
async function recordOf(subject: string): Promise<Row[]> {
  const { data } = await bed.client('manager').GET('/v1/audit', { params: { query: { subject, limit: 100 } } });
  return data!.items.map(({ at: _, seq: __, ...row }) => row).reverse();
}

describe('The audit', () => {
  it('has commands with what became of them', async () => {
    await bed.startWorker();
    const opened = await send('POST', '/v1/pipelines/onboarding/engagements', 'staff', inquiry);
    expect(opened.status).toBe(201);
    const { engagement } = (await opened.json()) as { engagement: { id: string } };
    expect((await send('POST', `/v1/engagements/${engagement.id}/commands/send-contract`, 'staff', {})).status).toBe(409);

    const record = await recordOf(`engagement:${engagement.id}`);
    expect(record.map(({ actor, action, outcome, code }) => [actor, action, outcome, code])).toEqual([
      ['staff:staff', 'command.onboarding.submitInquiry', 'accepted', null], ['staff:staff', 'command.onboarding.sendContract', 'refused', expect.stringMatching(/^[A-Z_]+$/)],
    ]);
    expect(await bed.parts.db.query(`select count(*) from command where status <> 'received' and not exists (select 1 from audit where related = 'command:' || command.id)`)).toEqual([{ count: 0 }]);
    await bed.stopWorker();
  });

  it('has what a charge went through, and its export', async () => {
    const { key, engagement } = await chargeOf(bed);
    expect((await send('POST', `/v1/charges/${encodeURIComponent(key)}/waive`, 'finance', { reason: '値引き' })).status).toBe(200);
    expect((await send('GET', '/v1/charges/export?month=2026-04', 'finance')).status).toBe(200);

    expect((await recordOf(`charge:${key}`)).map(({ actor, action, related }) => [actor, action, related?.replace(/[0-9a-f-]{36}$/, '…')])).toEqual([
      ['system:system', 'charge.triggered', 'engagement:…'], ['system:system', 'charge.priced', expect.stringMatching(/^event:\d+$/)], ['finance:finance', 'charge.waived', 'command:…'],
    ]);
    expect((await recordOf(`engagement:${engagement}`)).map(({ action, outcome }) => [action, outcome])).toEqual([['command.onboarding.waiveCharge', 'accepted']]);
    expect(await recordOf('month:2026-04')).toEqual([{ actor: 'finance:finance', action: 'export.charges', subject: 'month:2026-04', related: null, outcome: 'ok', code: '1 rows' }]);
  });

  it('has sign-ins, tried and done, and changes of roles with who made them', async () => {
    const { id, email } = await withPassword(bed, 'staff');
    const browser = new Browser(bed, '192.0.2.7');
    await browser.send('POST', '/v1/sign-in/password', { email, password: 'wrong horse battery' });
    await browser.signIn(email);
    expect((await send('POST', `/v1/people/${id}/role`, 'manager', { role: 'finance' })).status).toBe(200);
    expect((await send('POST', `/v1/people/${id}/disable`, 'manager')).status).toBe(200);

    expect((await recordOf(`user:${id}`)).map(({ actor, action, outcome, code }) => [actor, action, outcome, code])).toEqual([
      ['database:dandori_api', 'person.created', 'ok', 'staff'], [`staff:${id}`, 'sign-in.password', 'refused', null], [`staff:${id}`, 'sign-in.password', 'ok', null],
      ['manager:manager', 'person.role', 'ok', 'finance'], ['manager:manager', 'sign-in.role', 'ok', null], ['manager:manager', 'person.disabled', 'ok', 'finance'], ['manager:manager', 'sign-in.disabled', 'ok', null],
    ]);
  });

  it('has keys, made and revoked', async () => {
    const { id, person } = (await (await send('POST', '/v1/api-keys', 'manager', { name: 'sync', role: 'finance' })).json()) as { id: string; person: string };
    expect((await send('DELETE', `/v1/api-keys/${id}`, 'manager')).status).toBe(204);

    expect(await recordOf(`key:${id}`)).toEqual(['key.created', 'key.revoked'].map((action) => ({ actor: 'manager:manager', action, subject: `key:${id}`, related: `user:${person}`, outcome: 'ok', code: null })));
  });

  it('has terms that were published', async () => {
    await new Rulebooks().publish(bed.parts.db, { version: 'v-audit', terms: { ...defaultTerms, version: 'v-audit' }, days: testDays }, 'manager');

    expect(await recordOf('terms:v-audit')).toMatchObject([{ actor: 'manager:manager', action: 'terms.published', outcome: 'ok' }]);
  });

  it('has who asked for what is not theirs, with their id and the route and nothing that they typed', async () => {
    const own = await bed.customer('eins');
    const { engagement } = await chargeOf(bed);
    expect((await send('GET', `/v1/engagements/${engagement}`, 'eins')).status).toBe(404);
    expect((await send('GET', '/v1/figures?from=zqtyped', 'eins')).status).toBe(403);
    expect((await send('GET', '/v1/people/zqtyped/disable', 'staff')).status).toBe(404); // no such route
    expect((await send('GET', `/v1/engagements/${engagement}`, undefined)).status).toBe(401);

    const record = await until('both are on record', async () => {
      const { data } = await bed.client('manager').GET('/v1/audit', { params: { query: { action: 'request.', actor: `customer:${own.contact}` } } });
      return data!.items.length >= 2 ? data!.items : undefined;
    }, { withinMs: 10_000 });
    expect(record.map(({ subject, related, outcome, code }) => [subject, related, outcome, code]).sort()).toEqual([ // both at once: either may be first
      ['id:none', 'route:GET /v1/figures', 'refused', 'NOT_ALLOWED'], [`id:${engagement}`, 'route:GET /v1/engagements/:id', 'refused', 'NOT_FOUND'],
    ].sort());
  });

  it('has erasures, and what it has is the same after one', async () => {
    const { customer, contact } = await bed.customer('zqforget');
    expect((await send('POST', `/v1/customers/${customer}/erasure`, 'manager', { reason: 'zqforget wishes it' })).status).toBeLessThan(300);

    await until('the erasure is done', async () => (await recordOf(`customer:${customer}`)).length === 2, { withinMs: 10_000 });
    expect((await recordOf(`customer:${customer}`)).map(({ actor, action }) => [actor, action])).toEqual([['manager:manager', 'erasure.asked'], ['system:system', 'erasure.done']]);
    expect((await bed.parts.db.query<Row[]>('select * from audit where related = $1 order by n', [`contact:${contact}`])).map(({ action }) => action)).toEqual(['person.created', 'person.removed']);
    await bed.app.get(AuditSealer).run();
    expect((await verifyAudit(bed.parts.db)).fault).toBeUndefined();
  });

  it('names nobody', async () => {
    const all = JSON.stringify(await bed.parts.db.query('select * from audit'));

    for (const mark of ['山田', 'taro', 'example', '192.0.2.7', 'Inc.', '値引き', 'wishes', 'typed']) expect(all).not.toContain(mark);
  });

  it('is read page by page, by managers, and takes nothing else', async () => {
    const read = async (query: string): Promise<{ items: { at: string }[]; next: string | null }> => (await send('GET', `/v1/audit?${query}`, 'manager')).json() as never;
    const whole = await read('limit=100');
    const pieces: unknown[] = [];
    for (let next: string | null = ''; next !== null && pieces.length < 20; ) {
      const page = await read(`limit=5${next && `&cursor=${next}`}`);
      pieces.push(...page.items);
      next = page.next;
    }

    expect(pieces.slice(0, 20)).toEqual(whole.items.slice(0, 20));
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=zz', 'cursor=WyIyMDI2LTAxLTAxVDAwOjAwOjAwLjAwMFoiLCJ4Il0', 'actor=%00', "subject=a' or 1=1", 'actor=a&actor=b', 'other=1']) {
      expect({ query, status: (await send('GET', `/v1/audit?${query}`, 'manager')).status }).toEqual({ query, status: 400 });
    }
  });

  it('says whether its last rows fit together', async () => {
    await bed.app.get(AuditSealer).run();
    const { data } = await bed.client('manager').GET('/v1/audit/chain');

    expect(data).toMatchObject({ from: 1, fault: null, sealedAt: expect.stringMatching(/Z$/), hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect([data!.seq, data!.waiting]).toEqual(await bed.parts.db.query('select max(seq) as seq, count(*) filter (where seq is null) as waiting from audit').then(([row]: Record<string, number>[]) => [row!['seq'], row!['waiting']]));
  });

  it('tells its head in a file, and the command holds the chain against it', async () => {
    await bed.app.get(AuditSealer).beforeApplicationShutdown();
    const kept = anchorsIn(readFileSync(anchors, 'utf8'));
    const right = await command();

    expect(right).toMatchObject({ code: 0, said: expect.stringContaining(`OK: ${kept.at(-1)!.seq} rows, head ${kept.at(-1)!.hash}`) });
    expect(right.said).toContain(`agrees with ${kept.length} heads`);

    const other = join(folder, 'other.jsonl');
    writeFileSync(other, `${JSON.stringify({ seq: 3, hash: 'f'.repeat(64) })}\n`);
    expect(await command(other)).toEqual({ code: 1, said: 'WRONG: row 3 was written anew.\n' });
    expect((await command(join(folder, 'not-there'))).code).toBe(2);
  });

  /** `node bin/dandori.mjs audit`, without its building first. */
  function command(...files: string[]): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ['--input-type=module', '-e', `const { main } = await import('./dist/libs/persistence/src/audit-command.js'); process.exitCode = await main(process.argv.slice(1));`, ...files], {
      env: { ...process.env, DATABASE_API_URL: bed.parts.settings.databaseApiUrl, AUDIT_ANCHORS: anchors }, stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
  }
});
