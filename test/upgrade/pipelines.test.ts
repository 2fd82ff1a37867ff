import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardIntakeStory, goOnWithCards, wholeCardIntake } from '#test/support/card-intake-story.js';
import { dataIntegrationStory, dataIntegrationWork, held, supportOrder, today } from '#test/support/data-integration-story.js';
import { EngineBed, type Case, type Story } from '#test/support/engine-bed.js';
import { goOn, onboardingStory, wholeOnboarding } from '#test/support/onboarding-story.js';
import { optionSupportStory } from '#test/support/option-support-story.js';
import { fastForward } from '#test/support/time.js';
import { versioning } from '#worker/versioning.js';

const NEXT = '../upgrade/next';

type Step = (it: Case) => Promise<void>;
const does = (command: string, facts: object): Step => async (it) => {
  await it.did(command, facts as never);
  await it.effectsDone();
};

/** Each process from its beginning to its end, the effect that the next release adds to it, and after how many steps its place comes. */
const processes: { story: Story; steps: Step[]; added: string; place: number; outcome: string }[] = [
  { story: onboardingStory, steps: wholeOnboarding.map((line) => (it) => goOn(it, [line])), added: 'OPEN_CHAT_GROUP', place: 7, outcome: 'STARTED' },
  { story: cardIntakeStory, steps: wholeCardIntake.map((line) => (it) => goOnWithCards(it, [line])), added: 'INSURANCE', place: 5, outcome: 'CLOSED' },
  { story: dataIntegrationStory, steps: [does('order', supportOrder(today())), ...dataIntegrationWork.map(([command, facts]) => does(command, facts)), does('holdReleaseCheck', held)], added: 'FOLDER', place: 3, outcome: 'COMPLETED' },
  {
    story: optionSupportStory,
    steps: [does('order', { order: { options: ['survey', 'risk-check'], startDate: today(), notesAccepted: true } }), does('assignAdviser', { adviser: { id: 'adviser' } }), ...['survey', 'risk-check'].map((option) => does('guideOption', { guidance: { option } }))],
    added: 'MANUALS', place: 2, outcome: 'COMPLETED',
  },
];

interface Open {
  it: Case;
  /** How many of its steps are done. */
  done: number;
  /** Whether it goes on while the change is held; the others rest before its place. */
  moves: boolean;
}

describe.each(processes)('open engagements of $story.pipeline.id, one at each step', ({ story, steps, added, place, outcome }) => {
  let bed: EngineBed;
  let open: Open[];

  /** Tells so many steps of each. */
  const tell = (of: readonly Open[], count: number): Promise<unknown> =>
    Promise.all(of.map(async (each) => {
      for (const step of steps.slice(each.done, each.done + count)) await step(each.it);
      each.done = Math.min(each.done + count, steps.length);
    }));

  /** Another release is put on in place of the one that runs. */
  const release = async (entry?: string, heldPatches: string[] = []): Promise<void> => {
    await bed.stopWorker();
    await bed.startWorker(entry, versioning({ workerDeployment: 'dandori', workerBuild: undefined, heldPatches }));
  };

  beforeAll(async () => {
    bed = await EngineBed.open(story);
    const before = Array.from({ length: place - 1 }, (_, index) => ({ done: index + 1, moves: false }));
    const beyond = Array.from({ length: steps.length - place }, (_, index) => ({ done: index + place - 1, moves: true }));
    open = [...before, ...beyond].map(({ moves, done }) => ({ it: bed.engagement({ simulation: true }), done, moves }));
    await Promise.all(open.map(async (each) => {
      for (const step of steps.slice(0, each.done)) await step(each.it);
    }));
  }, 120_000);

  afterAll(() => bed.close(), 60_000);

  it('go a release on that holds its change, and back, and none stands still', async () => {
    const moving = open.filter(({ moves }) => moves);
    const happened = async (what: RegExp): Promise<string[]> => (await Promise.all(moving.map(({ it }) => it.history()))).flat().filter((type) => what.test(type));
    await release(NEXT, ['all']);
    await tell(moving, 1);
    expect(await happened(/TaskFailed$|^marker/)).toEqual([]);
    await release();
    await tell(moving, 1);

    expect(await happened(/TaskFailed$/)).toEqual([]); // the release before may begin changes of its own
  }, 120_000);

  it('come to their end when the change is begun: those before its place by the new body, those beyond it by the old one', async () => {
    await release(NEXT);
    await tell(open, steps.length);
    await Promise.all(open.map(async ({ it }) => {
      if (!it.state.closed) await fastForward(bed.client, it.workflowId, { seconds: 10 * 86_400 });
      await it.projected('closed');
    }));

    expect(open.map(({ it }) => it.state.closed?.outcome)).toEqual(open.map(() => outcome));
    const asked = open.map(({ it }) => it.events.filter((event) => event.type === 'effect-requested' && event.data.effect === added).length);
    const ofOld = story === onboardingStory ? 1 : 0; // the signature asks for the chat group in every release
    expect(asked).toEqual(open.map(({ moves }) => (moves ? ofOld : ofOld + 1)));
  }, 120_000);
});
