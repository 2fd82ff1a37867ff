import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { inTransaction } from '#persistence/database.js';
import { normalise } from '#persistence/normalise.js';
import { readAs } from '#persistence/reader.js';
import { one } from '#persistence/sql.js';
import { LOG, SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { People } from '../people/people.service.js';
import { SignInMail } from './sign-in-mail.js';

/** Where `npm start` finds the link, in development. */
export const FIRST_SIGN_IN = 'first-sign-in.json';

/** Lets the first person in, who invites the others. */
@Injectable()
export class FirstManager {
  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOG) private readonly log: Logger,
    private readonly db: DataSource,
    private readonly people: People,
    private readonly mail: SignInMail,
  ) {}

  /**
   * Invites DANDORI_FIRST_MANAGER when nobody manages and no invitation of theirs is open. Safe at every start, of several processes at once.
   * @returns the link, for tests
   */
  async ensure(): Promise<string | undefined> {
    const { firstManager, demo, mode, data } = this.settings;
    const email = firstManager && normalise('email', firstManager);
    const token = await readAs('all', () => inTransaction(this.db, { role: 'system', id: 'first-manager' }, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('dandori/first-manager', 0))`);
      const waiting = await one(
        tx,
        `select 1 from "user" u where u."role" = 'manager' and u."disabledAt" is null
         and (u."emailVerified" or exists (select 1 from "apikey" k where k."referenceId" = u."id") or exists (select 1 from sign_in_token t where t.user_id = u."id" and t.expires_at > now())) limit 1`,
      );
      if (waiting) return undefined;
      if (!email) {
        if (!demo) this.log.warn('nobody manages yet, and nobody can sign in: set DANDORI_FIRST_MANAGER to a mail address');
        return undefined;
      }
      return (await this.people.invited(tx, { name: 'Manager', email, role: 'manager' }, 'first-manager')).token;
    }));
    if (!token || !email) return undefined;
    this.mail.invite({ address: email, name: 'Manager', language: 'ja' }, token);
    const link = this.mail.linkAddress(token);
    // In production the link is in the mail alone.
    if (mode === 'development') await writeFile(join(data, FIRST_SIGN_IN), JSON.stringify({ email, link }), { mode: 0o600 }).catch(() => this.log.warn('the link for the first manager could not be written; it was mailed'));
    return link;
  }
}
