import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addCalendarDays, dateOf } from '#domain/calendar/calendar.js';
import { customerRow } from '#persistence/customer-list.js';
import { inTransaction } from '#persistence/database.js';
import { erase, erasureOf, lockedTies, type Erasure, type Ties } from '#persistence/erasure.js';
import { Vault } from '#persistence/sealing.js';
import { actorOf, type Person } from '../auth/principal.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { notFound, Problem } from '../problems/problem.js';
import type { ErasureView } from './customers.schema.js';
import { ErasureJob } from './erasure.job.js';

const ZONE = 'Asia/Tokyo';

/** Erasing the people of a customer: refused while something is open or has to be kept, done at once, finished in the end. */
@Injectable()
export class Erasures {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly job: ErasureJob,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'retentionDays'>,
  ) {}

  /** Asked again it changes nothing. @throws 404; 409 ERASURE_ENGAGEMENT_OPEN, ERASURE_COMMAND_UNDECIDED, ERASURE_RETENTION with the dates */
  async erase(who: Person, customer: string, reason: string): Promise<ErasureView> {
    if (!(await customerRow(this.db, customer))) throw notFound();
    await inTransaction(this.db, actorOf(who), async (tx) => {
      const ties = await lockedTies(tx, customer);
      if (await erasureOf(tx, customer)) return;
      const problem = whyKept(ties, this.settings.retentionDays, new Date().toISOString());
      if (problem) throw problem;
      await erase(tx, this.vault, { customer, by: who.id, reason });
    });
    this.vault.forget(customer); // what another request has read of it while the transaction ran
    await this.job.run(customer);
    return erasureView((await erasureOf(this.db, customer))!);
  }
}

/** What keeps a customer's people: something open, something undecided, or the days that records are kept (RETENTION_DAYS, whole days in Tokyo). */
export function whyKept({ number, openedAt, undecided, closedAt }: Ties, retentionDays: number, now: string): Problem | undefined {
  if (number !== null && openedAt !== null) return new Problem(409, 'ERASURE_ENGAGEMENT_OPEN', { facts: { number, openedOn: dateOf(ZONE, openedAt) } });
  if (undecided > 0) return new Problem(409, 'ERASURE_COMMAND_UNDECIDED', { retryAfter: 15 });
  if (closedAt === null) return undefined;
  const closedOn = dateOf(ZONE, closedAt);
  const from = addCalendarDays(closedOn, retentionDays);
  return dateOf(ZONE, now) < from ? new Problem(409, 'ERASURE_RETENTION', { facts: { from, days: retentionDays, closedOn } }) : undefined;
}

export const erasureView = ({ requestedAt, requestedBy, doneAt }: Erasure): ErasureView => ({ requestedAt, requestedBy, doneAt });
