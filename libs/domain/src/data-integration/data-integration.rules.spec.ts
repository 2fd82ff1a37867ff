import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../engagement/json.js';
import { at, rulebook, SupportStory } from '../support/support.story.js';
import { factsOf } from './data-integration.facts.js';
import { oneSystemIncluded } from './data-integration.rules.js';
import { body, ORDER, told } from './data-integration.story.js';

const order = (more: Facts = {}) => new SupportStory(body).whyNot('2026-07-01T10:00', 'customer', 'order', { order: { ...ORDER, ...more } });
const meeting = (day: string, from = '10:00', to = '11:00', more: Facts = {}) => ({ booking: { kind: 'other', from: at(`${day}T${from}`), to: at(`${day}T${to}`), ...more } });
const booked = (asked: Facts, on = '2026-08-20T10:00') => told('release').whyNot(on, 'customer', 'bookMeeting', asked);

describe('an order', () => {
  it('is for a system of the list, with its fields (DIN-01)', () => {
    expect(order()).toBeUndefined();
    expect(order({ destination: 'satellite' })).toMatchObject({ code: 'DIN_DESTINATION_UNKNOWN', kind: 'invalid', rule: 'DIN-01' });
    expect(new SupportStory(body).whyNot('2026-07-01T10:00', 'staff', 'order')).toMatchObject({ code: 'DIN_FIELD_MISSING', facts: { missing: ['tenant', 'destination', 'entitlement', 'startDate'] } });
    expect(order({ startDate: '2026-02-30' })).toMatchObject({ code: 'DIN_FIELD_MISSING', facts: { missing: ['startDate'] } });
  });

  it('may start on the day it was received in Tokyo, not before', () => {
    expect(new SupportStory(body).whyNot('2026-07-15T00:00', 'customer', 'order', { order: ORDER })).toBeUndefined();
    expect(new SupportStory(body).whyNot('2026-07-16T00:00', 'customer', 'order', { order: ORDER })?.code).toBe('DIN_START_IN_PAST');
  });

  it('carries the support that its products need, and the accepted notes (CSP-13, CSP-20)', () => {
    expect(order({ products: ['data-hub'] })).toBeUndefined();
    expect(order({ products: ['data-hub'], entitlement: 'premier-included', plan: 'advanced' })?.code).toBe('CSP_DIN_SUPPORT_REQUIRED');
    expect(order({ products: ['data-hub', 'survey'] })).toMatchObject({ code: 'CSP_OPTION_SUPPORT_REQUIRED', facts: { products: ['survey'] } });
    expect(order({ products: ['survey'], addons: ['option-support-2m'] })).toBeUndefined();
    expect(order({ notesAccepted: false })?.code).toBe('CSP_TERMS_NOT_ACCEPTED');
  });

  it('of support that a plan includes names such a plan (CSP-11)', () => {
    expect(order({ entitlement: 'premier-included', plan: 'advanced' })).toMatchObject({ code: 'CSP_NOT_IN_PLAN', rule: 'CSP-11' });
    expect(order({ entitlement: 'premier-included', plan: 'premier-plus' })).toBeUndefined();
  });

  it('of support that a plan includes is for one connected system of the customer (CSP-11)', () => {
    const [first, second] = ['T-1', 'T-2'].map((tenant) => ({ order: { ...ORDER, tenant, entitlement: 'premier-included', plan: 'premier' } }));
    const paid = (tenant: string) => ({ order: { ...ORDER, tenant, entitlement: 'data-integration-2m' } });

    expect(oneSystemIncluded(second!, first!)).toEqual({ code: 'DIN_TENANT_NOT_COVERED', kind: 'rule', rule: 'CSP-11', facts: { asked: 'T-2', covered: 'T-1' } });
    expect(oneSystemIncluded(first!, first!)).toBeUndefined();
    expect(oneSystemIncluded(paid('T-2'), first!)).toBeUndefined();
    expect(oneSystemIncluded(second!, paid('T-1'))).toBeUndefined();
  });
});

