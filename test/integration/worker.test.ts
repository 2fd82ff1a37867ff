import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import type { Actor } from '#domain/engagement/actor.js';
import type { Facts } from '#domain/engagement/json.js';
import { byId, receive } from '#persistence/commands.js';
import { loadDelivery } from '#persistence/deliveries.js';
import { documentsOf } from '#persistence/documents.js';
import { takeEffects } from '#persistence/effects.js';
import { engagementById, eventsOf, lastSeq, tasksOf } from '#persistence/engagements.js';
import { nextNumber } from '#persistence/numbers.js';
import { project } from '#persistence/project.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { one, rows } from '#persistence/sql.js';
import { messagesOf } from '#persistence/threads.js';
import { executeCommand, type CommandAnswer } from '#runtime/temporal/execute-command.js';
import { readSettings } from '#runtime/settings.js';
import { until } from '#runtime/wait.js';
import { RecoveryActivities } from '#worker/activities/recovery.activities.js';
import { openLog, TemporalLog } from '#worker/parts/log.js';
import { Projector } from '#worker/parts/projector.js';
import { NEEDED, type WorkerSettings } from '#worker/parts/tokens.js';
import { WorkerModule } from '#worker/worker.module.js';
import { WorkerService } from '#worker/worker.service.js';
import { deliveryWorkflowId } from '#workflows/delivery/contract.js';
import { engagementWorkflowId, type Start } from '#workflows/engagement/contract.js';
import { RECOVERY_SCHEDULE } from '#workflows/recovery/contract.js';
import { slotAfter } from '#test/support/onboarding-story.js';
import { testBook } from '#test/support/pure-bed.js';
import { fastForward } from '#test/support/time.js';
import { World } from '#test/support/world.js';
import { decoded, MailServer } from './worker-mail-server.js';

const staff: Actor = { role: 'staff', id: 'staff-1' };
const customer: Actor = { role: 'customer', id: 'contact' };
let world: World;
let server: MailServer;
let settings: WorkerSettings;
let app: TestingModule;
let client: Client;

beforeAll(async () => {
  world = await World.open();
  await new Rulebooks().publish(world.api, testBook);
  await world.user('staff-1', 'staff');
  server = new MailServer();
  settings = readSettings(
    {
      ...process.env,
      DATABASE_WORKER_URL: world.database.workerUrl,
      DANDORI_MASTER_KEY: randomBytes(32).toString('base64'),
      DANDORI_CACHE: join(tmpdir(), 'dandori-test-bundles'),
      TEMPORAL_TASK_QUEUE: `worker-${randomUUID()}`,
      SMTP_URL: await server.listen(),
      MAIL_FROM: '株式会社段取り <desk@example.jp>',
      COMPANY_NAME: '株式会社段取り',
      PUBLIC_URL: 'https://dandori.example.jp',
    },
    { needs: NEEDED },
  );
  const log = openLog(process.env['TEST_LOG'] ?? 'silent');
  Runtime.install({ logger: new TemporalLog(log) });
  app = await Test.createTestingModule({ imports: [WorkerModule.with(settings, log)] }).overrideProvider(Vault).useValue(world.vault).compile();
  await app.get(WorkerService).start();
  client = app.get(Client);
}, 60_000);

afterAll(async () => {
  await client.schedule.getHandle(RECOVERY_SCHEDULE).delete();
  await app.close();
  await server.close();
  await world.close();
});

beforeEach(() => {
  server.taken.length = 0;
  server.refusals.clear();
  server.always = undefined;
});

/** An engagement as the API would bring it on its way: the Update's answer is projected, and its deliveries are started. */
class Case {
  private constructor(readonly id: string, readonly start: Start, readonly contact: string) {}

  static async prepared(more: Partial<Start> = {}): Promise<Case> {
    const people = await world.customer();
    const number = await world.tx((tx) => nextNumber(tx, 'ONB'));
    const id = randomUUID();
    return new Case(id, { engagement: id, number, ...people, book: testBook, openedBy: { role: 'public', id: 'x' }, ...more }, people.contact);
  }

