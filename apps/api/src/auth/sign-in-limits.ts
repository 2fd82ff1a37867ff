import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { one, rows } from '#persistence/sql.js';
import { networkOf } from '../http/network.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { Problem } from '../problems/problem.js';

/** `most` at once; one more every `everySeconds`. */
interface Allowance {
  most: number;
  everySeconds: number;
}

const allowances = {
  /** Wrong passwords from one address: an office shares one. */
  'password from': { most: 30, everySeconds: 20 },
  /** Wrong passwords for one mail address, whether anybody has it or not. */
  'password for': { most: 10, everySeconds: 90 },
  'link from': { most: 20, everySeconds: 30 },
  /** Mails to one address: nobody's inbox is to be filled from here. */
  'link for': { most: 5, everySeconds: 180 },
  'redeem from': { most: 30, everySeconds: 20 },
  'oidc from': { most: 60, everySeconds: 10 },
  'current password of': { most: 10, everySeconds: 90 },
} as const satisfies { [what: string]: Allowance };

export type Limited = keyof typeof allowances;

/** How often somebody may try to sign in. In PostgreSQL, so that several API processes count together; only keyed hashes of who it was are kept. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Takes one. `whole_at` moves on by one step, unless that would be further ahead than the allowance reaches. @throws 429 with Retry-After */
  async take(what: Limited, who: string): Promise<void> {
    const { most, everySeconds } = allowances[what];
    const bucket = this.bucket(what, who);
    const taken = await rows(
      this.db,
      `insert into sign_in_limit as l (bucket, whole_at) values ($1, now() + make_interval(secs => $2))
       on conflict (bucket) do update set whole_at = greatest(l.whole_at, now()) + make_interval(secs => $2)
         where l.whole_at <= now() + make_interval(secs => $2 * ($3 - 1)) returning 1`,
      [bucket, everySeconds, most],
    );
    if (taken.length > 0) return;
    const left = await one<{ seconds: number }>(this.db, `select ceil(extract(epoch from whole_at - now()) - $2 * ($3 - 1))::int as seconds from sign_in_limit where bucket = $1`, [bucket, everySeconds, most]);
    throw new Problem(429, 'TOO_MANY_REQUESTS', { retryAfter: Math.max(1, left?.seconds ?? 1) });
  }

  /** Gives one back: what went well was no attempt to guess. */
  async giveBack(what: Limited, who: string): Promise<void> {
    await this.db.query(`update sign_in_limit set whole_at = whole_at - make_interval(secs => $2) where bucket = $1`, [this.bucket(what, who), allowances[what].everySeconds]);
    await this.db.query(`delete from sign_in_limit where whole_at < now()`); // whole again: the row says nothing any more
  }

  private bucket(what: Limited, who: string): Buffer {
    return createHmac('sha256', this.settings.authSecret).update(`sign-in-limit\0${what}\0${what.endsWith(' from') ? networkOf(who) : who}`).digest();
  }
}