describe('the order of the work', () => {
  it('is that of the meetings (DIN-02)', () => {
    const early = [['holdTestCheck', { meeting: { minutes: 60 } }], ['holdReleaseCheck', { meeting: { minutes: 60 } }], ['submitDocument', { document: 'a' }], ['release', {}]] as const;

    expect(early.map(([name, facts]) => told('holdKickoff').whyNot('2026-07-17T10:00', 'staff', name, facts)?.code)).toEqual(Array(4).fill('DIN_MEETING_ORDER'));
    expect(told('holdKickoff').whyNot('2026-07-17T10:00', 'customer', 'startTest')).toMatchObject({ code: 'DIN_MEETING_ORDER', overridable: true, facts: { missing: 'holdKickoff' } });
  });

  it('holds for the dates on which things took place, not for those of their records', () => {
    const story = told('holdTestCheck');

    expect(story.whyNot('2026-08-10T11:00', 'staff', 'holdTestCheck', { meeting: { minutes: 60, heldAt: at('2026-08-03T09:59') } })).toMatchObject({ code: 'DIN_MEETING_ORDER', facts: { after: 'startTest' } });
    expect(story.whyNot('2026-08-10T11:00', 'staff', 'holdTestCheck', { meeting: { minutes: 60, heldAt: at('2026-08-10T11:01') } })?.code).toBe('EFFECTIVE_IN_FUTURE');
    expect(told('release').whyNot('2026-08-24T10:00', 'customer', 'release', { release: { releasedAt: at('2026-08-10T10:59') } })).toMatchObject({ code: 'DIN_MEETING_ORDER', facts: { after: 'testCheck' } });
  });

  it('is everyone’s own: the test is the customer’s, reviews and meetings are ours', () => {
    expect(told('startTest').whyNot('2026-07-29T10:00', 'finance', 'startTest')?.code).toBe('DIN_ACTOR_NOT_ALLOWED');
    expect(told('holdKickoff').whyNot('2026-07-16T11:00', 'customer', 'holdKickoff', { meeting: { minutes: 60 } })?.kind).toBe('not-allowed');
    expect(told('holdReleaseCheck').whyNot('2026-08-25T10:00', 'staff', 'complete')?.kind).toBe('not-allowed');
    expect(told('holdReleaseCheck').whyNot('2026-08-25T10:00', 'staff', 'stop')?.kind).toBe('not-allowed');
  });
});

describe('a booking', () => {
  it('is refused for the first rule it breaks, in the order of the catalogue', () => {
    const everything = { ...meeting('2026-09-15', '08:00', '13:00', { form: 'in-person', language: 'en' }), tenant: 'T-2' };

    expect(booked(everything)).toMatchObject({ code: 'DIN_TENANT_NOT_COVERED', facts: { asked: 'T-2', covered: 'T-1' } });
    expect(booked({ ...everything, tenant: 'T-1' })?.code).toBe('DIN_ONLINE_ONLY');
    expect(booked(meeting('2026-08-21', '08:00', '13:00', { language: 'en' }))).toMatchObject({ code: 'DIN_CAP_EXCEEDED', facts: { kind: 'meeting', cap: 300, used: 120, reserved: 0, asked: 300, left: 180, from: '2026-07-15', to: '2026-09-14' } });
    expect(booked(meeting('2026-09-15', '08:00', '09:00', { language: 'en' }))).toMatchObject({ code: 'DIN_OUT_OF_PERIOD', facts: { on: '2026-09-15', to: '2026-09-14' } });
    expect(booked(meeting('2026-08-19'))?.code).toBe('SUPPORT_SLOT_IN_PAST');
    expect(booked(meeting('2026-08-21', '17:30', '18:01', { language: 'en' }))).toMatchObject({ code: 'CSP_OUT_OF_HOURS', rule: 'DIN-09', overridable: true });
    expect(booked(meeting('2026-08-21', '17:00', '18:00', { language: 'en' }))?.code).toBe('CSP_LANGUAGE_NOT_SUPPORTED');
    expect(booked(meeting('2026-08-21', '17:00', '18:00', { language: 'ja', form: 'online' }))).toBeUndefined();
  });

  it('is for business days only', () => {
    expect(booked(meeting('2026-08-22'))?.code).toBe('CSP_OUT_OF_HOURS');
    expect(booked(meeting('2026-08-21', '12:00', '13:00'))).toBeUndefined();
  });

  it('reserves time, and gives it back when cancelled', () => {
    const story = told('release').give('2026-08-20T10:00', 'customer', 'bookMeeting', meeting('2026-08-27', '10:00', '13:00'));
    expect(story.whyNot('2026-08-20T10:01', 'customer', 'bookMeeting', meeting('2026-08-28', '10:00', '10:15'))).toMatchObject({ code: 'DIN_CAP_EXCEEDED', facts: { used: 120, reserved: 180, left: 0 } });
    expect(story.whyNot('2026-08-20T10:01', 'customer', 'cancelMeeting', { booking: 'other-7' })).toMatchObject({ code: 'DIN_BOOKING_UNKNOWN', facts: { known: ['other-1'] } });

    story.give('2026-08-20T10:02', 'customer', 'cancelMeeting', { booking: 'other-1' });
    expect(factsOf(story.it)).toMatchObject({ bookings: {}, booking: null, otherMeetings: 1 });
    expect(story.whyNot('2026-08-20T10:03', 'customer', 'bookMeeting', meeting('2026-08-28', '10:00', '13:00'))).toBeUndefined();
  });

  it('of one of the three meetings is moved by booking it again; its own time is free for that', () => {
    const kickoff = (day: string, to: string) => meeting(day, '10:00', to, { kind: 'kickoff' });
    const story = told('bookMeeting').give('2026-07-03T10:00', 'customer', 'bookMeeting', kickoff('2026-07-16', '15:00'));

    story.give('2026-07-04T10:00', 'customer', 'bookMeeting', kickoff('2026-07-17', '14:30'));
    expect(factsOf(story.it).bookings).toEqual({ kickoff: { kind: 'kickoff', from: at('2026-07-17T10:00'), to: at('2026-07-17T14:30') } });
  });

  it('keeps nothing of the form but its time, and shows the next of several', () => {
    const story = told('release').give('2026-08-20T10:00', 'staff', 'bookMeeting', meeting('2026-08-28', '10:00', '11:00', { language: 'ja', form: 'online', operator: 'u1' }));
    story.give('2026-08-20T10:00', 'staff', 'bookMeeting', meeting('2026-08-27'));

    expect(factsOf(story.it).bookings).toMatchObject({ 'other-1': { operator: 'u1' }, 'other-2': { kind: 'other' } });
    expect(factsOf(story.it).bookings!['other-1']).not.toHaveProperty('language');
    expect(factsOf(story.it).booking?.from).toBe(at('2026-08-27T10:00'));
  });

  it('within an extension month is possible once that month has begun', () => {
    const story = told('holdReleaseCheck');
    expect(story.whyNot('2026-09-14T10:00', 'customer', 'bookMeeting', meeting('2026-09-16'))?.code).toBe('DIN_OUT_OF_PERIOD');

    story.until('2026-09-15T00:00');
    expect(story.whyNot('2026-09-15T10:00', 'customer', 'bookMeeting', meeting('2026-09-16', '10:00', '15:00'))).toBeUndefined();
    expect(story.whyNot('2026-09-15T10:00', 'customer', 'bookMeeting', meeting('2026-10-15'))?.code).toBe('DIN_OUT_OF_PERIOD');
  });
});

