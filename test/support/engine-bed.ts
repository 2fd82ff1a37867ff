import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection, Runtime, DefaultLogger, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Role } from '#domain/engagement/actor.js';
import type { Command } from '#domain/engagement/command.js';
import { fold, type Engagement } from '#domain/engagement/engagement.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import type { Facts } from '#domain/engagement/json.js';
import type { Pipeline } from '#domain/engagement/pipeline.js';
import { executeCommand, type CommandAnswer } from '#runtime/temporal/execute-command.js';
import { engagementWorkflowId, settle, type EffectOutcome, type EngagementActivities, type Start } from '#workflows/engagement/contract.js';
import { bundleWorkflows } from '#worker/bundle.js';
import { testBook } from './pure-bed.js';

/** What a bed is made for: a pipeline, the file its workflow is bundled from, and what its effects give. */
export interface Story {
  pipeline: Pipeline;
  /** The entry file, relative to this folder; the product's own workflows when absent. */
  workflows?: string;
  effects?: { [effect: string]: Facts };
}

/**
 * The kernel on the real server with one pipeline. The rows are kept by the test's own activity, which refuses a gap in
 * the numbers and a second event under a known one; effects give what the story says, or fail as the test says.
 */
export class EngineBed {
  private readonly workers: { worker: Worker; running: Promise<void> }[] = [];
  private readonly rows = new Map<string, EngagementEvent[]>();
  /** Codes with which the next attempts of an effect fail for good; with `NOT_NOW` one is tried again. */
  readonly failures: string[] = [];
  /** Why attempts at effects came to nothing: said by whoever waits for what should have followed. */
  readonly lost: unknown[] = [];
  /** Whoever waits for rows to come. */
  private waiting: (() => void)[] = [];

  private constructor(readonly story: Story, readonly client: Client, private readonly connection: NativeConnection, readonly taskQueue: string) {}

  static async open(story: Story): Promise<EngineBed> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const address = process.env['TEMPORAL_ADDRESS']!;
    const client = new Client({ connection: await Connection.connect({ address }), namespace: process.env['TEMPORAL_NAMESPACE']!, identity: 'test' });
    const bed = new EngineBed(story, client, await NativeConnection.connect({ address }), `${story.pipeline.id}-${randomUUID()}`);
    await bed.startWorker();
    return bed;
  }

  /**
   * Starts a worker, beside those that run.
   * @param entry the file whose workflows it runs, relative to this folder; the story's when absent
   * @param more what it does other than the others
   */
  async startWorker(entry = this.story.workflows, more: Partial<WorkerOptions> = {}): Promise<void> {
    const workflows = entry && { workflows: fileURLToPath(new URL(entry, import.meta.url)) };
    const { codePath } = await bundleWorkflows(join(tmpdir(), 'dandori-test-bundles'), { ...workflows, logger: new DefaultLogger('ERROR') });
    const activities: EngagementActivities = {
      projectEvents: async ({ engagement, events }) => this.keep(engagement, events),
      performEffect: async ({ effect }) => {
        const outcome = this.tryEffect(effect);
        if (outcome.kind === 'done') return outcome;
        throw outcome.kind === 'failed' ? ApplicationFailure.nonRetryable('no', outcome.code) : ApplicationFailure.retryable('not now');
      },
    };
    const worker = await Worker.create({ connection: this.connection, namespace: this.client.options.namespace, taskQueue: this.taskQueue, workflowBundle: { codePath }, identity: 'test', stickyQueueScheduleToStartTimeout: '1s', ...more, activities: { ...activities, ...more.activities } });
    this.workers.push({ worker, running: worker.run() });
  }

  /** Stops the worker that has run longest. */
  async stopWorker(): Promise<void> {
    const oldest = this.workers.shift();
    oldest?.worker.shutdown();
    await oldest?.running;
  }

  async close(): Promise<void> {
    while (this.workers.length > 0) await this.stopWorker();
    await this.connection.close();
    await this.client.connection.close();
  }

  /** An engagement to send commands to; nothing is started yet. */
  engagement(more: Partial<Start> = {}): Case {
    return new Case(this, { engagement: randomUUID(), number: `${this.story.pipeline.prefix}-1`, customer: 'customer', contact: 'contact', book: testBook, openedBy: { role: 'customer', id: 'contact' }, ...more });
  }

  /** What PostgreSQL would do: equal rows are ignored, a gap or a different event under a known number is an error. */
  keep(engagement: string, events: readonly EngagementEvent[]): void {
    const known = this.rows.get(engagement) ?? [];
    for (const event of events) {
      const row = known[event.seq - 1];
      if (row && JSON.stringify(row) !== JSON.stringify(event)) throw ApplicationFailure.nonRetryable(`two events have number ${event.seq}`);
      if (!row && event.seq !== known.length + 1) throw ApplicationFailure.nonRetryable(`event ${event.seq} follows ${known.length}`);
      if (row) continue;
      known.push(event);
      if (event.type === 'effect-requested' && event.data.told) this.attempt(engagement, event.data.effect, event.seq).catch((error: unknown) => this.lost.push(error));
    }
    this.rows.set(engagement, known);
    for (const tell of this.waiting.splice(0)) tell();
  }

  /** What a worker that is told of an effect by its row does. One that is stopped in between leaves it; nothing recovers it here. */
  private async attempt(engagement: string, effect: string, key: number): Promise<void> {
    const handle = this.client.workflow.getHandle(engagementWorkflowId(this.story.pipeline.id, engagement));
    const { events } = await handle.executeUpdate(settle, { updateId: `effect/${key}`, args: [{ effect, key, since: this.rowsOf(engagement).length, outcome: this.tryEffect(effect) }] });
    this.keep(engagement, events);
  }

  private tryEffect(effect: string): EffectOutcome {
    const code = this.failures.shift();
    if (code === 'NOT_NOW') return { kind: 'again' };
    if (code) return { kind: 'failed', code };
    const facts = this.story.effects?.[effect];
    return { kind: 'done', ...(facts && { facts }) };
  }

  /** Resolves when rows have come, or at the deadline. */
  async rowsCome(deadline: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      timer = setTimeout(resolve, Math.max(deadline - Date.now(), 1));
    });
    clearTimeout(timer);
  }

  rowsOf(engagement: string): EngagementEvent[] {
    return this.rows.get(engagement) ?? [];
  }

  call(start: Start, command: Command, first: boolean, timeoutMs: number): Promise<CommandAnswer> {
    const { engagement } = start;
    return executeCommand(this.client, { pipeline: this.story.pipeline.id, engagement, taskQueue: this.taskQueue, command, since: this.rowsOf(engagement).length, ...(first && { start }), timeoutMs });
  }

  /** Starts without a command: carried pasts and folded states. */
  async start(start: Start): Promise<void> {
    await this.client.workflow.start(this.story.pipeline.id, { workflowId: engagementWorkflowId(this.story.pipeline.id, start.engagement), taskQueue: this.taskQueue, args: [start] });
  }
}

