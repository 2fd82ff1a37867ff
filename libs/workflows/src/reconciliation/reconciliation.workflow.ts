import { proxyActivities } from '@temporalio/workflow';
import type { LedgerActivities, Reconciled } from './contract.js';

// Reads alone, so trying again does no harm; a database that is away at night is back in the morning.
const { reconcileLedger } = proxyActivities<LedgerActivities>({ startToCloseTimeout: '10 minutes', heartbeatTimeout: '10 seconds', retry: { maximumAttempts: 5, initialInterval: '1 minute' } });

/** The nightly comparison of the ledger with what events and price lists say. */
export async function reconciliation(): Promise<Reconciled> {
  return reconcileLedger();
}
