import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EngineBed, type Case } from '#test/support/engine-bed.js';
import { goOn, onboardingStory, tellOnboarding, wholeOnboarding, type Line } from '#test/support/onboarding-story.js';
import { fastForward } from '#test/support/time.js';

const NEXT = '../upgrade/next/onboarding.workflow.ts';
const atOnce = 12;

const upTo = (command: string): number => wholeOnboarding.findIndex((line) => line.command === command) + 1;
const between = (after: string, last: string): Line[] => wholeOnboarding.slice(upTo(after), upTo(last));
const last = wholeOnboarding.at(-1)!.command;

let bed: EngineBed;
/** Before the place that the next release changes: some go over it in the next release, some wait. */
let changed: Case[];
let early: Case[];
/** Beyond it in the release before. */
let beyond: Case[];
/** Opened while workers of both releases take tasks. */
let during: Case[];

/** Does it for all, a few at a time. */
async function all<T, R>(of: readonly T[], what: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < of.length; from += atOnce) results.push(...(await Promise.all(of.slice(from, from + atOnce).map(what))));
  return results;
}

let releases = 0;

/** Puts a release on beside the one that runs, as workers are replaced one by one; `meanwhile` both take tasks. */
async function release(entry?: string, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
  // Unversioned, both of them; the name is for the SDK, which would have two of one build in one process for a mistake.
  await bed.startWorker(entry, { workerDeploymentOptions: { useWorkerVersioning: false, version: { deploymentName: 'dandori', buildId: String(releases++) } } });
  await meanwhile();
  await bed.stopWorker();
}

/** Whether the chat group was opened before the contract went out, as the next release does it. */
const chatFirst = ({ events }: Case): boolean => {
  const requested = events.flatMap((event) => (event.type === 'effect-requested' ? [event.data.effect] : []));
  return requested.includes('OPEN_CHAT_GROUP') && requested.indexOf('OPEN_CHAT_GROUP') < requested.indexOf('CONTRACT_DOCUMENT');
};

const chatGroups = ({ events }: Case): number => events.filter((event) => event.type === 'effect-done' && event.data.effect === 'OPEN_CHAT_GROUP').length;

beforeAll(async () => {
  bed = await EngineBed.open(onboardingStory);
  const opened = (lines: Line[], count: number): Promise<Case[]> => all(Array.from({ length: count }), () => tellOnboarding(bed, lines));
  [changed, early, beyond] = [await opened(wholeOnboarding.slice(0, upTo('sendApplication')), 25), await opened(wholeOnboarding.slice(0, upTo('sendMaterial')), 25), await opened(wholeOnboarding.slice(0, upTo('sendContract')), 40)];
}, 240_000);

afterAll(() => bed.close(), 60_000);

describe('a hundred engagements that were open before or while a release changed the body', () => {
  it('go on in it: those before the changed place as the new body says, those beyond it as the old one did', async () => {
    await release(NEXT, async () => {
      during = await all(Array.from({ length: 10 }), () => tellOnboarding(bed, wholeOnboarding.slice(0, upTo('sendContract'))));
    });

    await all(changed, (each) => goOn(each, between('sendApplication', 'sendContract')));
    await all(beyond, (each) => goOn(each, between('sendContract', 'signContract')));

    expect(changed.map(chatFirst)).toEqual(changed.map(() => true));
    expect(beyond.map(chatFirst)).toEqual(beyond.map(() => false));
  }, 120_000);

  it('go on after a step back, but for those that have gone over the changed place: they wait, and what they are told is kept', async () => {
    await release();

    await all(early, (each) => goOn(each, between('sendMaterial', 'requestExplanation')));
    await all(beyond, (each) => goOn(each, between('signContract', 'sendPaymentForm')));
    const asked = changed.slice(0, 3).map((each) => ({ each, command: each.command('signContract', between('sendContract', 'signContract')[0]!.facts!('')) }));
    const meanwhile = await Promise.all(asked.map(({ each, command }) => each.send(command, 2000)));
    const stopped = await Promise.all(asked.map(({ each }) => each.history()));
    await release(NEXT);
    const afterwards = await Promise.all(asked.map(({ each, command }) => each.send(command, 60_000)));

    expect(meanwhile.map(({ kind }) => kind)).toEqual(asked.map(() => 'undecided'));
    expect(stopped.map((history) => history.includes('workflowTaskFailed'))).toEqual(asked.map(() => true));
    expect(afterwards.map(({ kind }) => kind)).toEqual(asked.map(() => 'accepted'));
    afterwards.forEach((answer, index) => answer.kind === 'accepted' && bed.keep(asked[index]!.each.start.engagement, answer.events));
    await all(asked, ({ each }) => each.effectsDone());
  }, 180_000);

  it('all come to their end after the next step forward, nothing done more often than their body says', async () => {
    await all(changed.slice(0, 3), (each) => goOn(each, between('signContract', last)));
    await all(changed.slice(3), (each) => goOn(each, between('sendContract', last)));
    await all(early, (each) => goOn(each, between('requestExplanation', last)));
    await all(beyond, (each) => goOn(each, between('sendPaymentForm', last)));

    await all(during, (each) => goOn(each, between('sendContract', last)));

    const hundred = [...changed, ...early, ...beyond, ...during];
    await all(hundred, async (each) => {
      if (each.state.closed) return; // the day of the meeting was the day of the start
      await fastForward(bed.client, each.workflowId, { seconds: 10 * 86_400 });
      await each.projected('closed');
    });
    expect(hundred).toHaveLength(100);
    expect(hundred.map(({ state }) => state.closed?.outcome)).toEqual(hundred.map(() => 'STARTED'));
    // The signature asks for the group in every release; the next one has asked for it before.
    expect(hundred.map(chatGroups)).toEqual(hundred.map((each) => (chatFirst(each) ? 2 : 1)));
    expect([...beyond, ...changed].map(chatFirst)).toEqual([...beyond.map(() => false), ...changed.map(() => true)]);
    expect(early.map(chatFirst)).toEqual(early.map(() => true));
  }, 300_000);
});
