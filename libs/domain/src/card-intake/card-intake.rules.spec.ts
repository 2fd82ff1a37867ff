import { describe, expect, it } from '@jest/globals';
import type { Role } from '../engagement/actor.js';
import type { Facts } from '../engagement/json.js';
import { APPLICATION, DATES, KITS, MATCHING, PARCEL, RECEIPT, rulebook, Story, told } from '../vectors/mci.story.js';
import type { CardIntakeTerms } from './card-intake.terms.js';

const NOW = '2026-06-01T10:00';
const refused = (until: string, by: Role, name: string, facts: Facts = {}, at = NOW, changed: Partial<CardIntakeTerms> = {}) => told(until, rulebook(changed)).whyNot(at, by, name, facts);
const code = (...of: Parameters<typeof refused>) => refused(...of)?.code;

describe('the application', () => {
  const apply = (changes: object, changed: Partial<CardIntakeTerms> = {}) => new Story(rulebook(changed)).whyNot('2026-05-11T10:00', 'customer', 'apply', { application: { ...APPLICATION, ...changes } })?.code;

  it('needs a plan that includes the service, unless it is sold alone (MCI-02)', () => {
    expect(apply({ plan: 'none' })).toBe('MCI_NOT_IN_PLAN_PERIOD');
    expect(apply({ plan: 'none' }, { soldWithoutPlan: true })).toBeUndefined();
    expect(apply({ plan: 'premier-plus' })).toBeUndefined();
  });

  it.each(['two-language', 'tag', 'private'])('does not take the %s setting (MCI-15)', (option) => {
    expect(apply({ options: [option] })).toBe('MCI_SETTING_NOT_SUPPORTED');
  });

  it('does not take the visit variant any more, and names the first rule broken (MCI-16)', () => {
    expect(apply({ variant: 'visit' })).toBe('MCI_SERVICE_DISCONTINUED');
    expect(apply({ variant: 'visit' }, { visitEndedOn: '2026-05-11' })).toBeUndefined();
    expect(apply({ variant: 'visit', wishedWeek: '2026-05-18' }, { visitEndedOn: '2026-05-11' })).toBe('MCI_SERVICE_DISCONTINUED');
    expect(apply({ variant: 'visit', options: ['tag'], plan: 'none' })).toBe('MCI_NOT_IN_PLAN_PERIOD');
  });
});

describe('the count (MCI-01)', () => {
  it('is complete when everybody is counted; who is missing is named', () => {
    expect(refused('submitEstimate', 'customer', 'submitEstimate')).toMatchObject({ code: 'MCI_ESTIMATE_REQUIRED', rule: 'MCI-01', facts: { missing: ['p2'] } });
    expect(code('submitEstimate', 'customer', 'submitEstimate', { counts: { p2: 0 } })).toBeUndefined();
    expect(code('recordCounts', 'customer', 'submitEstimate', { counts: { p1: 0, p2: 0 } })).toBe('MCI_ESTIMATE_REQUIRED');
  });

  it('is of the people of the application', () => {
    expect(refused('submitEstimate', 'staff', 'recordCounts', { counts: { p3: 5 } })).toMatchObject({ code: 'MCI_PERSON_UNKNOWN', kind: 'invalid', facts: { unknown: ['p3'], people: 2 } });
  });

  it('comes before any date', () => {
    expect(code('submitEstimate', 'staff', 'schedule', { proposal: DATES })).toBe('MCI_ESTIMATE_REQUIRED');
    expect(code('ship', 'staff', 'schedule', { proposal: DATES })).toBe('MCI_STEP_ORDER');
  });
});