describe('what was held', () => {
  it('fits the cap of its period, its own booking not counted twice; a manager records it all the same', () => {
    const story = told('release').give('2026-08-20T10:00', 'customer', 'bookMeeting', meeting('2026-08-21', '10:00', '13:00'));
    expect(story.whyNot('2026-08-21T13:00', 'staff', 'holdMeeting', { meeting: { minutes: 180 } })).toBeUndefined();

    const over = { meeting: { minutes: 181 } };
    expect(story.whyNot('2026-08-21T13:00', 'staff', 'holdMeeting', over)).toMatchObject({ code: 'DIN_CAP_EXCEEDED', overridable: true, facts: { asked: 181, left: 180 } });
    story.give('2026-08-21T13:00', 'manager', 'override', { action: 'holdMeeting', facts: over });
    expect(factsOf(story.it)).toMatchObject({ effort: { '2026-07-15': { meeting: 301 } }, bookings: {} });
  });

  it('is online, and not before the support began', () => {
    expect(told('holdKickoff').whyNot('2026-07-16T11:00', 'staff', 'holdKickoff', { meeting: { minutes: 60, form: 'in-person' } })?.code).toBe('DIN_ONLINE_ONLY');
    expect(told('holdKickoff').whyNot('2026-07-14T11:00', 'staff', 'holdKickoff', { meeting: { minutes: 60 } })).toMatchObject({ code: 'DIN_OUT_OF_PERIOD', overridable: true });
    expect(told('holdKickoff').whyNot('2026-07-16T11:00', 'staff', 'holdKickoff')?.code).toBe('DIN_FIELD_MISSING');
  });
});