export class Case {
  constructor(readonly bed: EngineBed, readonly start: Start) {}

  get workflowId(): string {
    return engagementWorkflowId(this.bed.story.pipeline.id, this.start.engagement);
  }

  get events(): EngagementEvent[] {
    return this.bed.rowsOf(this.start.engagement);
  }

  get state(): Engagement {
    return fold(this.events);
  }

  command(name: string, facts: Facts = {}, more: Partial<Command> = {}): Command {
    const by = this.bed.story.pipeline.actions[name]?.by;
    const role: Role = name === 'override' ? 'manager' : (by?.find((each) => each !== 'public') ?? 'staff');
    return { id: randomUUID(), name, facts, actor: { role, id: role }, receivedAt: new Date().toISOString(), ...more };
  }

  /** Sends a command without projecting the answer, as an API that dies in between would leave it. */
  send(command: Command, timeoutMs = 15_000): Promise<CommandAnswer> {
    return this.bed.call(this.start, command, command.name === this.bed.story.pipeline.opens, timeoutMs);
  }

  /** Sends and projects; what was refused or undecided is an error. */
  async did(name: string, facts: Facts = {}, role?: Role): Promise<EngagementEvent[]> {
    const answer = await this.send(this.command(name, facts, role && { actor: { role, id: role } }));
    if (answer.kind !== 'accepted') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    this.bed.keep(this.start.engagement, answer.events);
    return answer.events;
  }

  /** Waits until an event of a type has been projected; the worker does it by itself. */
  async projected(type: EngagementEvent['type'], times = 1): Promise<EngagementEvent> {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const found = this.events.filter((event) => event.type === type)[times - 1];
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`no ${type} came; there is ${this.events.map((event) => event.type).join(', ')}; ${this.bed.lost.map(String).join(', ')}`);
      await this.bed.rowsCome(deadline);
    }
  }

  /** Waits until no effect is under way and the process has moved on to its next wait. */
  async effectsDone(): Promise<void> {
    const requested = this.events.filter(({ type }) => type === 'effect-requested').length;
    if (requested === 0) return;
    await this.projected('effect-done', requested - this.events.filter(({ type }) => type === 'effect-failed').length);
  }

  /** The history once no workflow task or activity is under way any more. */
  async settledHistory(): Promise<string[]> {
    for (;;) {
      const history = await this.history();
      if (!/Scheduled$|TaskStarted$|^activityTaskCompleted$/.test(history.at(-1)!)) return history;
    }
  }

  /** The types of the history's events so far. */
  async history(): Promise<string[]> {
    const { events } = await this.bed.client.workflow.getHandle(this.workflowId).fetchHistory();
    return (events ?? []).map((event) => Object.keys(event).find((key) => key.endsWith('EventAttributes')) ?? '').map((key) => key.replace('EventAttributes', ''));
  }
}

/** Events without what differs from run to run: ids of commands and instants. */
export function story(events: readonly EngagementEvent[]): unknown[] {
  return events.map(({ seq, type, actor, data }) => ({ seq, type, actor, data: JSON.parse(JSON.stringify(data).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')) as unknown }));
}
