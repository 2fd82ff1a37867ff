import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fold } from '#domain/engagement/engagement.js';
import type { CommandAnswer } from '#runtime/temporal/execute-command.js';
import { until } from '#runtime/wait.js';
import { fastForward } from '#test/support/time.js';
import { EngineBed, story, type Case } from '#test/support/engine-bed.js';
import { settle, type Executed, type Settle, type Start } from '#workflows/engagement/contract.js';
import { toy } from './toy/toy.pipeline.js';

const DAY = 86_400;
let bed: EngineBed;

beforeAll(async () => {
  bed = await EngineBed.open({ pipeline: toy, workflows: '../workflows/toy/toy.workflow.ts' });
}, 120_000);

afterAll(() => bed.close());

/** Asked, sent, and the mail's effect done: the customer may take or leave. */
async function toTake(more: Partial<Start> = {}): Promise<Case> {
  const it = bed.engagement(more);
  await it.did('ask');
  await it.did('send');
  await it.projected('timer-armed');
  return it;
}

describe('a command', () => {
  it('costs five history events, and two more when the one timer is re-armed', async () => {
    const toy = await toTake();
    const before = (await toy.settledHistory()).length;

    await toy.did('addNote');
    const afterNote = await toy.settledHistory();
    expect(afterNote.slice(before)).toEqual(['workflowTaskScheduled', 'workflowTaskStarted', 'workflowTaskCompleted', 'workflowExecutionUpdateAccepted', 'workflowExecutionUpdateCompleted']);

    await toy.did('take');
    const afterTake = (await toy.settledHistory()).slice(afterNote.length);
    expect(afterTake.sort()).toEqual(['timerCanceled', 'timerStarted', 'workflowExecutionUpdateAccepted', 'workflowExecutionUpdateCompleted', 'workflowTaskCompleted', 'workflowTaskScheduled', 'workflowTaskStarted']);
  });

  it('that ends its engagement answers with the end, asks no activity, and gives a retry the same', async () => {
    const toy = await toTake();
    const before = (await toy.settledHistory()).length;
    const command = toy.command('leave');
    const answer = await toy.send(command);

    expect(answer.kind === 'accepted' && answer.events.at(-1)).toMatchObject({ type: 'closed', data: { outcome: 'LEFT' } });
    const after = (await toy.settledHistory()).slice(before);
    expect(after.filter((type) => /workflowTaskCompleted|activity|ExecutionCompleted/.test(type))).toEqual(['workflowTaskCompleted', 'workflowExecutionCompleted']);
    expect(await toy.send(command)).toEqual(answer);
  });

  it('answers with what time adds to it at once, and with the end that follows', async () => {
    const toy = await toTake();

    const events = await toy.did('take', { days: 0 });

    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['timer-armed', 'timer-fired']));
    expect(events.at(-1)).toMatchObject({ type: 'closed', data: { outcome: 'DONE' } });
    expect(await toy.settledHistory()).not.toContain('activityTaskScheduled');
  });

  it('sent twice under one id has one effect and one answer', async () => {
    const toy = await toTake();
    const command = toy.command('take');

    const first = await toy.send(command);
    const second = await toy.send(command);

    expect(second).toEqual(first);
    expect(first.kind === 'accepted' && first.events.filter(({ type, data }) => type === 'fact-recorded' && data.action === 'take')).toHaveLength(1);
  });

  it('is refused to the person who did what a second one has to check, and to the wrong department', async () => {
    const toy = await toTake(); // `staff` has sent
    const code = async (id: string, department: 'sales' | 'confirmation'): Promise<string> => {
      const answer = await toy.send(toy.command('check', {}, { actor: { role: 'staff', id, department } }));
      return answer.kind === 'refused' ? answer.refusal.code : answer.kind;
    };

    expect(await code('staff', 'confirmation')).toBe('SAME_PERSON');
    expect(await code('ueda', 'sales')).toBe('TOY_ACTOR_NOT_ALLOWED');
    expect(await code('ueda', 'confirmation')).toBe('accepted');
  });

  it('answers with everything PostgreSQL lacks, so a lost projection is made good by the next command', async () => {
    const toy = await toTake();
    const lost = await toy.send(toy.command('addNote'));
    if (lost.kind !== 'accepted') throw new Error(lost.kind);

    const next = await toy.did('addNote');

    expect(next.map(({ seq }) => seq)).toEqual([lost.events[0]!.seq, lost.events[0]!.seq + 1]);
  });

  it('of two exclusive ones sent while the worker is down, exactly one is accepted', async () => {
    const toy = await toTake();
    await bed.stopWorker();
    const both = Promise.all([toy.send(toy.command('take'), 40_000), toy.send(toy.command('leave'), 40_000)]);
    await bed.startWorker();

    const answers = await both;

    expect(answers.map(({ kind }) => kind).sort()).toEqual(['accepted', 'refused']);
  }, 60_000);

  it('refused as the first leaves nothing open: the start fails as not started, and may be tried again', async () => {
    const toy = bed.engagement();
    const refused = await toy.send(toy.command('ask', {}, { actor: { role: 'finance', id: 'finance' } }));
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'TOY_ACTOR_NOT_ALLOWED' } });

    await fastForward(bed.client, toy.workflowId, { seconds: 61 });
    await expect(bed.client.workflow.getHandle(toy.workflowId).result()).rejects.toMatchObject({ cause: { type: 'NOT_STARTED' } });

    await toy.did('ask');
    expect(toy.state.state).toBe('ASKED');
  });
});

