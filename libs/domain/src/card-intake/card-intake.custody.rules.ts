import { dateOf } from '../calendar/calendar.js';
import { notNow, type Command, type Refusal } from '../engagement/command.js';
import type { Rule } from '../engagement/rule.js';
import { calendarFor } from './card-intake.dates.js';
import { factsOf, kitsThatAre, type Location, type Slip, type SlipDirection, type SlipMethod, type SlipParty } from './card-intake.facts.js';
import { nameMismatch } from './card-intake.names.js';
import { isCancelled, slipsSigned } from './card-intake.progress.js';
import { STEP_ORDER } from './card-intake.rules.js';

/** MCI-04: whoever has cards has a kit, no kit is there twice, and each belongs to somebody of the application. */
export const kitForEverybody: Rule = (it, { facts }) => {
  const kits = (facts['kits'] as { kit: string; person: string }[] | undefined) ?? [];
  const { counts = {} } = factsOf(it);
  const missing = kits.length === 0 ? [] : Object.keys(counts).filter((person) => counts[person]! > 0 && !kits.some((each) => each.person === person));
  const unknown = kits.filter(({ kit, person }, i) => counts[person] === undefined || kits.findIndex((each) => each.kit === kit) !== i).map(({ kit }) => kit);
  return missing.length === 0 && unknown.length === 0 ? undefined : kitRequired({ missing, unknown });
};

/** MCI-04: cards come in the kits that were sent, and in no other box. */
export function inOurKits(kitsIn: (command: Command) => readonly string[] | undefined): Rule {
  return (it, command) => {
    const sent = kitsThatAre(factsOf(it), 'sent');
    const named = kitsIn(command) ?? sent;
    const unknown = named.filter((kit, i) => !sent.includes(kit) || named.indexOf(kit) !== i);
    return named.length > 0 && unknown.length === 0 ? undefined : kitRequired({ missing: [], unknown });
  };
}

function kitRequired({ missing, unknown }: { missing: string[]; unknown: string[] }): Refusal {
  return { code: 'MCI_KIT_REQUIRED', kind: 'rule', rule: 'MCI-04', facts: { missing, unknown } };
}

/** MCI-06: the customer pays the postage; what comes unpaid is refused unless the terms have it re-charged. */
export function postagePaid(fact: 'shipment' | 'receipt'): Rule {
  return (_it, { facts }, { terms: { cardIntake } }) => {
    const { collectOnDelivery } = (facts[fact] ?? {}) as { collectOnDelivery?: boolean };
    if (collectOnDelivery !== true || cardIntake.collectOnDelivery === 'recharge') return undefined;
    return { code: 'MCI_COLLECT_ON_DELIVERY', kind: 'rule', rule: 'MCI-06', facts: { collectOnDelivery: true } };
  };
}

/** MCI-05: a held kit is released by the right name, or by the kit's name card in place of the cards at hand. */
export const nameCleared: Rule = (it, { facts }) => {
  const [held] = kitsThatAre(factsOf(it), 'held');
  const { kit = held ?? '', nameCardEnclosed } = (facts['release'] ?? {}) as { kit?: string; nameCardEnclosed?: boolean };
  if (factsOf(it).kits?.[kit]?.state !== 'held') return notNow(STEP_ORDER.code, 'MCI-05', { kit, state: factsOf(it).kits?.[kit]?.state ?? null });
  return nameCardEnclosed === true || verdictOf(facts['names'], kit) === 'match' ? undefined : nameMismatch([kit]);
};

/** MCI-05: there is at least one kit that may be taken in. */
export const someKitFree: Rule = (it) => {
  const facts = factsOf(it);
  return kitsThatAre(facts, 'received').length > 0 ? undefined : nameMismatch(kitsThatAre(facts, 'held'));
};

/** The verdict of the comparison of names, by kit; without one a kit counts as not checked. */
export function verdictOf(names: unknown, kit: string): 'match' | 'mismatch' | undefined {
  return ((names ?? {}) as { [kit: string]: 'match' | 'mismatch' })[kit];
}

/** MCI-07: whoever works on cards or sends them does so where the log has them; a move is logged first. */
export function whereLogged(siteIn: (command: Command) => string | undefined): Rule {
  return (it, command) => {
    const known = factsOf(it).location?.site;
    const told = siteIn(command);
    return told === undefined || told === known ? undefined : notNow('MCI_LOCATION_UNKNOWN', 'MCI-07', { known: known ?? null, told });
  };
}

/** Cards can be moved, or sent back, while there are some here. */
export const cardsAreHere: Rule = (it, { name }) =>
  kitsThatAre(factsOf(it), 'received', 'held').length > 0 ? undefined : notNow(STEP_ORDER.code, 'MCI-07', { command: name, state: it.state });

