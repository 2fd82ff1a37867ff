import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { startDeliveries } from '#runtime/temporal/start-deliveries.js';
import { buildsOf, makeCurrent, release } from '#runtime/temporal/worker-builds.js';
import { until } from '#runtime/wait.js';
import { EngineBed, type Case } from '#test/support/engine-bed.js';
import { goOn, onboardingStory, tellOnboarding, wholeOnboarding } from '#test/support/onboarding-story.js';
import { fastForward } from '#test/support/time.js';
import { versioning } from '#worker/versioning.js';
import { deliveryWorkflowId, type DeliveryActivities } from '#workflows/delivery/contract.js';

const NEXT = '../upgrade/next';
/** The attempt that is taken: after more than five minutes, unless time is run forward. */
const AWAY = 6;
const deployment = `builds/${randomUUID()}`;

let bed: EngineBed;
/** Which build made which attempt of which delivery. */
const attempts: { build: string; delivery: string }[] = [];

/** A worker of a build, or an unversioned one; its receivers take nothing for some minutes. */
async function start(build: string | undefined, entry?: string): Promise<void> {
  const deliver: DeliveryActivities['deliver'] = async ({ delivery, attempt }) => {
    attempts.push({ build: build ?? 'unversioned', delivery });
    if (attempt < AWAY) throw ApplicationFailure.create({ type: 'RECEIVER_AWAY' });
  };
  await bed.startWorker(entry, { ...versioning({ workerDeployment: deployment, workerBuild: build, heldPatches: [] }), ...(build !== undefined && { identity: build }), activities: { deliver } });
}

const described = (workflowId: string) => bed.client.workflowService.describeWorkflowExecution({ namespace: bed.client.options.namespace, execution: { workflowId } });
const buildOf = async ({ workflowId }: Case): Promise<string | undefined> => (await described(workflowId)).workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId ?? undefined;

/** The command an operator gives, as a process of its own. */
const command = (...args: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', TEMPORAL_DEPLOYMENT_NAME: deployment };
    execFile(process.execPath, ['bin/current-build.mjs', ...args], { env }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, said: `${out}${err}`.trim() }));
  });

/** A delivery whose first attempt was made. */
async function begun(): Promise<string> {
  const delivery = randomUUID();
  await startDeliveries(bed.client, bed.taskQueue, [delivery]);
  await until('its first attempt', () => attempts.some((each) => each.delivery === delivery), { withinMs: 15_000 });
  return delivery;
}

/** Whose attempts they were, in order, each named once. */
const triedBy = (delivery: string): string[] => attempts.filter((each) => each.delivery === delivery).map(({ build }) => build).filter((build, index, all) => build !== all[index - 1]);
const ended = (delivery: string): Promise<unknown> => bed.client.workflow.getHandle(deliveryWorkflowId(delivery)).result();
const pinnedTo = (build: string, count: number): Promise<unknown> =>
  until(`${count} pinned to ${build}`, async () => (await buildsOf(bed.client, deployment)).builds.some((each) => each.build === build && each.pinned === count), { withinMs: 15_000 });

beforeAll(async () => {
  bed = await EngineBed.open(onboardingStory);
  await bed.stopWorker();
  await start(undefined);
}, 60_000);

afterAll(() => bed.close(), 60_000);

