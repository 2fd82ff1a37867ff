import { Problem } from '../problems/problem.js';

/** How many commands one process sends to Temporal at a time. Beyond it a caller is told at once to come back: nothing queues here. */
export class InFlight {
  private now = 0;

  constructor(private readonly most: number) {}

  get count(): number {
    return this.now;
  }

  /** Runs the work in a place of its own, or throws 503 before anything is written. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.now >= this.most) throw new Problem(503, 'BUSY', { retryAfter: 1 });
    this.now++;
    try {
      return await work();
    } finally {
      this.now--;
    }
  }
}