describe('the dates', () => {
  const schedule = (changes: object, more: Facts = {}) => refused('schedule', 'staff', 'schedule', { proposal: { ...DATES, ...changes }, ...more }, '2026-05-14T11:00');

  it('come in order: mailing, start, return (MCI-03)', () => {
    expect(schedule({ mailDate: '2026-06-16' })).toMatchObject({ code: 'MCI_DATES_ORDER', facts: { mailDate: '2026-06-16', intakeStart: '2026-06-15' } });
    expect(schedule({ returnDate: '2026-06-14' })?.code).toBe('MCI_DATES_ORDER');
    expect(schedule({ mailDate: '2026-05-11', intakeStart: '2026-05-13' })?.code).toBe('MCI_DATES_ORDER');
    expect(schedule({})).toBeUndefined();
  });

  it('start on a business day (MCI-03)', () => {
    expect(schedule({ intakeStart: '2026-06-13' })?.code).toBe('MCI_START_NOT_BUSINESS_DAY');
    expect(schedule({ intakeStart: '2026-07-20', returnDate: '2026-08-07' })?.code).toBe('MCI_START_NOT_BUSINESS_DAY');
  });

  it('start in the plan\'s period, which staff may know better (MCI-02, R-MCI-7)', () => {
    expect(schedule({ intakeStart: '2026-09-01', returnDate: '2026-09-30' })?.code).toBe('MCI_NOT_IN_PLAN_PERIOD');
    expect(schedule({ intakeStart: '2026-09-01', returnDate: '2026-09-30' }, { period: { periodTo: '2026-09-30' } })).toBeUndefined();
    expect(schedule({}, { period: { periodTo: '2026-06-14' } })?.code).toBe('MCI_NOT_IN_PLAN_PERIOD');
    expect(schedule({ returnDate: '2026-09-01' })).toBeUndefined();
  });

  it('are agreed by the customer, once they are proposed', () => {
    expect(code('schedule', 'customer', 'agree')).toBe('MCI_STEP_ORDER');
    expect(code('agree', 'staff', 'agree')).toBe('MCI_ACTOR_NOT_ALLOWED');
    expect(code('agree', 'customer', 'agree')).toBeUndefined();
  });
});

describe('change and cancel (MCI-13)', () => {
  const ask = (by: Role, name: 'change' | 'cancel', at: string, said: object = {}, until = 'ship') => refused(until, by, name, { [name]: name === 'change' ? { intakeStart: '2026-06-24', ...said } : said } as Facts, at)?.code;

  it('are free until the first instant of the Wednesday', () => {
    expect(told('ship').until('2026-06-02T23:59').whyNot('2026-06-02T23:59', 'customer', 'cancel')).toBeUndefined();
    expect(ask('customer', 'cancel', '2026-06-03T00:00')).toBe('MCI_CHARGE_ACK_REQUIRED');
    expect(ask('customer', 'change', '2026-06-03T00:00')).toBe('MCI_CHARGE_ACK_REQUIRED');
    expect(refused('ship', 'customer', 'cancel', {}, '2026-06-03T00:00')).toMatchObject({ facts: { charge: 'MCI.LATE_CANCEL', cards: 2_500, cutoffAt: '2026-06-02T15:00:00.000Z' } });
  });

  it('cost the customer, whoever records it, and never when the company asks', () => {
    expect(ask('staff', 'cancel', '2026-06-05T10:00', { askedBy: 'customer' })).toBe('MCI_CHARGE_ACK_REQUIRED');
    expect(ask('staff', 'cancel', '2026-06-05T10:00')).toBeUndefined();
    expect(ask('customer', 'cancel', '2026-06-05T10:00', { askedBy: 'company' })).toBe('MCI_CHARGE_ACK_REQUIRED');
  });

  it('of anything cost, also when the start stays', () => {
    expect(refused('ship', 'customer', 'change', { change: { returnDate: '2026-07-10' } }, '2026-06-05T10:00')?.code).toBe('MCI_CHARGE_ACK_REQUIRED');
  });

  it('are possible until the cards have arrived; then only giving up is', () => {
    expect(ask('customer', 'change', '2026-06-10T10:00', { feeAccepted: true }, 'receive')).toBeUndefined();
    expect(ask('customer', 'change', '2026-06-12T10:00', { feeAccepted: true }, 'exchangeSlip')).toBe('MCI_STEP_ORDER');
    expect(ask('customer', 'cancel', '2026-06-12T10:00', { feeAccepted: true }, 'exchangeSlip')).toBeUndefined();
    expect(ask('customer', 'cancel', '2026-07-03T10:00', { feeAccepted: true }, 'sendBack')).toBe('MCI_STEP_ORDER');
  });

  it('have new dates checked as the first ones were', () => {
    expect(ask('customer', 'change', NOW, { intakeStart: '2026-06-20' })).toBe('MCI_START_NOT_BUSINESS_DAY');
    expect(ask('customer', 'change', NOW, { intakeStart: '2026-06-05' })).toBe('MCI_DATES_ORDER');
    expect(ask('customer', 'change', NOW, { intakeStart: '2026-09-01', returnDate: '2026-09-10' })).toBe('MCI_NOT_IN_PLAN_PERIOD');
  });

  it('are free of charge while no dates are agreed', () => {
    expect(told('agree').give('2026-05-14T12:00', 'customer', 'cancel').it.charges).toEqual({});
  });
});

