import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Temporal } from '#api/parts/temporal.js';
import { until } from '#runtime/wait.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import { looks, RealBrowser, type Visitor } from '#test/support/chromium.js';
import { PASSWORD, withPassword } from '#test/support/sign-in.js';

let bed: ApiBed;
const manager = () => bed.client('manager');
const state = async () => (await manager().GET('/v1/system')).data!;

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
}, 120_000);
afterAll(() => bed.close(), 60_000);

/** Opens one and tells its id; answered 202 while no worker runs. */
async function opened(company = '北斗ライフ'): Promise<string> {
  const { data } = await bed.client('staff').POST('/v1/pipelines/onboarding/engagements', { body: { ...inquiry, company, email: `${randomUUID()}@example.com` } });
  if (!data || !('command' in data)) throw new Error('not taken in');
  const [row] = await bed.parts.db.query<{ id: string }[]>('select engagement_id as id from command where id = $1', [data.command.id]);
  return row!.id;
}

/** A delivery of this engagement that looks as if it had been given up. */
async function parkedOf(engagement: string): Promise<string> {
  const find = () => bed.parts.db.query<{ id: string }[]>(`select d.id from delivery d join outbox o on o.id = d.outbox_id where o.engagement_id = $1 and d.status = 'sent' limit 1`, [engagement]);
  const { id } = await until('one is over', async () => (await find())[0], { withinMs: 20_000 });
  await bed.asOwner(`update delivery set status = 'parked', last_code = 'MAIL_REFUSED' where id = '${id}'`);
  return id;
}

