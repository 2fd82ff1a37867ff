import { tracing } from '#runtime/telemetry.js';
import { errorFields, type Log } from './log.js';

/** What is to be done together because it came together; and what it is due to, when that is traced. */
interface Share<T> {
  items: readonly T[];
  traceparent?: string;
}

export interface BatchesOptions<T> {
  /** How the log and traces call it. */
  name: string;
  /** Items of one batch. */
  together: number;
  /** Batches on their way at once: a slow one does not keep the others. */
  atOnce: number;
  /** How long (ms) a batch waits for others to go with it; by default not at all. */
  gatherMs?: number;
  work: (items: readonly T[]) => Promise<void>;
  log: Log;
}

/** What waits in memory at most; the recovery finds the rest. */
const most = 2000;

/** Works off what this worker is told, in batches. What fails as a whole is left to the recovery. */
export class Batches<T> {
  private waiting: Share<T>[] = [];
  private readonly running = new Set<Promise<void>>();
  private gathering: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly options: BatchesOptions<T>) {}

  take(share: Share<T>): void {
    if (share.items.length === 0 || this.stopped || this.waiting.length >= most) return;
    this.waiting.push(share);
    if (this.options.gatherMs === undefined) return this.next();
    this.gathering ??= setTimeout(() => this.gathered(), this.options.gatherMs);
  }

  /** Takes nothing new, and waits for what is on its way. */
  async stop(): Promise<void> {
    if (this.gathering) this.gathered(); // what has come so far still goes
    this.stopped = true;
    await Promise.all(this.running);
  }

  private gathered(): void {
    clearTimeout(this.gathering);
    this.gathering = undefined;
    this.next();
  }

  private next(): void {
    const { name, atOnce, work, log } = this.options;
    if (this.stopped || this.gathering || this.running.size >= atOnce || this.waiting.length === 0) return;
    const batch = this.batch();
    const done = (tracing()?.below(batch, name, () => work(batch.items)) ?? work(batch.items))
      .catch((error: unknown) => log.warn({ what: name, count: batch.items.length, ...errorFields(error) }, 'left to the recovery'))
      .finally(() => {
        this.running.delete(done);
        this.next();
      });
    this.running.add(done);
    this.next(); // more than one batch may have gathered
  }

  /** Traced work goes alone, so that what it does is in its trace. */
  private batch(): Share<T> {
    const first = this.waiting.shift()!;
    if (first.traceparent !== undefined) return first;
    const items = [...first.items];
    while (items.length < this.options.together && this.waiting[0] && this.waiting[0].traceparent === undefined) items.push(...this.waiting.shift()!.items);
    return { items };
  }
}
