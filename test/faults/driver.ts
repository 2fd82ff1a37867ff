import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '#runtime/wait.js';
import type { Definite, Journal, Outcome } from './journal.js';
import type { Random } from './random.js';
import type { Step, Story, Who } from './stories.js';

/** Where to, and as whom. */
export interface Target {
  urls: readonly string[];
  tokenOf(who: Who, customer: number): string;
  /** The state of an engagement in PostgreSQL, read past the parts that are being killed. */
  stateOf(engagement: string): Promise<string | undefined>;
}

/** How long one command may stay undecided, in milliseconds: long enough for every fault that the schedule knows. */
const PATIENCE_MS = 120_000;
/** How many of a hundred commands are sent twice at the same moment, to both APIs. */
const TWINS_PERCENT = 8;

type Answer = { command?: { id: string }; engagement?: { id: string; number: string }; code?: string };

/** Writers that tell stories, each story by one writer and its commands one after the other. */
export class Driver {
  /** Requests without an answer at this moment. */
  inFlight = 0;
  /** Commands that are decided. */
  decided = 0;
  /** What was accepted: when it was sent, and when its answer came; milliseconds since the epoch. */
  private acked: { sentAt: number; at: number }[] = [];
  /** What the model did not say: each is a difference. */
  readonly surprises: string[] = [];
  /** Engagement by order. */
  readonly engagements = new Map<string, string>();

  constructor(
    private readonly target: Target,
    private readonly journal: Journal,
    private readonly random: Random,
    private readonly perSecond: number,
  ) {}

  /** Tells what `next` gives by that many writers, until it gives nothing; what the model did not say is in {@link surprises}. */
  async tell(next: () => Story | undefined, writers: number): Promise<void> {
    const write = async (): Promise<void> => {
      for (let story = next(); story; story = next()) {
        const { order } = story;
        await this.one(story).catch((error: unknown) => this.surprises.push(`${order} stopped: ${String(error)}`));
      }
    };
    await Promise.all(Array.from({ length: writers }, () => write()));
  }

  /** When the first command was accepted that was sent at or after that instant; milliseconds since the epoch. */
  ackedAfter(instant: number): number | undefined {
    const its = this.acked.filter(({ sentAt }) => sentAt >= instant).map(({ at }) => at);
    return its.length === 0 ? undefined : Math.min(...its);
  }

  private async one(story: Story): Promise<void> {
    let its = { engagement: '', number: '' };
    for (const step of story.steps) {
      await this.paced();
      const answer = await this.decide(story, step, step.path(its));
      if (step.kind === 'open') {
        its = { engagement: answer.engagement!.id, number: answer.engagement!.number };
        this.engagements.set(story.order, its.engagement);
      }
      if (step.reaches) await until(`${story.order} comes to ${step.reaches}`, async () => (await this.target.stateOf(its.engagement)) === step.reaches, { withinMs: PATIENCE_MS, everyMs: 200 });
    }
  }

  /** Sends it under one key until it is decided: no answer, "not yet" and "too busy" are no decisions. */
  private async decide(story: Story, { kind, by, body, expected }: Step, path: string): Promise<Answer> {
    const [key, text] = [randomUUID(), JSON.stringify(body)];
    await this.journal.sends({ key, order: story.order, kind, bodyHash: createHash('sha256').update(text).digest('hex'), expected });
    const token = this.target.tokenOf(by, story.customer);
    const send = (url: string): Promise<{ outcome: Outcome['outcome']; answer: Answer }> => this.send(`${url}${path}`, { key, text, token });
    const first = this.random.one(this.target.urls);
    const isTwin = this.random.whole(1, 100) <= TWINS_PERCENT;
    const end = Date.now() + PATIENCE_MS;
    for (let n = 0; ; n++) {
      const url = this.target.urls[(this.target.urls.indexOf(first) + n) % this.target.urls.length]!;
      const told = await Promise.all(isTwin && n === 0 ? this.target.urls.map(send) : [send(url)]);
      const definite = told.filter(({ outcome }) => outcome !== 'unknown');
      if (new Set(definite.map(({ outcome, answer }) => `${outcome} ${answer.command?.id ?? answer.code}`)).size > 1) this.surprises.push(`${story.order} ${kind}: twins were answered differently: ${JSON.stringify(definite)}`);
      if (definite[0]) return this.judged(story.order, kind, expected, definite[0] as { outcome: Definite; answer: Answer });
      if (Date.now() > end) throw new Error(`${kind} was not decided within ${PATIENCE_MS / 1000} s`);
      await pause(200 + 100 * this.random.next());
    }
  }

  private judged(order: string, kind: string, expected: Definite, { outcome, answer }: { outcome: Definite; answer: Answer }): Answer {
    this.decided++;
    if (outcome !== expected) throw new Error(`${order} ${kind}: ${outcome} ${answer.code ?? ''}, the model says ${expected}`);
    return answer;
  }

  private async send(url: string, { key, text, token }: { key: string; text: string; token: string }): Promise<{ outcome: Outcome['outcome']; answer: Answer }> {
    const sentAt = Date.now();
    this.inFlight++;
    let [status, answer]: [number, Answer] = [0, {}];
    try {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key };
      const response = await fetch(url, { method: 'POST', headers, body: text, signal: AbortSignal.timeout(15_000) });
      [answer, status] = [(await response.json()) as Answer, response.status];
    } catch {
      status = 0; // died in the middle, or never got there
    } finally {
      this.inFlight--;
    }
    const at = Date.now();
    const outcome = outcomeOf(status);
    if (outcome === 'acked') this.acked.push({ sentAt, at });
    await this.journal.heard({ key, outcome, status, ms: at - sentAt, at, ...(answer.code !== undefined && { code: answer.code }), ...(answer.command && { command: answer.command.id }) });
    return { outcome, answer };
  }

  private nextAt = 0;
  /** So many commands a second are offered, by all writers together. */
  private async paced(): Promise<void> {
    this.nextAt = Math.max(Date.now(), this.nextAt + 1000 / this.perSecond);
    await pause(this.nextAt - Date.now());
  }
}

/** 4xx but 401 (the sign-in could not be read), 408 and 429 are decisions; so is 2xx but 202. */
function outcomeOf(status: number): Outcome['outcome'] {
  if (status >= 200 && status < 300 && status !== 202) return 'acked';
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status) ? 'refused' : 'unknown';
}