  static async inquired(more: Partial<Start> = {}): Promise<Case> {
    const it = await Case.prepared(more);
    expect(await it.does('submitInquiry', { inquiry: { kind: 'service' } }, { role: 'public', id: 'x' })).toMatchObject({ kind: 'accepted' });
    return it;
  }

  async does(name: string, facts: Facts = {}, actor: Actor = staff): Promise<CommandAnswer> {
    const answer = await this.send(name, facts, actor);
    if (answer.kind === 'accepted') await app.get(Projector).project({ engagement: this.id, events: answer.events });
    return answer;
  }

  /** What an API that dies before it projects has in hand. */
  async answerTo(name: string): Promise<Extract<CommandAnswer, { kind: 'accepted' }>> {
    const answer = await this.send(name, {}, staff);
    if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    return answer;
  }

  private async send(name: string, facts: Facts, actor: Actor): Promise<CommandAnswer> {
    const command = { id: randomUUID(), name, facts, actor, receivedAt: new Date().toISOString() };
    const since = await lastSeq(world.api, this.id);
    return executeCommand(client, {
      pipeline: 'onboarding', engagement: this.id, taskQueue: settings.temporalTaskQueue, command, since, timeoutMs: 8000, ...(since === 0 && { start: this.start }),
    });
  }

  async comesTo(state: string): Promise<void> {
    await until(`${this.start.number} comes to ${state}`, async () => (await engagementById(world.api, this.id))?.state === state, { withinMs: 15_000 });
  }
}

const deliveriesOf = async (engagement: string) =>
  rows<{ id: string; status: string; last_code: string | null; name: string }>(
    world.api,
    'select d.id, d.status, d.last_code, o.name from delivery d join outbox o on o.id = d.outbox_id where o.engagement_id = $1 order by o.seq',
    [engagement],
  );
/** The types of the activities that its process asked for. */
const activitiesOf = async (it: Case): Promise<string[]> =>
  ((await client.workflow.getHandle(engagementWorkflowId('onboarding', it.id)).fetchHistory()).events ?? []).flatMap((event) => event.activityTaskScheduledEventAttributes?.activityType?.name ?? []);
const attemptsOf = async (delivery: string) => (await rows<{ code: string }>(world.api, 'select code from delivery_attempt where delivery_id = $1 order by n', [delivery])).map((row) => row.code);
const mailTo = (to: string) => until(`a mail to ${to}`, () => server.taken.find((mail) => mail.to === to), { withinMs: 15_000 });

/** A notice to staff, with its delivery on its way. */
async function noticed(): Promise<{ it: Case; delivery: string }> {
  const it = await Case.inquired();
  const [delivery] = await deliveriesOf(it.id);
  return { it, delivery: delivery!.id };
}

const hasStatus = (delivery: string, status: string, withinMs = 15_000) =>
  until(`the delivery is ${status}`, async () => (await loadDelivery(world.worker, world.vault, delivery))?.status === status, { withinMs });
/** The workflow of a delivery runs before its first attempt is recorded. */
const attempted = (delivery: string, times: number) => until(`${times} attempts`, async () => (await attemptsOf(delivery)).length >= times, { withinMs: 15_000 });

