import type { Definite, Sent } from './journal.js';
import type { Struck } from './faults.js';

/** All that the checks look at, as plain data: what the driver knows, and what every store says after the run. */
export interface Picture {
  journal: Sent[];
  /** The model: how each order ends. */
  orders: { order: string; engagement: string; state: string; isClosed: boolean; customer: number; yen: number }[];
  commands: { id: string; key: string; engagement: string; name: string; status: 'received' | 'accepted' | 'refused'; from: number | null; to: number | null }[];
  /** `command` is of whoever asked for it; null for what happened by itself. */
  events: { engagement: string; seq: number; command: string | null }[];
  /** Ids of commands' updates in the histories in the engine, one for each time that one stands there. */
  updates: { engagement: string; id: string }[];
  /** What the audit says of commands. */
  audit: { command: string; outcome: string }[];
  engagements: { id: string; state: string; isClosed: boolean }[];
  workflows: { engagement: string; status: string; pendingActivities: number; attempt: number; state: string }[];
  charges: { key: string; engagement: string; customer: number; command: string | null }[];
  entries: { charge: string; kind: string; source: string; yen: number | null }[];
  /** What a recomputation of the ledger in SQL differs in. */
  ledger: string[];
  /** Per engagement, what of its read rows a rebuild from the events changed; charges and notices that the events do not say. */
  rebuilt: string[];
  /** Ids that had to come to the receiver, ids that came. */
  due: string[];
  received: string[];
  /** Message-IDs that had to go out, those that did. */
  letters: string[];
  mails: string[];
  /** What the driver did not expect, and what a wait for quiet ran into. */
  surprises: string[];
  stuck: string[];
  faults: Struck[];
  /** How many of each kind of fault were asked for. */
  asked: Record<Struck['fault']['kind'], number>;
}

/** The command's outcome as its row says it. */
export const outcomeOf: Record<string, Definite | undefined> = { accepted: 'acked', refused: 'refused' };