describe('time', () => {
  it('reminds, and then does what the date demands, without anybody’s command', async () => {
    const toy = await toTake();
    await fastForward(bed.client, toy.workflowId, { seconds: 4 * DAY });
    expect((await toy.projected('timer-fired')).data).toMatchObject({ key: 'remind:take' });
    await toy.projected('notice-due');

    await toy.did('take');
    await fastForward(bed.client, toy.workflowId, { seconds: 11 * DAY });

    expect((await toy.projected('closed')).data).toEqual({ outcome: 'DONE' });
    expect(toy.events.find(({ type, data }) => type === 'fact-recorded' && data.action === 'rest')?.actor.role).toBe('system');
  });

  it('run forward stops at each timer, also in a run that has just taken the place of another', async () => {
    const toy = await toTake({ continueAfter: 1, simulation: true });
    await fastForward(bed.client, toy.workflowId, { seconds: 2 * DAY });
    const run = async (): Promise<string> => (await bed.client.workflow.getHandle(toy.workflowId).describe()).runId;
    for (let n = 0; n < 2; n++) {
      const before = await run();
      await toy.did('addNote');
      await until('the next run', async () => (await run()) !== before, { withinMs: 10_000, everyMs: 10 });
    }

    await fastForward(bed.client, toy.workflowId, { seconds: 1.5 * DAY });

    const { at, data } = await toy.projected('timer-fired');
    expect(data).toEqual({ key: 'remind:take', due: expect.any(String) });
    expect(Date.parse(at) - Date.parse((data as { due: string }).due)).toBeLessThan(60_000);
  });

  it('does not count while on hold, and goes on where it was after resuming', async () => {
    const toy = await toTake();
    await toy.did('hold', { on: 'third' });
    await fastForward(bed.client, toy.workflowId, { seconds: 10 * DAY });
    expect(toy.events.some(({ type }) => type === 'timer-fired')).toBe(false);
    expect(await toy.send(toy.command('take'))).toMatchObject({ kind: 'refused', refusal: { code: 'ENGAGEMENT_ON_HOLD' } });

    const resumedAt = new Date(Date.now() + 10 * DAY * 1000).toISOString();
    const resumed = await toy.send(toy.command('resume', {}, { receivedAt: resumedAt }));

    const events = resumed.kind === 'accepted' ? resumed.events : [];
    expect(fold([...toy.events, ...events]).timers['remind:take']!.deadline.because).toContainEqual({ kind: 'held', from: toy.state.hold!.since, to: resumedAt });
  });
});

describe('a timer that is overdue', () => {
  it('comes before a command that was received after its date, when both wait for a worker', async () => {
    const toy = await toTake({ simulation: true });
    await toy.settledHistory();
    await bed.stopWorker();
    const forward = fastForward(bed.client, toy.workflowId, { seconds: 4 * DAY });
    await until('the timer', async () => (await toy.history()).includes('timerFired'), { withinMs: 20_000 });
    const answer = toy.send(toy.command('take'), 40_000);
    await bed.startWorker();

    expect(remindedAndTaken(toy, await answer)).toEqual(['timer-fired', 'take']);
    await forward;
  }, 60_000);

  it('comes before it also in a run that has just been continued, with the command waiting for its first task', async () => {
    const told = await toTake();
    const due = new Date(Date.now() - 1_000).toISOString();
    const before = told.events.map((event) => (event.type === 'timer-armed' ? { ...event, data: { ...event.data, deadline: { ...event.data.deadline, at: due } } } : event));
    const toy = bed.engagement({ carry: { engagement: fold(before), handled: [] } });
    bed.keep(toy.start.engagement, before);
    await bed.stopWorker();
    await bed.start(toy.start);
    const answer = toy.send(toy.command('take'), 40_000);
    await bed.startWorker();

    expect(remindedAndTaken(toy, await answer)).toEqual(['timer-fired', 'take']);
  }, 60_000);

  /** Which came first. */
  const remindedAndTaken = (toy: Case, answer: CommandAnswer): string[] => {
    if (answer.kind === 'accepted') bed.keep(toy.start.engagement, answer.events);
    return toy.events.flatMap(({ type, data }) => (type === 'timer-fired' ? [type] : type === 'fact-recorded' && data.action === 'take' ? [data.action] : []));
  };
});

