import { Problem } from '../problems/problem.js';

/** How many commands one process sends to Temporal at a time. Beyond it a caller is told at once to come back: nothing queues here. */
export class InFlight {
  private now = 0;
  /** Of those who have a share alone. */
  private readonly shares = new Map<string, number>();

  /** @param share what one of those with a share may have of it at most */
  constructor(
    private readonly most: number,
    private readonly share = Math.max(1, Math.floor(most / 4)),
  ) {}

  get count(): number {
    return this.now;
  }

  /** Runs the work in a place of its own, or throws before anything is written: 429 when whoever it is for has its share already, 503 when all places are taken. */
  async run<T>(work: () => Promise<T>, whose?: string): Promise<T> {
    const its = whose === undefined ? 0 : (this.shares.get(whose) ?? 0);
    if (whose !== undefined && its >= this.share) throw new Problem(429, 'TOO_MANY_REQUESTS', { retryAfter: 1 });
    if (this.now >= this.most) throw new Problem(503, 'BUSY', { retryAfter: 1 });
    this.now++;
    if (whose !== undefined) this.shares.set(whose, its + 1);
    try {
      return await work();
    } finally {
      this.now--;
      if (whose !== undefined) this.giveBack(whose);
    }
  }

  private giveBack(whose: string): void {
    const left = (this.shares.get(whose) ?? 1) - 1;
    if (left > 0) this.shares.set(whose, left);
    else this.shares.delete(whose);
  }
}