describe('a review', () => {
  const review = (minutes: number, document = 'mapping') => ({ review: { document, minutes, result: 'accepted' } });

  it('has a cap apart from the meetings’, which advice uses too (DIN-03)', () => {
    const story = told('startTest');
    expect(story.whyNot('2026-07-29T10:00', 'staff', 'reviewDocument', review(210))).toBeUndefined();
    expect(story.whyNot('2026-07-29T10:00', 'staff', 'reviewDocument', review(211))).toMatchObject({ code: 'DIN_CAP_EXCEEDED', facts: { kind: 'review', used: 90, left: 210 } });

    story.give('2026-08-03T10:00', 'customer', 'startTest').give('2026-08-04T10:00', 'staff', 'giveAdvice', { advice: { minutes: 150 } });
    expect(factsOf(story.it)).toMatchObject({ advice: { times: 1 }, effort: { '2026-07-15': { review: 240 } } });
    expect(story.said('cap-reached')).toEqual([{ kind: 'review', share: 80, used: 240, cap: 300 }]);
  });

  it('is of a document that was submitted', () => {
    expect(told('startTest').whyNot('2026-07-29T10:00', 'staff', 'reviewDocument', review(10, 'other'))).toMatchObject({ code: 'DIN_DOCUMENT_UNKNOWN', facts: { known: ['mapping'] } });
    expect(told('startTest').whyNot('2026-07-29T10:00', 'staff', 'reviewDocument')?.code).toBe('DIN_FIELD_MISSING');
  });

  it('is of one of at most forty documents, so that the state stays small', () => {
    const story = told('submitDocument');
    for (let n = 1; n <= 40; n += 1) story.give('2026-07-24T10:00', 'customer', 'submitDocument', { document: `d${n}` });

    expect(story.whyNot('2026-07-24T10:00', 'customer', 'submitDocument', { document: 'd41' })?.code).toBe('DIN_DOCUMENT_LIMIT');
    expect(story.whyNot('2026-07-24T10:00', 'customer', 'submitDocument', { document: 'd40' })).toBeUndefined();
  });
});

describe('an add-on month', () => {
  const asked = (story: SupportStory, on: string, month: string) => story.whyNot(on, 'customer', 'orderAddon', { addon: { month } })?.code;

  it('names the month it is for, so that a day’s delay does not buy another one (R-DIN-4)', () => {
    const story = told('holdReleaseCheck');
    expect(story.whyNot('2026-09-14T23:59', 'customer', 'orderAddon')?.code).toBe('DIN_FIELD_MISSING');
    expect([asked(story, '2026-09-14T23:59', '2026-09-15'), asked(story, '2026-09-15T00:00', '2026-09-15'), asked(story, '2026-09-15T00:00', '2026-10-15')]).toEqual([undefined, 'DIN_ADDON_TOO_LATE', undefined]);
  });

  it('follows another that was ordered before it, one at a time', () => {
    const story = told('holdReleaseCheck');
    expect(asked(story, '2026-08-25T10:00', '2026-10-15')).toBe('DIN_ADDON_NOT_NEXT');

    story.give('2026-08-25T10:00', 'customer', 'orderAddon', { addon: { month: '2026-09-15' } });
    expect([asked(story, '2026-08-26T10:00', '2026-09-15'), asked(story, '2026-08-26T10:00', '2026-10-15')]).toEqual(['DIN_ADDON_TOO_LATE', undefined]);
  });

  it('is said not to be possible at once where a plan includes the support, unless the terms allow it (R-DIN-2)', () => {
    const wide = rulebook({ dataIntegration: { ...rulebook().terms.dataIntegration, addonForIncludedSupport: true } });
    const included = { entitlement: 'premier-included', plan: 'premier' };

    expect(told('holdReleaseCheck', included).whyNot('2026-08-25T10:00', 'customer', 'orderAddon')).toMatchObject({ code: 'DIN_ADDON_REQUIRES_BASE', kind: 'not-possible-now' });
    expect(asked(told('holdReleaseCheck', included, wide), '2026-08-25T10:00', '2026-09-15')).toBeUndefined();
  });
});

describe('a correction', () => {
  const correct = (value: Facts, by: 'staff' | 'finance' = 'staff') => told('holdKickoff').whyNot('2026-07-06T10:00', by, 'correct', { fact: 'order', value, effectiveAt: at('2026-07-01T10:00') });

  it('is of the first day alone, and not finance’s', () => {
    expect(correct({ startDate: '2026-07-20' })).toBeUndefined();
    expect([correct({ startDate: '2026-02-30' }), correct({ tenant: 'T-2' }), correct({})].map((refusal) => refusal?.code)).toEqual(Array(3).fill('FACT_VALUE_INVALID'));
    expect(correct({ startDate: '2026-07-20' }, 'finance')?.kind).toBe('not-allowed');
  });
});
