import type { Instant, LocalDate } from '../calendar/calendar.js';
import type { Engagement } from '../engagement/engagement.js';

// What the rules of a card intake know. People are `p1` to `pn` by their place in the application; their names, and the
// signers', stay sealed in PostgreSQL. `type`, not `interface`: these travel as JSON.

/** Who wants a change: what the company asks for never costs the customer anything (MCI-13). */
export type AskedBy = 'customer' | 'company';

export type Application = {
  plan: string;
  /** The plan's support period as far as it is known; the end follows from the plan's months when it is left out. */
  periodFrom?: LocalDate;
  periodTo?: LocalDate;
  variant: 'mail' | 'visit';
  options: string[];
  people: number;
  wishedWeek?: LocalDate;
};

/** The cards of one week (MCI-08). */
export type Stage = { stage: number; weekOf: LocalDate; firstDay: LocalDate; cards: number };

/** The three dates (MCI-03) with what follows from them. */
export type IntakeDates = {
  mailDate?: LocalDate;
  intakeStart: LocalDate;
  returnDate?: LocalDate;
  stages: Stage[];
  /** Cards estimated for these dates: what a lost slot costs. */
  cards: number;
  coveredByPlan: boolean;
};

/** Agreed dates are a slot: staff time reserved. Every change gives the slot back and takes the next one. */
export type Slot = IntakeDates & { slot: number };

export type KitState = 'sent' | 'received' | 'held' | 'returned';

/** A kit belongs to one person. Held: its name is not the registered one (MCI-05). */
export type Kit = { person: string; state: KitState };

export type SlipDirection = 'inbound' | 'outbound';
export type SlipParty = 'giver' | 'receiver';
export type SlipMethod = 'e-signature' | 'pdf-by-mail';

export type Signature = { signer: string; method: SlipMethod; signedAt: Instant; kits: number; file?: string };

/** A custody slip: one pair of signatures for each shipment, whatever the number of its kits (MCI-10). */
export type Slip = { direction: SlipDirection; shipment: number; kits: number; giver?: Signature; receiver?: Signature };

export type Place = 'company' | 'contractor';

/** Where the cards are, while they are with us. Customers are told the kind of place, never the site. */
export type Location = { place: Place; site: string; performer?: string };

/** Who has the cards, from when, and by which slip: the chain from the customer back to the customer. */
export type Custody = {
  at: Instant;
  what: 'shipped' | 'received' | 'moved' | 'sent-back' | 'handed-over';
  holder: 'customer' | 'carrier' | Place;
  site?: string;
  performer?: string;
  kits: number;
  slip?: string;
};

export type Shipment = { carrier: string; tracking: string; boxes?: number; shippedAt: Instant };

export type CardIntakeFacts = {
  application?: Application;
  /** Cards of each person, as far as they have been counted (MCI-01). */
  counts?: { [person: string]: number };
  estimate?: { cards: number; submittedAt: Instant };
  /** Dates put to the customer and not agreed yet. */
  proposal?: IntakeDates;
  dates?: Slot;
  kits?: { [kit: string]: Kit };
  shipment?: Shipment;
  /** What has arrived, in how many parcels. */
  receipt?: { kits: number; parcels: number; receivedAt: Instant; postageYen?: number };
  location?: Location;
  slips?: Slip[];
  custody?: Custody[];
  /** The stage at work, 1 to `of`, and what each finished one has given. */
  intake?: { stage: number; of: number; digitised: number[]; problems: number };
  /** The last re-work of faults; the ones before are in the history. Free of charge (MCI-14). */
  rework?: { number: number; cards?: number; openedAt: Instant; doneAt?: Instant };
  returns?: Shipment[];
  /** The slot that the last change gave up, and whether it cost its fee. */
  lost?: { slot: number; cards: number; askedBy: AskedBy; changedAt: Instant; charged: boolean };
  cancellation?: { cancelledAt: Instant; askedBy: AskedBy; charged: boolean };
};

/** The facts of a card intake, typed: the rules have let only such facts in. */
export function factsOf(it: Pick<Engagement, 'facts'>): CardIntakeFacts {
  return it.facts as CardIntakeFacts;
}

/** The ids of the people of an application, in its order. */
export function peopleOf({ application }: CardIntakeFacts): string[] {
  return Array.from({ length: application?.people ?? 0 }, (_, i) => `p${i + 1}`);
}

/** Kits in one of these states, in the order in which they were sent. */
export function kitsThatAre({ kits = {} }: CardIntakeFacts, ...states: KitState[]): string[] {
  return Object.keys(kits).filter((kit) => states.includes(kits[kit]!.state));
}
