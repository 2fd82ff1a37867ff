import { Problem } from '../problems/problem.js';

export interface Places {
  /** Commands that one process has in hand at a time. Beyond it a caller is told at once to come back. */
  most: number;
  /** How many of them run at a time; the others wait for their turn, in the order in which they came. */
  atOnce?: number;
  /** How long one waits for its turn, in milliseconds; then it is told to come back, too. */
  patienceMs?: number;
  /** How long one keeps others waiting, in milliseconds: what takes longer is no matter of a crowd, but of an engine that is away. */
  turnMs?: number;
  /** What one of those with a share may have of all places at most. */
  share?: number;
}

/**
 * The commands that one process brings to Temporal. Few run at a time, in the order in which they came: sent all at once they would
 * keep each other waiting in the engine, where nobody is first, and some would wait until they are given up.
 */
export class InFlight {
  private now = 0;
  private running = 0;
  private readonly waiting = new Set<() => void>();
  /** Of those who have a share alone. */
  private readonly shares = new Map<string, number>();
  private readonly places: Required<Places>;

  constructor({ most, atOnce = most, patienceMs = 2000, turnMs = 1000, share = Math.max(1, Math.floor(most / 4)) }: Places) {
    this.places = { most, atOnce, patienceMs, turnMs, share };
  }

  get count(): number {
    return this.now;
  }

  /** Runs the work in a place of its own, or throws before anything is written: 429 when whoever it is for has its share already, 503 when there is no place, or no turn in time. */
  async run<T>(work: () => Promise<T>, whose?: string): Promise<T> {
    const its = whose === undefined ? 0 : (this.shares.get(whose) ?? 0);
    if (whose !== undefined && its >= this.places.share) throw new Problem(429, 'TOO_MANY_REQUESTS', { retryAfter: 1 });
    if (this.now >= this.places.most) throw busy();
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
    if (this.running < this.places.atOnce) this.running++;
    else await this.turn(); // handed on: who had it before does not count any more
    let mine = true;
    const handOn = (): void => {
      if (!mine) return;
      mine = false;
      const [next] = this.waiting;
      if (next) next();
      else this.running--;
    };
    const timer = setTimeout(handOn, this.places.turnMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      handOn();
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = (): void => {
        clearTimeout(timer);
        this.waiting.delete(mine);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(mine);
        reject(busy());
      }, this.places.patienceMs);
      this.waiting.add(mine);
    });
  }

  private giveBack(whose: string): void {
    const left = (this.shares.get(whose) ?? 1) - 1;
    if (left > 0) this.shares.set(whose, left);
    else this.shares.delete(whose);
  }
}

const busy = (): Problem => new Problem(503, 'BUSY', { retryAfter: 1 });