describe('an effect that fails for good', () => {
  it('waits for staff, who retry it', async () => {
    bed.failures.push('MAIL_REFUSED');
    const toy = bed.engagement();
    await toy.did('ask');
    await toy.did('send');
    expect((await toy.projected('effect-failed')).data).toEqual({ effect: 'MAIL', code: 'MAIL_REFUSED' });
    expect(toy.state).toMatchObject({ state: 'ASKED', waiting: { on: 'us' } });

    await toy.did('retryEffect', { effect: 'MAIL' });

    await toy.projected('effect-done');
    await toy.projected('waiting-changed', 3);
    expect(toy.state).toMatchObject({ state: 'SENT', waiting: { on: 'customer', action: 'take' } });
  });
});

describe('an effect that a worker was told of', () => {
  /** Asked for, and nobody was told: its events are kept by hand. */
  async function pending(): Promise<{ toy: Case; key: number; tell: (more?: Partial<Settle>) => Promise<Executed> }> {
    const toy = bed.engagement();
    await toy.did('ask');
    const answer = await toy.send(toy.command('send'));
    if (answer.kind !== 'accepted') throw new Error(answer.kind);
    const key = answer.events.find(({ type }) => type === 'effect-requested')!.seq;
    const asked: Settle = { effect: 'MAIL', key, since: answer.events.at(-1)!.seq, outcome: { kind: 'done' } };
    return { toy, key, tell: (more = {}) => bed.client.workflow.getHandle(toy.workflowId).executeUpdate(settle, { args: [{ ...asked, ...more }] }) };
  }
  const types = ({ events }: Executed): string[] => events.map(({ type }) => type);

  it('costs its process no activity: what follows is the answer to who did it', async () => {
    const { toy, tell } = await pending();

    expect(types(await tell())).toEqual(expect.arrayContaining(['effect-done', 'timer-armed']));

    expect(await toy.history()).not.toContain('activityTaskScheduled');
  });

  it('told again, or of a request that is none, changes nothing; who lacks the events gets them again', async () => {
    const { key, tell } = await pending();
    expect(await tell({ key: key + 1 })).toEqual({ events: [] });
    expect(await tell({ effect: 'FAX' })).toEqual({ events: [] });
    const first = await tell();

    expect(await tell()).toEqual(first);
    expect(await tell({ outcome: { kind: 'failed', code: 'LATE' } })).toEqual(first);
    expect(await tell({ outcome: { kind: 'again' }, since: first.events.at(-1)!.seq })).toEqual({ events: [] });
  });

  it('that did not work out is done by an activity, as the same effect', async () => {
    const { toy, key, tell } = await pending();
    const again = (await tell({ outcome: { kind: 'again' }, since: toy.events.length })).events.at(-1)!;
    expect(again).toMatchObject({ type: 'effect-requested', data: { effect: 'MAIL', key } });
    expect(again.data).not.toHaveProperty('told');

    await toy.projected('effect-done');

    expect((await toy.history()).filter((type) => type === 'activityTaskScheduled').length).toBeGreaterThan(0);
    expect(toy.events.filter(({ type }) => type === 'effect-done')).toHaveLength(1);
  });

  it('that fails for good is a task for staff, whose retry is a new request', async () => {
    const { toy, key, tell } = await pending();
    expect(types(await tell({ outcome: { kind: 'failed', code: 'MAIL_REFUSED' } }))).toEqual(['effect-failed', 'waiting-changed']);

    await toy.did('retryEffect', { effect: 'MAIL' });
    await toy.projected('effect-done');

    expect(toy.events.filter(({ type }) => type === 'effect-requested').map(({ data }) => data)).toEqual([expect.objectContaining({ told: true }), expect.objectContaining({ told: true })]);
    expect(await tell({ key, outcome: { kind: 'failed', code: 'LATE' }, since: toy.events.length })).toEqual({ events: [] });
  });

  it('takes commands meanwhile', async () => {
    const { toy, tell } = await pending();

    expect(await toy.send(toy.command('addNote'))).toMatchObject({ kind: 'accepted' });
    expect(await toy.send(toy.command('take'))).toMatchObject({ kind: 'refused', refusal: { code: 'TOY_STEP_ORDER' } });
    await tell();

    expect(await toy.send(toy.command('take'))).toMatchObject({ kind: 'accepted' });
  });

  it('is done by an activity in a simulation', async () => {
    const toy = await toTake({ simulation: true });

    expect(toy.events.find(({ type }) => type === 'effect-requested')!.data).not.toHaveProperty('told');
    expect(await toy.history()).toContain('activityTaskScheduled');
  });
});

