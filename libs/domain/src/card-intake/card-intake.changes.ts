import type { Command } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { moveAsked, slipAsked, verdictOf } from './card-intake.custody.rules.js';
import { datesWithStages } from './card-intake.dates.js';
import {
  factsOf, kitsThatAre, type CardIntakeFacts, type Custody, type Kit, type Location, type Shipment, type Signature, type Slip, type SlipMethod, type SlipParty,
} from './card-intake.facts.js';
import { lateFee, type Wish } from './card-intake.fees.js';
import { applicationAsked, askedBy, datesAsked } from './card-intake.rules.js';

// The facts that an accepted action records: always the whole new value of what grows.

type Complete = (it: Engagement, command: Command, book: Rulebook) => Facts;

/** The chain of custody that a state holds; the whole of it is in the history. */
const CUSTODY_KEPT = 100;

export const countsMade: Complete = (it, { facts }) => recorded({ counts: { ...factsOf(it).counts, ...(facts['counts'] as object) } });

export const estimateMade: Complete = (it, { facts, receivedAt }) => {
  const counts = { ...factsOf(it).counts, ...(facts['counts'] as { [person: string]: number } | undefined) };
  const cards = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return recorded({ counts, estimate: { cards, submittedAt: receivedAt } });
};

export const datesProposed: Complete = (it, command, book) => {
  const application = applicationAsked(it, command);
  const { intakeStart = '', ...others } = datesAsked(it, command);
  return recorded({ application, proposal: datesWithStages({ ...others, intakeStart }, factsOf(it).estimate!.cards, application, book) });
};

/** What is agreed is the proposal, as the first slot. */
export const datesAgreed: Complete = (it) => recorded({ dates: { ...factsOf(it).proposal!, slot: 1 } });

/** A change gives the slot back and takes the next one, with stages and plan cover of its own (R-MCI-3). */
export const datesChanged: Complete = (it, command, book) => {
  const { application, dates } = factsOf(it);
  const { intakeStart = '', ...others } = datesAsked(it, command);
  const next = datesWithStages({ ...others, intakeStart }, dates!.cards, application!, book);
  const lost = { slot: dates!.slot, cards: dates!.cards, askedBy: askedBy(command, 'change'), changedAt: command.receivedAt, charged: isCharged(it, command, 'change', book) };
  return recorded({ dates: { ...next, slot: dates!.slot + 1 }, lost });
};

export const cancelled: Complete = (it, command, book) =>
  recorded({ cancellation: { cancelledAt: command.receivedAt, askedBy: askedBy(command, 'cancel'), charged: isCharged(it, command, 'cancel', book) } });

/** A kit for everybody who has cards; kits that nobody numbered are numbered after the engagement. */
export const kitsSent: Complete = (it, { facts }) => {
  const { counts = {} } = factsOf(it);
  const ours = Object.keys(counts).filter((person) => counts[person]! > 0).map((person) => ({ kit: `${it.number}-${person}`, person }));
  const listed = (facts['kits'] as { kit: string; person: string }[] | undefined) ?? ours;
  return recorded({ kits: Object.fromEntries(listed.map(({ kit, person }) => [kit, { person, state: 'sent' } satisfies Kit])) });
};

/** The parcel leaves the customer, with its slip; who ships may sign it at once. */
export const shipped: Complete = (it, command) => {
  const facts = factsOf(it);
  const enclosed = (command.facts['enclosed'] as string[] | undefined) ?? kitsThatAre(facts, 'sent');
  const slip: Slip = { direction: 'inbound', shipment: 1, kits: enclosed.length };
  const slips = [...(facts.slips ?? []), signedAtOnce(slip, 'giver', command)];
  return recorded({ shipment: shipmentOf(command), slips, custody: chain(facts, { at: command.receivedAt, what: 'shipped', holder: 'carrier', kits: enclosed.length, slip: 'inbound:1' }) });
};

/** A parcel arrives: kits with the right name are free, the others held. The company may sign the slip at once. */
export const received: Complete = (it, command) => {
  const facts = factsOf(it);
  const { kits: arrived, place, site, performer, postageYen } = command.facts['receipt'] as Location & { kits: { kit: string; nameCardEnclosed?: boolean }[]; postageYen?: number };
  const states = arrived.map(({ kit, nameCardEnclosed }): [string, Kit] => {
    const free = nameCardEnclosed === true || verdictOf(command.facts['names'], kit) === 'match';
    return [kit, { person: facts.kits![kit]!.person, state: free ? 'received' : 'held' }];
  });
  const parcel = (facts.receipt?.parcels ?? 0) + 1;
  const known = (facts.slips ?? []).find(({ direction, shipment }) => direction === 'inbound' && shipment === parcel);
  const slip: Slip = { ...(known ?? { direction: 'inbound', shipment: parcel }), kits: arrived.length };
  const others = (facts.slips ?? []).filter((each) => each !== known);
  const location: Location = { place, site, ...(performer && { performer }) };
  return recorded({
    kits: { ...facts.kits, ...Object.fromEntries(states) },
    receipt: { kits: (facts.receipt?.kits ?? 0) + arrived.length, parcels: parcel, receivedAt: facts.receipt?.receivedAt ?? command.receivedAt, ...(postageYen && { postageYen }) },
    location,
    slips: [...others, signedAtOnce(slip, 'receiver', command)],
    custody: chain(facts, { at: command.receivedAt, what: 'received', ...holderAt(location), kits: arrived.length, slip: `inbound:${parcel}` }),
  });
};