test('an inquiry is told to staff, and the material goes out with a link that works once', async () => {
  const it = await Case.inquired();
  const told = await mailTo('staff-1@example.com');
  await it.does('sendMaterial');
  const mail = await mailTo('taro@example.com');
  await it.comesTo('MATERIAL_SENT');

  expect(told.raw).toContain(`Message-ID: <delivery.`);
  expect(mail.raw).toMatch(new RegExp(`Message-ID: <${it.id}\\.\\d+\\.MATERIAL_MAIL@dandori>`, 'i'));
  expect(decoded(mail.raw)).toMatch(/https:\/\/dandori\.example\.jp\/link#dl_[\w-]{43}/);
  expect(decoded(mail.raw)).toContain('山田 太郎 様');
  expect(decoded(mail.raw)).toContain('株式会社段取り');
  const links = await rows<{ action: string }>(world.api, 'select action from link_token where engagement_id = $1', [it.id]);
  expect(links).toEqual([{ action: 'requestExplanation' }]);
}, 30_000);

test('an effect that fails for good becomes a task for staff, and done again it goes on', async () => {
  const it = await Case.inquired();
  server.refusals.set('taro@example.com', ['550 5.1.1 <taro@example.com> unknown']);
  await it.does('sendMaterial');
  const task = await until('a task', async () => (await tasksOf(world.api, it.id))[0], { withinMs: 15_000 });

  expect(task).toMatchObject({ effect: 'MATERIAL_MAIL', code: 'MAIL_REFUSED' });
  expect(JSON.stringify(await eventsOf(world.api, it.id))).not.toContain('taro@');
  expect(await it.does('retryEffect', { effect: 'MATERIAL_MAIL' })).toMatchObject({ kind: 'accepted' });
  await it.comesTo('MATERIAL_SENT');
  expect(await tasksOf(world.api, it.id)).toEqual([]);
}, 30_000);

test('a mail server that is away for a while delays a notice, and each attempt is seen', async () => {
  server.refusals.set('staff-1@example.com', ['451 4.3.0 later', '451 4.3.0 later']);
  const { delivery } = await noticed();
  await attempted(delivery, 1);

  await fastForward(client, deliveryWorkflowId(delivery), { seconds: 60 });

  await hasStatus(delivery, 'sent');
  expect(await attemptsOf(delivery)).toEqual(['MAIL_UNAVAILABLE', 'MAIL_UNAVAILABLE', 'sent']);
  expect(server.taken.filter((mail) => mail.to === 'staff-1@example.com')).toHaveLength(1);
}, 30_000);

test('a notice that goes out at its first attempt needs no workflow', async () => {
  const { delivery } = await noticed();

  await hasStatus(delivery, 'sent');

  expect(await attemptsOf(delivery)).toEqual(['sent']);
  await expect(client.workflow.getHandle(deliveryWorkflowId(delivery)).describe()).rejects.toMatchObject({ name: 'WorkflowNotFoundError' });
}, 30_000);

test('an address that is refused is parked at once', async () => {
  server.refusals.set('staff-1@example.com', ['550 5.1.1 unknown']);
  const { delivery } = await noticed();

  await hasStatus(delivery, 'parked');

  expect(await attemptsOf(delivery)).toEqual(['MAIL_REFUSED']);
}, 30_000);

test('after three days without success a notice is parked', async () => {
  server.always = '451 4.3.0 later';
  const { delivery } = await noticed();
  await attempted(delivery, 1);

  await fastForward(client, deliveryWorkflowId(delivery), { seconds: 3 * 24 * 3600 });

  await hasStatus(delivery, 'parked');
  const attempts = await attemptsOf(delivery);
  expect(new Set(attempts)).toEqual(new Set(['MAIL_UNAVAILABLE']));
  expect(attempts.length).toBeGreaterThan(72);
  expect(await client.workflow.getHandle(deliveryWorkflowId(delivery)).result()).toBe('parked');
}, 150_000); // some eighty attempts; the server fires a timer up to a second late unless it is configured not to

test('a simulation sends nothing: what it would send is kept', async () => {
  const it = await Case.inquired({ simulation: true });
  await it.does('sendMaterial');
  await it.comesTo('MATERIAL_SENT');

  const kept = await rows(world.api, 'select kind, name, captured from outbox where engagement_id = $1 order by seq', [it.id]);
  expect(kept).toEqual([
    { kind: 'notice', name: 'inquiry-received', captured: true },
    { kind: 'message', name: 'material', captured: true },
  ]);
  expect(await deliveriesOf(it.id)).toEqual([]);
  expect(server.taken).toEqual([]);
}, 30_000);

test('the contract is kept under its hash, signing it opens the chat, and the payment form goes into it', async () => {
  const it = await Case.inquired({ past: [] });
  await told(it, slotAfter(new Date().toISOString(), 1));
  await it.does('sendContract');
  await it.comesTo('CONTRACT_SENT');

  const [document] = await documentsOf(world.api, it.id);
  const { facts } = (await engagementById(world.api, it.id))!.snapshot;
  expect(facts['contract']).toEqual({ id: it.start.number, documentHash: document!.sha256 });

  await it.does('signContract', { signature: { documentHash: document!.sha256 } }, customer);
  await until('the chat', async () => (await engagementById(world.api, it.id))?.snapshot.facts['chat'], { withinMs: 15_000 });
  await it.does('sendPaymentForm');
  await it.comesTo('PAYMENT_FORM_SENT');
  const { rows: messages } = await messagesOf(world.api, world.vault, it.id);
  expect(messages.map((message) => message.text)).toEqual([expect.stringContaining('初回のお支払い'), expect.stringContaining('ご契約ありがとうございます')]);
}, 60_000);

test('a command that its process left behind is decided by the recovery, once', async () => {
  const it = await Case.prepared();
  const command = await leftBehind(it, 'submitInquiry', { inquiry: { kind: 'service' } });

  const [one, two] = await Promise.all([app.get(RecoveryActivities).recoverCommands(), app.get(RecoveryActivities).recoverCommands()]);

  expect(one + two).toBe(1);
  expect(await byId(world.api, command)).toMatchObject({ status: 'accepted', fromSeq: expect.any(Number) as number });
  expect((await engagementById(world.api, it.id))?.state).toBe('INQUIRED');
  await until('its notices going out', async () => (await deliveriesOf(it.id)).every(({ status }) => status === 'sent'), { withinMs: 10_000 });
  expect(await deliveriesOf(it.id)).not.toEqual([]);
}, 30_000);

test('a left command that is not possible is refused by the recovery', async () => {
  const it = await Case.inquired();
  const command = await leftBehind(it, 'confirmPayment', {}, { role: 'finance', id: 'f' });

  await app.get(RecoveryActivities).recoverCommands();

  expect(await byId(world.api, command)).toMatchObject({ status: 'refused', refusal: { code: 'ONB_STEP_ORDER' } });
}, 30_000);

test('a notice of which no worker was told is sent by the recovery', async () => {
  const { it, delivery } = await noticed();
  await hasStatus(delivery, 'sent');
  server.taken.length = 0;
  await world.owner.query('delete from delivery_attempt where delivery_id = $1', [delivery]);
  await world.owner.query(`update delivery set status = 'due', attempts = 0, changed_at = now() - interval '1 minute' where id = $1`, [delivery]);

  expect(await app.get(RecoveryActivities).recoverDeliveries()).toBeGreaterThan(0);

  await hasStatus(delivery, 'sent');
  expect((await mailTo('staff-1@example.com')).raw).toContain(`Message-ID: <delivery.${delivery}@dandori>`);
  expect((await deliveriesOf(it.id)).map(({ status }) => status)).toEqual(['sent']);
}, 30_000);

test('an effect that a mail server puts off is tried on by an activity, under the same Message-ID', async () => {
  server.refusals.set('taro@example.com', ['451 4.3.0 later']);
  const it = await Case.inquired();
  await it.does('sendMaterial');
  await it.comesTo('MATERIAL_SENT');

  const requests = (await eventsOf(world.api, it.id)).filter(({ type }) => type === 'effect-requested');
  expect(requests.map(({ data }) => data)).toEqual([
    expect.objectContaining({ effect: 'MATERIAL_MAIL', told: true }),
    expect.objectContaining({ effect: 'MATERIAL_MAIL', key: requests[0]!.seq }),
  ]);
  expect((await mailTo('taro@example.com')).raw).toMatch(new RegExp(`Message-ID: <${it.id}\\.${requests[0]!.seq}\\.MATERIAL_MAIL@dandori>`, 'i'));
  expect(await activitiesOf(it)).toContain('performEffect');
}, 30_000);

test.each([['of which no worker was told', false], ['with which a worker did not come back', true]])('an effect %s is asked of an activity by the recovery', async (_, inHand) => {
  const it = await Case.inquired();
  const answer = await it.answerTo('sendMaterial');
  const { effects } = await project(world.api, { engagement: it.id, events: answer.events });
  expect(effects).toHaveLength(1);
  if (inHand) expect(await takeEffects(world.worker, effects)).toHaveLength(1);
  await app.get(RecoveryActivities).recoverCommands();
  expect(await activitiesOf(it)).not.toContain('performEffect'); // it is too early to say so
  await world.owner.query(`update effect_due set changed_at = now() - interval '1 minute' where engagement_id = $1`, [it.id]);

  await app.get(RecoveryActivities).recoverCommands();

  await it.comesTo('MATERIAL_SENT');
  expect(await activitiesOf(it)).toContain('performEffect');
  expect(server.taken.filter(({ to }) => to === 'taro@example.com')).toHaveLength(1);
  expect(await world.owner.query('select 1 from effect_due where engagement_id = $1', [it.id])).toEqual([]);
}, 30_000);

test('an effect whose process is gone is forgotten', async () => {
  const it = await Case.inquired();
  const answer = await it.answerTo('sendMaterial');
  await project(world.api, { engagement: it.id, events: answer.events });
  await client.workflow.getHandle(engagementWorkflowId('onboarding', it.id)).terminate();
  await world.owner.query(`update effect_due set changed_at = now() - interval '1 minute' where engagement_id = $1`, [it.id]);

  await app.get(RecoveryActivities).recoverCommands();

  expect(await world.owner.query('select 1 from effect_due where engagement_id = $1', [it.id])).toEqual([]);
  expect(server.taken.filter(({ to }) => to === 'taro@example.com')).toEqual([]);
}, 30_000);

test('the recovery is scheduled once, however often a worker starts', async () => {
  const { ensureRecoverySchedule } = await import('#worker/recovery.schedule.js');
  await ensureRecoverySchedule(client, settings.temporalTaskQueue);

  const { spec, policies } = await client.schedule.getHandle(RECOVERY_SCHEDULE).describe();

  expect(spec.intervals).toEqual([expect.objectContaining({ every: 15_000 })]);
  expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 30_000 });
});