describe('what an operator sees', () => {
  it('which versions run, that a worker polls, and that the recovery runs', async () => {
    const it = await until('the recovery ran', async () => ((await state()).engine.recovery?.lastRun ? state() : undefined), { withinMs: 40_000 });

    expect(it.versions).toMatchObject({ dandori: '0.1.0', node: process.versions.node, temporal: expect.stringMatching(/^1\./), postgresql: expect.stringMatching(/^18/) });
    expect(it.versions.migration.applied).toBe(it.versions.migration.expected);
    expect(it.engine).toMatchObject({ reachable: true, taskQueue: bed.parts.temporal.taskQueue, stuck: { known: true, items: [] }, recovery: { paused: false }, simulations: 'available' });
    expect(it.engine.workers).toEqual([expect.objectContaining({ polls: ['workflow', 'activity'], here: true })]);
  }, 60_000);

  it('a parked delivery, which goes out again once', async () => {
    const engagement = await opened();
    const id = await parkedOf(engagement);

    const { parked } = await state();
    expect(parked).toMatchObject({ count: 1, items: [{ id, to: expect.stringMatching(/contact|user/), engagement: { id: engagement }, code: 'MAIL_REFUSED' }] });

    const resend = () => manager().POST('/v1/system/deliveries/{id}/resend', { params: { path: { id } } });
    expect((await resend()).data).toEqual({ id, due: true });
    expect((await resend()).data).toEqual({ id, due: false });
    await until('it is sent', async () => (await bed.parts.db.query<{ status: string }[]>('select status from delivery where id = $1', [id]))[0]!.status === 'sent', { withinMs: 20_000 });
    expect((await state()).parked).toEqual({ count: 0, items: [] });
  }, 60_000);

  it('the workflow of an engagement, with the commands to look into it', async () => {
    const id = await opened();

    const { data } = await manager().GET('/v1/system/engagements/{id}/workflow', { params: { path: { id } } });

    const described = await (await bed.parts.temporal.client()).workflow.getHandle(`onboarding/${id}`).describe();
    expect(data).toMatchObject({ engagement: { id }, namespace: bed.parts.temporal.namespace, workflowId: `onboarding/${id}`, runId: described.runId, status: 'RUNNING', stuck: [] });
    expect(data!.commands[0]).toBe(`temporal workflow show --namespace ${bed.parts.temporal.namespace} --workflow-id onboarding/${id}`);
    expect(data!.historyLength).toBeGreaterThan(3);
  });

  it('a command that nobody has decided, until somebody does', async () => {
    await bed.stopWorker();
    const id = await opened('あさひ会計事務所');
    await bed.asOwner(`update command set received_at = now() - interval '1 minute' where engagement_id = '${id}'`);

    expect((await state()).undecided).toMatchObject({ count: 1, items: [{ pipeline: 'onboarding', name: 'submitInquiry', engagement: { id, number: null } }] });

    await bed.startWorker();
    // The schedule's own run may be held up by that of a worker of another test, which is gone.
    const temporal = bed.app.get(Temporal);
    const client = await temporal.client();
    const recover = () => client.workflow.execute('recovery', { taskQueue: temporal.taskQueue, workflowId: `recovery-${randomUUID()}`, args: [] });
    await until('it is decided', async () => { await recover(); return (await state()).undecided.count === 0; }, { withinMs: 40_000, everyMs: 1_000 });
  }, 90_000);

  it('an activity that fails again and again, by its code alone', async () => {
    const other = await ApiBed.open({ SMTP_URL: 'smtp://127.0.0.1:1' });
    await other.startWorker();
    const { data } = await other.client('staff').POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
    const id = (data as { engagement: { id: string } }).engagement.id;
    await other.client('staff').POST('/v1/engagements/{id}/commands/send-material', { params: { path: { id } }, body: {} });
    const requested = async () => (await other.client('staff').GET('/v1/engagements/{id}/events', { params: { path: { id } } })).data!.items.filter(({ type }) => type === 'effect-requested');
    await until('an activity is asked', async () => (await requested()).length === 2, { withinMs: 15_000 });
    await other.asOwner(`update engagement set changed_at = now() - interval '2 minutes'`);
    const stuck = async () => (await other.client('manager').GET('/v1/system')).data!.engine.stuck.items;

    const items = await until('it was tried again', async () => { const found = await stuck(); return found.length > 0 && found; }, { withinMs: 30_000 });
    await other.close();

    expect(items).toEqual([{ workflowId: `onboarding/${id}`, runId: expect.any(String), engagement: { id, number: expect.stringMatching(/^ONB-/) }, kind: 'activity', name: 'performEffect', attempt: expect.any(Number), code: expect.stringMatching(/^[A-Z_]+$/) }]);
  }, 60_000);

  it.each(['GET /v1/system/engagements/:id/workflow', 'POST /v1/system/deliveries/:id/resend'])('%s: what is not there or no id is told so', async (route) => {
    const [method, path] = route.split(' ') as [string, string];
    const ask = async (id: string): Promise<number> => (await bed.fetch(path.replace(':id', id), { method, headers: { authorization: `Bearer ${bed.keyOf('manager')}` } })).status;

    expect([await ask(randomUUID()), await ask('1'), await ask('%00'), await ask("x'--"), await ask('a'.repeat(3000))]).toEqual([404, 400, 400, 400, 400]);
  });

  it('the rest, when Temporal cannot be reached', async () => {
    const alone = await ApiBed.open({ TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const { data } = await alone.client('manager').GET('/v1/system');
    await alone.close();

    expect(data).toMatchObject({ versions: { temporal: null, postgresql: expect.any(String) }, engine: { reachable: false, workers: [], stuck: { known: false }, simulations: 'unknown' }, parked: { count: 0 } });
  }, 60_000);
});

describe('in a real browser', () => {
  let browser: RealBrowser;
  let email: string;
  beforeAll(async () => {
    ({ email } = await withPassword(bed, 'manager', '森下'));
    browser = await RealBrowser.open(bed.url);
  });
  afterAll(() => browser?.close());

  async function boss(look: Parameters<RealBrowser['person']>[0]): Promise<Visitor> {
    const visitor = await browser.person(look);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  }

  it.each(looks)('the page, in $language, on the $device', async (look) => {
    const engagement = await opened('株式会社ミナト商会');
    await parkedOf(engagement);
    await bed.asOwner(`update "user" set language = '${look.language}' where email = '${email}'`);
    const visitor = await boss(look);
    await visitor.page.goto('/system');
    await visitor.page.getByRole('button', { name: look.language === 'ja' ? '再送' : 'Send again' }).first().waitFor();
    expect(await visitor.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(await visitor.violationsByDayAndNight('system')).toEqual([]);

    await visitor.page.goto(`/system/engagements/${engagement}`);
    await visitor.page.getByText('temporal workflow show').waitFor();

    expect(await visitor.violationsByDayAndNight('workflow')).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }, 60_000);

  it('sends a parked delivery again, and staff does not come here', async () => {
    await bed.asOwner(`update "user" set language = 'ja' where email = '${email}'`);
    const visitor = await boss({});
    await visitor.page.goto('/system');
    await visitor.page.getByRole('button', { name: '再送' }).first().waitFor();
    const before = await visitor.page.getByRole('button', { name: '再送' }).count();
    await visitor.page.getByRole('button', { name: '再送' }).first().click();
    await until('one less is shown', async () => (await visitor.page.getByRole('button', { name: '再送' }).count()) === before - 1, { withinMs: 10_000 });

    const sakai = await withPassword(bed, 'staff', '酒井');
    const staff = await browser.person();
    await staff.signIn(sakai.email, PASSWORD);
    await staff.page.goto('/system');
    await staff.page.waitForURL((url) => url.pathname !== '/system');
    expect(await staff.page.getByRole('link', { name: 'システム' }).count()).toBe(0);
  }, 60_000);
});
