import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reconcile } from '#persistence/reconcile.js';
import type { LedgerActivities as Contract, Reconciled } from '#workflows/reconciliation/contract.js';
import { toFailure } from '../parts/failures.js';
import { errorFields, type Log } from '../parts/log.js';
import { LOG } from '../parts/tokens.js';

/** So many are named in the log; the API lists the rest. */
const MOST_NAMED = 20;

/** The ledger, compared with what it follows from. */
@Injectable()
export class LedgerActivities implements Contract {
  constructor(
    private readonly db: DataSource,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async reconcileLedger(): Promise<Reconciled> {
    try {
      const { charges, entries, found, differences } = await reconcile(this.db);
      if (found === 0) this.log.info({ charges, entries }, 'ledger reconciled');
      else this.log.warn({ charges, entries, found, differences: differences.slice(0, MOST_NAMED).map(({ kind, charge }) => ({ kind, charge })) }, 'ledger differs from its events');
      return { charges, differences: found };
    } catch (error) {
      this.log.warn({ ...errorFields(error) }, 'ledger not reconciled');
      throw toFailure(error);
    }
  }
}