export const moved: Complete = (it, command) => {
  const facts = factsOf(it);
  const { place, site, performer } = moveAsked(command);
  const location: Location = { place, site, ...(performer && { performer }) };
  return recorded({ location, custody: chain(facts, { at: command.receivedAt, what: 'moved', ...holderAt(location), kits: kitsThatAre(facts, 'received', 'held').length }) });
};

export const released: Complete = (it, { facts }) => {
  const { kit } = facts['release'] as { kit: string };
  const { kits = {} } = factsOf(it);
  return recorded({ kits: { ...kits, [kit]: { ...kits[kit]!, state: 'received' } } });
};

/** One signature stands for all kits of its shipment; with the customer's on the way back the cards are handed over. */
export const slipSigned: Complete = (it, command) => {
  const facts = factsOf(it);
  const { direction, party, method, file } = slipAsked(command);
  const slips = facts.slips ?? [];
  const at = slips.findIndex((slip) => slip.direction === direction && !slip[party]);
  const slip = slips[at]!;
  const signature = signatureOf(command, slip, method, file);
  const handedOver = direction === 'outbound' && party === 'receiver';
  return recorded({
    slips: slips.map((each, i) => (i === at ? { ...slip, [party]: signature } : each)),
    ...(handedOver && { custody: chain(facts, { at: command.receivedAt, what: 'handed-over', holder: 'customer', kits: slip.kits, slip: `outbound:${slip.shipment}` }) }),
  });
};

export const intakeStarted: Complete = (it) => recorded({ intake: { stage: 1, of: factsOf(it).dates!.stages.length, digitised: [], problems: 0 } });

/** A stage's cards; after the last one, or when no card is left, the stage stands still. */
export const stageFinished: Complete = (it, command) => {
  const { intake } = factsOf(it);
  const { digitised, problems = 0, complete = false } = command.facts['stage'] as { digitised: number; problems?: number; complete?: boolean };
  const last = complete || intake!.stage >= intake!.of;
  return recorded({ intake: { stage: last ? intake!.stage : intake!.stage + 1, of: last ? intake!.stage : intake!.of, digitised: [...intake!.digitised, digitised], problems: intake!.problems + problems } });
};

export const reworkOpened: Complete = (it, { facts, receivedAt }) =>
  recorded({ rework: { ...(facts['rework'] as { cards?: number } | undefined), number: (factsOf(it).rework?.number ?? 0) + 1, openedAt: receivedAt } });

export const reworkFinished: Complete = (it, { receivedAt }) => recorded({ rework: { ...factsOf(it).rework!, doneAt: receivedAt } });

/** Kits leave for the customer, with a slip of their own, signed by whoever sends them. */
export const sentBack: Complete = (it, command) => {
  const facts = factsOf(it);
  const kits = (command.facts['kits'] as string[] | undefined) ?? kitsThatAre(facts, 'received', 'held');
  const shipment = (facts.returns ?? []).length + 1;
  const slip: Slip = { direction: 'outbound', shipment, kits: kits.length };
  const giver = signatureOf(command, slip, ((command.facts['signature'] as { method?: SlipMethod } | undefined) ?? {}).method ?? 'e-signature');
  return recorded({
    kits: { ...facts.kits, ...Object.fromEntries(kits.map((kit) => [kit, { ...facts.kits![kit]!, state: 'returned' }])) },
    returns: [...(facts.returns ?? []), shipmentOf(command)],
    slips: [...(facts.slips ?? []), { ...slip, giver }],
    custody: chain(facts, { at: command.receivedAt, what: 'sent-back', holder: 'carrier', kits: kits.length, slip: `outbound:${shipment}` }),
  });
};

function isCharged(it: Engagement, command: Command, wish: Wish, book: Rulebook): boolean {
  return lateFee(it, wish, askedBy(command, wish), command.receivedAt, book) !== undefined;
}

function shipmentOf({ facts, receivedAt }: Command): Shipment {
  const { carrier, tracking, boxes } = facts['shipment'] as { carrier: string; tracking: string; boxes?: number };
  return { carrier, tracking, ...(boxes && { boxes }), shippedAt: receivedAt };
}

function signedAtOnce(slip: Slip, party: SlipParty, command: Command): Slip {
  const told = command.facts['signature'] as { method: SlipMethod; file?: string } | undefined;
  const own = (command.actor.role === 'customer') === (party === 'giver');
  return told && own ? { ...slip, [party]: signatureOf(command, slip, told.method, told.file) } : slip;
}

function signatureOf({ actor, receivedAt }: Command, { kits }: Slip, method: SlipMethod, file?: string): Signature {
  return { signer: actor.id, method, signedAt: receivedAt, kits, ...(file && { file }) };
}

function holderAt({ place, site, performer }: Location): Pick<Custody, 'holder' | 'site' | 'performer'> {
  return { holder: place, site, ...(performer && { performer }) };
}

function chain({ custody = [] }: CardIntakeFacts, next: Custody): Custody[] {
  return [...custody, next].slice(-CUSTODY_KEPT);
}

function recorded(facts: { [F in keyof CardIntakeFacts]?: unknown }): Facts {
  return facts as { [fact: string]: Json };
}