/** From the inquiry to the application, with slots in the future taken as held in the past by their facts. */
async function told(it: Case, slot: { from: string; to: string }): Promise<void> {
  await it.does('sendMaterial');
  await it.comesTo('MATERIAL_SENT');
  expect(await it.does('requestExplanation', { wishedSlots: [slot] }, customer)).toMatchObject({ kind: 'accepted' });
  expect(await it.does('agreeSlot', { callSlot: { ...slot, operator: 'staff-1' } })).toMatchObject({ kind: 'accepted' });
  expect(await it.does('recordExplanationCall', { call: { outcome: 'wants-to-apply' } })).toMatchObject({ kind: 'accepted' });
  await it.does('sendApplication');
  await it.comesTo('APPLICATION_SENT');
  const application = { plan: 'standard', reDelegationAcknowledged: true, sensitiveDataAcknowledged: true, contactPersons: 1 };
  expect(await it.does('submitApplication', { application }, customer)).toMatchObject({ kind: 'accepted' });
}

/** A command row as it stands when the API died after taking it in. */
async function leftBehind(it: Case, name: string, facts: Facts, actor: Actor = { role: 'public', id: 'x' }): Promise<string> {
  const id = randomUUID();
  const { book: _book, ...start } = it.start;
  const first = (await lastSeq(world.api, it.id)) === 0;
  await world.tx((tx) =>
    receive(tx, {
      id, principal: 'test', key: id, requestHash: Buffer.alloc(32), engagement: it.id, pipeline: 'onboarding', name, actor, facts,
      receivedAt: new Date().toISOString(), ...(first && { start: JSON.parse(JSON.stringify(start)) as { [key: string]: string } }),
    }),
  );
  await one(world.owner, `update command set lease_until = now() - interval '1 minute' where id = $1`, [id]);
  return id;
}
