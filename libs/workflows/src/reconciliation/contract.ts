/** What a comparison of the ledger with its events found, counted. */
export interface Reconciled {
  charges: number;
  differences: number;
}

export interface LedgerActivities {
  /** Computes the ledger again from events and prices; differences are logged as a warning each night until somebody mends them. */
  reconcileLedger(): Promise<Reconciled>;
}

/** The Temporal Schedule that runs it: every night at 3:00 in Tokyo. */
export const RECONCILIATION_SCHEDULE = 'dandori-reconciliation';