describe('kits (MCI-04)', () => {
  it('go to everybody who has cards', () => {
    expect(refused('sendKits', 'staff', 'sendKits', { kits: [{ kit: 'K-1', person: 'p1' }] })).toMatchObject({ code: 'MCI_KIT_REQUIRED', facts: { missing: ['p2'] } });
    expect(code('sendKits', 'staff', 'sendKits', { kits: [{ kit: 'K-1', person: 'p1' }, { kit: 'K-1', person: 'p2' }] })).toBe('MCI_KIT_REQUIRED');
    expect(code('sendKits', 'staff', 'sendKits', { kits: [{ kit: 'K-1', person: 'p1' }, { kit: 'K-2', person: 'p2' }] })).toBeUndefined();
  });

  it('are there before cards are sent, and no other box is taken', () => {
    expect(code('sendKits', 'customer', 'ship', { shipment: PARCEL })).toBe('MCI_KIT_REQUIRED');
    expect(code('ship', 'customer', 'ship', { shipment: PARCEL, enclosed: ['shoebox'] })).toBe('MCI_KIT_REQUIRED');
    expect(code('ship', 'customer', 'ship', { shipment: PARCEL, enclosed: [] })).toBe('MCI_KIT_REQUIRED');
    expect(code('receive', 'staff', 'receive', { receipt: { ...RECEIPT, kits: [{ kit: 'shoebox' }] } }, '2026-06-11T10:00')).toBe('MCI_KIT_REQUIRED');
  });
});

describe('the postage (MCI-06)', () => {
  it('is the customer\'s: a parcel to be paid on delivery is refused, or re-charged as the terms say', () => {
    const unpaid = { receipt: { ...RECEIPT, collectOnDelivery: true, postageYen: 1_200 }, names: MATCHING };

    expect(code('ship', 'customer', 'ship', { shipment: { ...PARCEL, collectOnDelivery: true } })).toBe('MCI_COLLECT_ON_DELIVERY');
    expect(code('receive', 'staff', 'receive', unpaid, '2026-06-11T10:00')).toBe('MCI_COLLECT_ON_DELIVERY');
    expect(told('receive', rulebook({ collectOnDelivery: 'recharge' })).give('2026-06-11T10:00', 'staff', 'receive', unpaid).charges()).toEqual(['MCI.POSTAGE 1200']);
  });
});

describe('the place of the cards (MCI-07)', () => {
  it('is the one logged: work elsewhere needs a move first', () => {
    expect(refused('startIntake', 'staff', 'startIntake', { site: 'osaka-2' }, '2026-06-15T10:00')).toMatchObject({ code: 'MCI_LOCATION_UNKNOWN', facts: { known: 'tokyo-1', told: 'osaka-2' } });
    const moved = told('startIntake').give('2026-06-12T10:00', 'staff', 'moveCards', { move: { place: 'contractor', site: 'osaka-2', from: 'tokyo-1' } });
    expect(moved.whyNot('2026-06-15T10:00', 'staff', 'startIntake', { site: 'osaka-2' })).toBeUndefined();
    expect(moved.whyNot('2026-06-15T10:00', 'staff', 'moveCards', { move: { place: 'company', site: 'nagoya-1', from: 'tokyo-1' } })?.code).toBe('MCI_LOCATION_UNKNOWN');
  });
});

describe('the custody slip (MCI-10)', () => {
  it('is signed by both sides before the intake', () => {
    expect(refused('exchangeSlip', 'staff', 'startIntake', {}, '2026-06-15T10:00')).toMatchObject({ code: 'MCI_SLIP_MISSING', facts: { direction: 'inbound', missing: ['receiver'] } });
    expect(code('startIntake', 'staff', 'startIntake', {}, '2026-06-15T10:00')).toBeUndefined();
  });

  it('is signed by each side for itself; only a PDF that came by mail is filed for the customer', () => {
    const unsigned = () => told('ship').give('2026-06-09T10:00', 'staff', 'ship', { shipment: PARCEL }).give('2026-06-11T10:00', 'staff', 'receive', { receipt: RECEIPT, names: MATCHING });
    const sign = (by: Role, slip: Facts) => unsigned().whyNot('2026-06-11T11:00', by, 'exchangeSlip', { slip })?.code;

    expect(sign('staff', { party: 'giver', method: 'e-signature' })).toBe('MCI_ACTOR_NOT_ALLOWED');
    expect(sign('staff', { party: 'giver', method: 'pdf-by-mail', file: 'f1' })).toBeUndefined();
    expect(sign('customer', { party: 'receiver', method: 'e-signature' })).toBeUndefined();
    expect(sign('customer', { direction: 'outbound' })).toBe('MCI_STEP_ORDER');
    expect(unsigned().give('2026-06-11T11:00', 'customer', 'exchangeSlip', { slip: {} }).whyNot('2026-06-11T12:00', 'customer', 'exchangeSlip', { slip: {} })?.code).toBe('MCI_SLIP_SIGNED');
  });
});