describe('a body', () => {
  const told = ['ask', 'send', 'addNote', 'hold', 'resume', 'addNote', 'take'];

  /** Tells the whole story; `points` are the numbers at which the process had settled. */
  async function tell(continueAfter?: number): Promise<{ toy: Case; points: number[] }> {
    const toy = bed.engagement(continueAfter ? { continueAfter } : {});
    const points: number[] = [];
    for (const name of told) {
      await toy.did(name, name === 'hold' ? { on: 'us' } : {});
      points.push(toy.events.length);
      if (name === 'send') await toy.projected('timer-armed');
    }
    points.push(toy.events.length);
    await fastForward(bed.client, toy.workflowId, { seconds: 11 * DAY });
    await toy.projected('closed');
    return { toy, points };
  }

  it('continued as new after every command records the same events', async () => {
    const { toy: plain } = await tell();
    const { toy: continued } = await tell(1);

    expect(story(continued.events)).toEqual(story(plain.events));
    const { raw, runId } = await bed.client.workflow.getHandle(continued.workflowId).describe();
    expect(raw.workflowExecutionInfo?.firstRunId).not.toBe(runId);
  }, 60_000);

  it('started with any part of its story goes on to the same end', async () => {
    const { toy: whole, points } = await tell();

    for (const point of points) {
      const toy = bed.engagement({ carry: { engagement: fold(whole.events.slice(0, point)), handled: [] } });
      await bed.start(toy.start);
      bed.keep(toy.start.engagement, whole.events.slice(0, point));
      if (toy.state.done['send'] && toy.state.state === 'ASKED') await toy.projected('timer-armed');
      for (const name of told.slice(points.indexOf(point) + 1)) {
        await toy.did(name, name === 'hold' ? { on: 'us' } : {});
        if (name === 'send') await toy.projected('timer-armed');
      }
      await fastForward(bed.client, toy.workflowId, { seconds: 11 * DAY });
      await toy.projected('closed');

      expect(story(toy.events)).toEqual(story(whole.events));
    }
  }, 120_000);

  it('keeps two engagements in one worker apart', async () => {
    const one = await toTake();
    const two = await toTake();
    await one.did('take');

    expect(two.state.state).toBe('SENT');
    expect(one.state.state).toBe('TAKEN');
  });
});

describe('a carried start', () => {
  it('takes facts of the past at their own time, and disturbs nobody with what was due then', async () => {
    const daysAgo = (days: number): string => new Date(Date.now() - days * DAY * 1000).toISOString();
    const toy = bed.engagement();
    const past = [toy.command('ask', {}, { receivedAt: daysAgo(9) }), toy.command('send', {}, { receivedAt: daysAgo(8) }), toy.command('take', {}, { receivedAt: daysAgo(3) })];
    await bed.start({ ...toy.start, past });
    await toy.projected('timer-armed', 2);

    // sent eight days ago, so the reminder of three days later was due five days ago
    const reminder = toy.events.find(({ type }) => type === 'notice-due')!;
    expect(reminder.data).toMatchObject({ notice: 'reminder', skipped: 'carried' });
    expect(Date.parse(reminder.at) - Date.parse(past[1]!.receivedAt)).toBe(3 * DAY * 1000);
    expect(toy.state).toMatchObject({ state: 'TAKEN', openedAt: past[0]!.receivedAt });
    expect(toy.state.timers['rest']!.deadline.at).toBe(new Date(Date.parse(past[2]!.receivedAt) + 10 * DAY * 1000).toISOString());
  });

  it('with a fact that the rules refuse fails, naming it', async () => {
    const toy = bed.engagement();
    await bed.start({ ...toy.start, past: [toy.command('ask'), toy.command('take')] });

    await expect(bed.client.workflow.getHandle(toy.workflowId).result()).rejects.toMatchObject({ cause: { type: 'PAST_REFUSED', details: [{ code: 'TOY_STEP_ORDER', command: 'take' }] } });
  });
});
