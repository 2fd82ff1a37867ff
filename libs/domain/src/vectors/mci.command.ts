import type { Instant } from '../calendar/calendar.js';
import { cardIntake } from '../card-intake/card-intake.pipeline.js';
import type { Command } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts, Json } from '../engagement/json.js';
import { boolIn, dateIn, instantIn, isEmpty, numberIn, textIn } from './fields.js';
import { applicationOf, EARLY, MAIL, RETURN, START } from './mci.case.js';
import type { Fields } from './vector.js';

// The command that an example of card intake asks about, as the product's forms would give it.

export const NEW_START = ['newIntakeStartDate', 'newIntakeStart', 'newStartDate', 'newStart'];
const NOW = ['receivedAt', 'at', 'now', 'time', 'on', 'date', 'appliedAt', 'appliedOn', 'receivedOn'];
const LATE = '2099-01-05T01:00:00.000Z';

/** What examples call the actions of the table. */
export const ACTIONS: { [said: string]: string } = {
  order: 'apply', setOption: 'apply', requestOption: 'apply', setSetting: 'apply', estimate: 'submitEstimate', agreeDates: 'schedule', scheduleIntake: 'schedule',
  mail: 'ship', send: 'ship', shipCards: 'ship', sendCards: 'ship', receiveCards: 'receive', receiveKit: 'receive', receiveKits: 'receive', checkName: 'receive', checkKit: 'receive', acceptKit: 'receive', kitCheck: 'receive',
  move: 'moveCards', forward: 'moveCards', forwardCards: 'moveCards', start: 'startIntake', beginIntake: 'startIntake', startStage: 'finishStage', beginStage: 'finishStage', completeStage: 'finishStage',
  return: 'sendBack', returnCards: 'sendBack', shipBack: 'sendBack', close: 'closeCase', complete: 'closeCase', refund: 'requestRefund', claimRefund: 'requestRefund', askRefund: 'requestRefund',
};

export function formOf(name: string, said: Fields, it: Engagement): Facts {
  const kit = Object.keys((it.facts['kits'] ?? {}) as object);
  const collectOnDelivery = said.collectOnDelivery === true || boolIn(said, ['cod', 'postageUnpaid', 'postageDue']) === true || boolIn(said, ['postagePaid', 'postagePaidByCustomer', 'prepaid']) === false || /collect|着払/i.test(textIn(said, ['postage', 'payment', 'postagePaidBy']) ?? '');
  const unlogged = boolIn(said, ['logged', 'moveLogged', 'locationKnown', 'moveRecorded', 'custodyEvent']) === false || ('location' in said && isEmpty(said.location));
  const site = unlogged ? 'elsewhere' : textIn(said, ['site', 'atSite', 'actualSite', 'performedAt']);
  switch (name) {
    case 'apply':
      return { application: applicationOf(said) as unknown as Json };
    case 'recordCounts':
    case 'submitEstimate':
      return typeof said.counts === 'object' && !Array.isArray(said.counts) ? { counts: said.counts as Json } : {};
    case 'schedule':
      return { proposal: present({ mailDate: dateIn(said, MAIL), intakeStart: dateIn(said, START), returnDate: dateIn(said, RETURN) }) };
    case 'change':
    case 'cancel':
      return wishForm(name, said);
    case 'ship':
      return { shipment: { carrier: 'carrier', tracking: 'T1', collectOnDelivery } };
    case 'receive':
      return { receipt: { kits: kit.map((each) => ({ kit: each })), place: 'company', site: site ?? 'site', collectOnDelivery } };
    case 'moveCards':
      return { move: present({ place: 'company', site: textIn(said, ['to', 'toSite', 'site']) ?? 'site', from: unlogged ? 'elsewhere' : textIn(said, ['from', 'fromSite']) }) as Json };
    case 'startIntake':
    case 'sendBack':
      return { ...(site !== undefined && { site }), shipment: { carrier: 'carrier', tracking: 'T1' } };
    case 'finishStage':
      return { stage: present({ stage: numberIn(said, ['stage', 'asked', 'askedStage']), digitised: 1, site }) };
    default:
      return {};
  }
}

export function wishForm(name: 'change' | 'cancel', said: Fields): Facts {
  const by = textIn(said, ['requestedBy', 'askedBy', 'by', 'actor', 'initiator', 'initiatedBy', 'requester', 'who']);
  const asked = by !== undefined && /company|staff|provider|our|system/i.test(by) ? 'company' : 'customer';
  const feeAccepted = !('feeAccepted' in said) || said.feeAccepted === true;
  const intakeStart = dateIn(said, NEW_START);
  return { [name]: present({ askedBy: asked, feeAccepted, ...(name === 'change' && { intakeStart, mailDate: dateIn(said, ['newMailDate']), returnDate: dateIn(said, ['newReturnDate']) }) }) };
}

export function wishOf(when: Fields): 'change' | 'cancel' {
  return /cancel/i.test(textIn(when, ['action', 'kind', 'type', 'wish', 'event']) ?? (boolIn(when, ['cancelled', 'lateCancel', 'cancelledLate']) ? 'cancel' : 'change')) ? 'cancel' : 'change';
}

export function commandOf(name: string, facts: Facts, receivedAt: Instant, said: Fields = {}): Command {
  const by = cardIntake.actions[name]?.by ?? [];
  const role = said.actor === 'customer' || said.by === 'customer' ? 'customer' : by.includes('staff') ? 'staff' : (by[0] ?? 'staff');
  return { id: 'example', name, facts, actor: { role, id: 'actor' }, receivedAt };
}

/** An example that does not say when is about a moment at which no date stands in the way. */
export function receivedAtOf(said: Fields): Instant {
  const told = instantIn(said, NOW);
  if (told) return told;
  return ['startIntake', 'finishStage', 'closeCase', 'close', 'apply'].includes(String(said.action)) ? LATE : EARLY;
}

function present(parts: { [part: string]: Json | undefined }): { [part: string]: Json } {
  return Object.fromEntries(Object.entries(parts).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