describe('the stages (MCI-08)', () => {
  const finish = (until: string, stage: object, at: string) => refused(until, 'staff', 'finishStage', { stage: { digitised: 1, ...stage } }, at);

  it('come one after the other, none before its week', () => {
    expect(code('startIntake', 'staff', 'startIntake', {}, '2026-06-12T10:00')).toBe('MCI_STAGE_ORDER');
    expect(finish('startIntake', {}, '2026-06-15T10:00')?.code).toBe('MCI_STAGE_ORDER');
    expect(finish('finishStage', { stage: 2 }, '2026-06-26T10:00')).toMatchObject({ code: 'MCI_STAGE_ORDER', facts: { stage: 2, current: 1 } });
    expect(told('finishStage').give('2026-06-16T10:00', 'staff', 'finishStage', { stage: { digitised: 900 } }).whyNot('2026-06-19T10:00', 'staff', 'finishStage', { stage: { digitised: 1 } })?.code).toBe('MCI_STAGE_ORDER');
  });

  it('are over earlier when no card is left', () => {
    const story = told('finishStage').give('2026-06-16T10:00', 'staff', 'finishStage', { stage: { digitised: 900, complete: true } });

    expect(story.it.state).toBe('INTAKE_DONE');
    expect(story.charges()).toEqual(['MCI.STAFF 2500 plan', 'MCI.DIGITISE 900']);
  });
});

describe('the end', () => {
  it('is not a refund (MCI-14)', () => {
    expect(code('sendBack', 'customer', 'requestRefund')).toBe('MCI_REFUND_NOT_AVAILABLE');
  });

  it('is not before what was taken in wrongly has been redone, one re-work at a time (MCI-14)', () => {
    const open = (until: string) => code(until, 'staff', 'openRework', { rework: { cards: 12 } }, '2026-07-03T12:00');
    expect([open('startIntake'), open('finishStage'), open('sendBack'), open('signReturnSlip')]).toEqual(['MCI_STEP_ORDER', undefined, undefined, undefined]);
    expect(code('sendBack', 'customer', 'openRework')).toBe('MCI_ACTOR_NOT_ALLOWED');
    expect(code('sendBack', 'staff', 'finishRework')).toBe('MCI_REWORK_NOT_OPEN');

    const story = told('sendBack').give('2026-07-03T10:00', 'staff', 'openRework', { rework: { cards: 12 } });
    expect(story.whyNot('2026-07-03T11:00', 'staff', 'openRework')).toMatchObject({ code: 'MCI_REWORK_OPEN', rule: 'MCI-14', facts: { openedAt: '2026-07-03T01:00:00.000Z' } });
    expect(story.give('2026-07-03T12:00', 'staff', 'finishRework').whyNot('2026-07-03T12:30', 'staff', 'finishRework')?.code).toBe('MCI_REWORK_NOT_OPEN');
    expect(story.give('2026-07-03T13:00', 'staff', 'openRework').it.facts['rework']).toEqual({ number: 2, openedAt: '2026-07-03T04:00:00.000Z' });
  });

  it('comes by itself, and for nobody else', () => {
    expect(code('signReturnSlip', 'staff', 'closeCase')).toBe('MCI_ACTOR_NOT_ALLOWED');
    expect(code('signReturnSlip', 'system', 'closeCase')).toBe('MCI_SLIP_MISSING');
    expect(code('signReturnSlip', 'manager', 'override', { action: 'closeCase' })).toBe('MCI_SLIP_MISSING');
    expect(code('finishStage', 'manager', 'override', { action: 'sendBack', facts: { shipment: PARCEL } })).toBe('MCI_STEP_ORDER');
  });

  it('lets the shipment be corrected, and nothing else', () => {
    const correct = (value: Facts) => code('sendBack', 'staff', 'correct', { fact: 'shipment', value, effectiveAt: '2026-06-01T00:00:00.000Z' });

    expect(correct({ tracking: '9999-0000' })).toBeUndefined();
    expect(correct({ tracking: 'Mr. Sato' })).toBe('FACT_VALUE_INVALID');
    expect(correct({ kits: 'x' })).toBe('FACT_VALUE_INVALID');
  });
});

describe('a kit number of its own', () => {
  it('is made for everybody with cards when staff gives none', () => {
    const { kits } = told('ship').it.facts as { kits: object };

    expect(Object.keys(kits)).toEqual([...KITS]);
  });
});
