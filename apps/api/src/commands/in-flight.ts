import { Problem } from '../problems/problem.js';

/** How long one keeps others waiting, in milliseconds: what takes longer is no matter of a crowd, but of an engine that is away. */
const TURN_MS = 1000;

/**
 * How many commands one process has in hand. Beyond it a caller is told at once to come back. A quarter of them is sent to Temporal at a
 * time, in the order in which they came: sent all at once they would keep each other waiting in the engine, where nobody is first. As a turn
 * is over after a second, done or not, nobody waits for one longer than three.
 */
export class InFlight {
  private now = 0;
  private running = 0;
  private readonly atOnce: number;
  private readonly waiting: (() => void)[] = [];
  /** Of those who have a share alone. */
  private readonly shares = new Map<string, number>();

  /** @param share what one of those with a share may have of it at most @param turnMs see TURN_MS */
  constructor(
    private readonly most: number,
    private readonly share = Math.max(1, Math.floor(most / 4)),
    private readonly turnMs = TURN_MS,
  ) {
    this.atOnce = Math.ceil(most / 4);
  }

  get count(): number {
    return this.now;
  }

  /** @throws 503 BUSY when all places are taken */
  check(): void {
    if (this.now >= this.most) throw new Problem(503, 'BUSY', { retryAfter: 1 });
  }

  /** Runs the work in a place of its own, or throws before anything is written: 429 when whoever it is for has its share already, 503 when all places are taken. */
  async run<T>(work: () => Promise<T>, whose?: string): Promise<T> {
    const its = whose === undefined ? 0 : (this.shares.get(whose) ?? 0);
    if (whose !== undefined && its >= this.share) throw new Problem(429, 'TOO_MANY_REQUESTS', { retryAfter: 1 });
    this.check();
    this.now++;
    if (whose !== undefined) this.shares.set(whose, its + 1);
    try {
      return await this.inTurn(work);
    } finally {
      this.now--;
      if (whose !== undefined) this.giveBack(whose);
    }
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running++;
    else await new Promise<void>((resolve) => this.waiting.push(resolve)); // whose turn it was does not count any more
    let mine = true;
    const handOn = (): void => {
      if (!mine) return;
      mine = false;
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    };
    const timer = setTimeout(handOn, this.turnMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      handOn();
    }
  }

  private giveBack(whose: string): void {
    const left = (this.shares.get(whose) ?? 1) - 1;
    if (left > 0) this.shares.set(whose, left);
    else this.shares.delete(whose);
  }
}
