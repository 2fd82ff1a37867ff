import { randomBytes } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { Injectable } from '@nestjs/common';
import { one, type Queryable } from '#persistence/sql.js';
import { Problem } from '../problems/problem.js';

export const SHORTEST = 12;
export const LONGEST = 128;

/** Passwords, where better-auth keeps them: `account` rows of the provider `credential`, hashed by its scrypt. */
@Injectable()
export class Passwords {
  /** A hash of nothing anybody knows: an unknown person takes as long to refuse as a known one. */
  private readonly nobodys = hashPassword(randomBytes(32).toString('base64'));

  constructor() {
    this.nobodys.catch(() => undefined); // told where it is awaited
  }

  async fits(password: string, hash: string | undefined): Promise<boolean> {
    const right = await verifyPassword({ hash: hash ?? (await this.nobodys), password });
    return right && hash !== undefined;
  }

  async hashOf(tx: Queryable, user: string): Promise<string | undefined> {
    return (await one<{ password: string | null }>(tx, `select "password" from "account" where "userId" = $1 and "providerId" = 'credential'`, [user]))?.password ?? undefined;
  }

  async put(tx: Queryable, user: string, password: string): Promise<void> {
    await tx.query(
      `insert into "account" ("id", "accountId", "providerId", "userId", "password", "updatedAt") values ($1, $2, 'credential', $2, $3, now())
       on conflict ("providerId", "accountId") do update set "password" = excluded."password", "updatedAt" = now()`,
      [randomBytes(12).toString('base64url'), user, await hashPassword(password)],
    );
  }

  /** Length is what counts (NIST SP 800-63B); besides it, only what is no secret at all is refused. @throws 400 */
  assertGood(password: string, known: readonly string[]): void {
    const plain = password.normalize('NFKC').toLowerCase();
    const tooFewSigns = new Set(plain).size < 5;
    const everybodys = /^(.{1,6})\1+$|^(pass(word|phrase)|qwerty(uiop)?|letmein|dandori|admin(istrator)?)[^a-z]*$|^0?123456789/.test(plain);
    if (tooFewSigns || everybodys || known.some((each) => each.toLowerCase() === plain)) {
      throw new Problem(400, 'REQUEST_INVALID', { errors: [{ path: 'new', code: 'PASSWORD_WEAK', message: 'is too easy to guess' }] });
    }
  }
}