describe('workers that say which build they are', () => {
  let open: Case[];

  it('take nothing until their build is made current, by a command that refuses a build nobody has started', async () => {
    expect(await command()).toEqual({ code: 0, said: `No build of ${deployment} is current: unversioned workers take everything.` });
    open = await Promise.all([3, 6, 7, 8].map((lines) => tellOnboarding(bed, wholeOnboarding.slice(0, lines))));
    const [old, delivery] = [await begun(), await begun()];
    await fastForward(bed.client, deliveryWorkflowId(old), { seconds: 600 });
    expect(await ended(old)).toBe('sent');
    await start('v1.0');
    await until('Temporal knows it', async () => (await buildsOf(bed.client, deployment)).builds.length > 0, { withinMs: 15_000 });
    await goOn(open[0]!, wholeOnboarding.slice(3, 4));

    expect(await buildOf(open[0]!)).toBeUndefined();
    expect(await command('v0.9')).toEqual({ code: 1, said: `Temporal knows no build v0.9 of ${deployment}: it knows v1.0. Start its workers first.` });
    expect(await command('v1.0')).toEqual({ code: 0, said: 'v1.0: current, 0 open that end on it alone' });
    expect(await command('v1.0')).toEqual({ code: 0, said: 'v1.0: current, 0 open that end on it alone' });
    await bed.stopWorker(); // the unversioned one
    await goOn(open[0]!, wholeOnboarding.slice(4, 5));
    await goOn(open[1]!, wholeOnboarding.slice(6, 7));
    await fastForward(bed.client, deliveryWorkflowId(delivery), { seconds: 600 });
    expect(await Promise.all(open.slice(0, 2).map(buildOf))).toEqual(['v1.0', 'v1.0']);
    expect([await ended(delivery), triedBy(delivery)]).toEqual(['sent', ['unversioned', 'v1.0']]);
  }, 90_000);

  it('of two builds at once: engagements go over to the one that is made current, deliveries end on the one they began on', async () => {
    const delivery = await begun();
    await start('v1.1', NEXT);
    expect(await buildOf(open[0]!)).toBe('v1.0');
    await makeCurrent(bed.client, deployment, 'v1.1', 30_000);
    const later = await begun();

    await Promise.all([goOn(open[0]!, wholeOnboarding.slice(5, 8)), goOn(open[1]!, wholeOnboarding.slice(7, 9)), goOn(open[2]!, wholeOnboarding.slice(7, 9)), goOn(open[3]!, wholeOnboarding.slice(8, 9))]);
    await pinnedTo('v1.0', 1);
    for (const each of [delivery, later]) await fastForward(bed.client, deliveryWorkflowId(each), { seconds: 600 });

    expect(await Promise.all(open.map(buildOf))).toEqual(['v1.1', 'v1.1', 'v1.1', 'v1.1']);
    expect(await Promise.all([ended(delivery), ended(later)])).toEqual(['sent', 'sent']);
    expect([triedBy(delivery), triedBy(later)]).toEqual([['v1.0'], ['v1.1']]);
    await pinnedTo('v1.0', 0); // its workers can be stopped
    const { pollers } = await bed.client.workflowService.describeTaskQueue({ namespace: bed.client.options.namespace, taskQueue: { name: bed.taskQueue }, taskQueueType: 1 });
    expect(pollers!.map(({ identity }) => identity)).toEqual(expect.arrayContaining(['v1.0', 'v1.1'])); // as the API's readiness and the System page ask
  }, 90_000);

  it('whose build was stopped too early leave deliveries that stand still, until they are let go', async () => {
    await makeCurrent(bed.client, deployment, 'v1.0', 30_000); // a step back, as quick as the step forward
    const delivery = await begun();
    await makeCurrent(bed.client, deployment, 'v1.1', 30_000);
    await bed.stopWorker(); // v1.0
    await pinnedTo('v1.0', 1);
    const forward = fastForward(bed.client, deliveryWorkflowId(delivery), { seconds: 600 });
    await until('its next task', async () => (await described(deliveryWorkflowId(delivery))).pendingWorkflowTask, { withinMs: 15_000 });
    const before = triedBy(delivery);
    const moved = await release(bed.client, deployment, 'v1.0');
    await forward;

    expect(moved).toBe(1);
    expect([before, triedBy(delivery)]).toEqual([['v1.0'], ['v1.0', 'v1.1']]);
    expect(await ended(delivery)).toBe('sent');
  }, 90_000);

  it('give everything back to unversioned workers, but for what is pinned', async () => {
    await start(undefined, NEXT);
    const delivery = await begun();
    await pinnedTo('v1.1', 1);
    expect(await command('--none')).toEqual({ code: 0, said: expect.stringContaining('v1.1: not current, 1 open that end on it alone\nNo build of') });
    expect(await command('--release', 'v1.1')).toEqual({ code: 1, said: expect.stringContaining('there is none to go on with what ends on v1.1') });
    await fastForward(bed.client, deliveryWorkflowId(delivery), { seconds: 600 });
    await bed.stopWorker(); // v1.1
    await goOn(open[2]!, wholeOnboarding.slice(9, 10));

    expect([await ended(delivery), triedBy(delivery)]).toEqual(['sent', ['v1.1']]);
    expect(await buildOf(open[2]!)).toBeUndefined();
  }, 90_000);
});