/** MCI-10: the slips of a direction are signed by both sides. */
export function slipsThere(direction: SlipDirection): Rule {
  return (it) => {
    if (slipsSigned(it, direction)) return undefined;
    const open = (factsOf(it).slips ?? []).filter((slip) => slip.direction === direction && !(slip.giver && slip.receiver));
    return notNow('MCI_SLIP_MISSING', 'MCI-10', { direction, missing: open.length === 0 ? ['giver', 'receiver'] : missingOn(open[0]!) });
  };
}

function missingOn(slip: Slip): SlipParty[] {
  return (['giver', 'receiver'] as const).filter((party) => !slip[party]);
}

/** The customer gives the cards and gets them back; the company is the other side. */
export function partyOf(direction: SlipDirection, side: 'customer' | 'company'): SlipParty {
  return (direction === 'inbound') === (side === 'customer') ? 'giver' : 'receiver';
}

/** MCI-10: there is a slip for that party to sign, and nobody signs for the other side: a PDF that came by mail is only filed. */
export const mayBeSigned: Rule = (it, command) => {
  const { direction, party, method } = slipAsked(command);
  const own = partyOf(direction, command.actor.role === 'customer' ? 'customer' : 'company');
  const filed = command.actor.role !== 'customer' && method === 'pdf-by-mail';
  if (party !== own && !filed) {
    return { code: 'MCI_ACTOR_NOT_ALLOWED', kind: 'not-allowed', rule: 'MCI-10', facts: { command: command.name, actor: command.actor.role, party } };
  }
  const slips = (factsOf(it).slips ?? []).filter((slip) => slip.direction === direction);
  if (slips.length === 0) return notNow(STEP_ORDER.code, 'MCI-10', { direction, state: it.state });
  return slips.some((slip) => !slip[party]) ? undefined : notNow('MCI_SLIP_SIGNED', 'MCI-10', { direction, party });
};

/** The slip a command signs, with the party it signs for: its own unless staff names the other. */
export function slipAsked({ name, facts, actor }: Command): { direction: SlipDirection; party: SlipParty; method: SlipMethod; file?: string } {
  const told = (facts['slip'] ?? {}) as { direction?: SlipDirection; party?: SlipParty; method?: SlipMethod; file?: string };
  const direction = name === 'signReturnSlip' ? 'outbound' : (told.direction ?? 'inbound');
  const own = partyOf(direction, actor.role === 'customer' ? 'customer' : 'company');
  const party = actor.role === 'customer' ? own : (told.party ?? own);
  return { direction, party, method: told.method ?? 'e-signature', ...(told.file && { file: told.file }) };
}

/** What was cancelled is not taken in any more. */
export const notCancelled: Rule = (it, { name }) => (isCancelled(it) ? notNow(STEP_ORDER.code, 'MCI-13', { command: name, state: 'CANCELLED' }) : undefined);

/** MCI-08: a stage begins on its first day, and not before the one in front of it is finished. */
export const stageInTurn: Rule = (it, { name, facts, receivedAt }, book) => {
  const { intake, dates } = factsOf(it);
  const current = intake?.stage ?? 1;
  const told = ((facts['stage'] ?? {}) as { stage?: number }).stage ?? current;
  const firstDay = dates?.stages[told - 1]?.firstDay;
  const today = dateOf(calendarFor(book), receivedAt);
  if (told === current && (firstDay === undefined || today >= firstDay)) return undefined;
  return { ...notNow('MCI_STAGE_ORDER', 'MCI-08', { command: name, stage: told, current, firstDay: firstDay ?? null, today }), overridable: told === current };
};

/** Cards go back when they are all taken in, or when the case is cancelled. */
export const mayGoBack: Rule = (it, { name }) =>
  ['INTAKE_DONE', 'RETURNED'].includes(it.state) || isCancelled(it) ? undefined : notNow(STEP_ORDER.code, 'MCI-18', { command: name, state: it.state, possibleIn: ['INTAKE_DONE'] });

/** MCI-18: as many kits have gone back as have come. */
export const kitsAgree: Rule = (it) => {
  const facts = factsOf(it);
  const [received, returned] = [facts.receipt?.kits ?? 0, kitsThatAre(facts, 'returned').length];
  return received === returned ? undefined : { ...notNow('MCI_COUNT_MISMATCH', 'MCI-18', { received, returned }), overridable: true };
};

/** The place that a move leads to. */
export function moveAsked({ facts }: Command): Location & { from?: string } {
  return (facts['move'] ?? {}) as Location & { from?: string };
}
