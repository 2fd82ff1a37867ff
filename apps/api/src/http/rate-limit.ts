import { Problem } from '../problems/problem.js';

/** Bounds how often one address may do something: `most` times at once, refilled evenly over `perMs`. In memory, of bounded size. */
export class RateLimit {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly most: number,
    private readonly perMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one, or throws 429 with the seconds until the next. */
  take(who: string): void {
    const left = this.leftOf(who);
    this.buckets.delete(who);
    if (this.buckets.size >= 50_000) this.forgetOldest();
    this.buckets.set(who, { left: left < 1 ? left : left - 1, at: this.now() });
    this.refuseBelowOne(left);
  }

  /** Takes nothing; throws as `take` would. */
  check(who: string): void {
    this.refuseBelowOne(this.leftOf(who));
  }

  private leftOf(who: string): number {
    const known = this.buckets.get(who);
    return Math.min(this.most, known ? known.left + ((this.now() - known.at) * this.most) / this.perMs : this.most);
  }

  private refuseBelowOne(left: number): void {
    if (left < 1) throw new Problem(429, 'TOO_MANY_REQUESTS', { retryAfter: Math.max(1, Math.ceil(((1 - left) * this.perMs) / this.most / 1000)) });
  }

  private forgetOldest(): void {
    const oldest = this.buckets.keys().next();
    if (!oldest.done) this.buckets.delete(oldest.value);
  }
}
