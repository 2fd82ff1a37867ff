import { describe, expect, it } from '@jest/globals';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts } from '../engagement/json.js';
import { at, SupportStory, type Body } from '../support/support.story.js';
import { periodPanel } from './option-support.definition.js';
import { factsOf } from './option-support.facts.js';
import { optionSupport } from './option-support.pipeline.js';

const body: Body = { pipeline: optionSupport, awaits, outcome: 'COMPLETED' };

function awaits(it: Engagement): string | undefined {
  if (it.state === '') return 'order';
  if (it.state === 'ORDERED') return 'assignAdviser';
  return it.done['complete'] === undefined ? 'guideOption' : undefined;
}

const ORDER: Facts = { options: ['survey', 'risk-check'], startDate: '2026-07-15', notesAccepted: true };

/** Ordered on Wednesday 1 July for two options, so covered from 15 July to 14 September. */
const assigned = (order: Facts = {}): SupportStory =>
  new SupportStory(body).give('2026-07-01T10:00', 'customer', 'order', { order: { ...ORDER, ...order } }).give('2026-07-02T10:00', 'staff', 'assignAdviser', { adviser: { id: 'adviser1' } });
const guidance = (option: string, on?: string) => ({ guidance: { option, ...(on !== undefined && { on }) } });
const slot = (day: string, from: string, to: string) => ({ booking: { from: at(`${day}T${from}`), to: at(`${day}T${to}`) } });

describe('an option support', () => {
  it('is complete when each option has been explained, and charged once on its first day (DIN-11)', () => {
    const story = assigned().give('2026-07-20T10:00', 'staff', 'guideOption', guidance('survey'));
    expect(story.it.state).toBe('GUIDING');

    story.give('2026-07-27T10:00', 'staff', 'guideOption', guidance('risk-check', '2026-07-24'));
    expect(story.states()).toEqual(['ORDERED', 'ASSIGNED', 'GUIDING', 'GUIDING', 'COMPLETED']);
    expect(story.it).toMatchObject({ closed: { outcome: 'COMPLETED' }, facts: { completed: { on: '2026-07-24' } } });
    expect(story.charges()).toEqual(['OPT.BASE_2M 2026-07-15']);
    expect(story.notices().slice(-3)).toEqual(['customer: option-guided', 'customer: option-guided', 'customer: completed']);
  });

  it('ends by itself at the end of its period, without an extension', () => {
    const story = assigned().give('2026-07-20T10:00', 'staff', 'guideOption', guidance('survey')).until('2026-09-14T23:59');
    expect(story.it.closed).toBeUndefined();

    story.until('2026-09-15T00:00');
    expect(story.it).toMatchObject({ state: 'ENDED', closed: { outcome: 'ENDED' }, timers: {}, facts: { ended: { on: '2026-09-14' } } });
    expect(story.charges()).toEqual(['OPT.BASE_2M 2026-07-15']);
    expect(story.notices('ends-soon', 'ended', 'ended-open')).toEqual(['customer: ends-soon', 'customer: ends-soon', 'customer: ended', 'staff: ended-open']);
    expect(story.said('ended-open')).toEqual([{ lastDay: '2026-09-14', open: ['risk-check'] }]);
  });

  it('ends on its day also while it is on hold', () => {
    const story = assigned().give('2026-07-20T10:00', 'staff', 'hold', { on: 'customer' }).until('2026-09-15T00:00');

    expect(story.it.closed?.outcome).toBe('ENDED');
  });

  it('is ended by nobody before its day', () => {
    expect(assigned().whyNot('2026-09-14T23:59', 'system', 'end')).toMatchObject({ code: 'OPT_PERIOD_NOT_OVER', facts: { to: '2026-09-14' } });
    expect(assigned().whyNot('2026-09-15T10:00', 'manager', 'end')?.kind).toBe('not-allowed');
  });

  it('has its period moved by a correction of the first day, which is charged on the new one', () => {
    const story = assigned().give('2026-07-06T10:00', 'staff', 'correct', { fact: 'order', value: { startDate: '2026-08-01' }, effectiveAt: at('2026-07-01T10:00') });

    expect(story.until('2026-10-01T00:00').it.closed?.at).toBe(at('2026-10-01T00:00'));
    expect(story.charges()).toEqual(['OPT.BASE_2M 2026-08-01']);
  });
});

describe('an order of option support', () => {
  const order = (more: Facts) => new SupportStory(body).whyNot('2026-07-01T10:00', 'customer', 'order', { order: { ...ORDER, ...more } })?.code;

  it('is for options that are supported, with the notes accepted', () => {
    expect([order({}), order({ options: ['survey', 'telepathy'] }), order({ options: [] }), order({ notesAccepted: false }), order({ startDate: '2026-06-30' }), order({ startDate: 'soon' })])
      .toEqual([undefined, 'OPT_OPTION_NOT_COVERED', 'OPT_FIELD_MISSING', 'CSP_TERMS_NOT_ACCEPTED', 'OPT_START_IN_PAST', 'OPT_FIELD_MISSING']);
  });

  it('meets the dependency of its options, and no other (CSP-13)', () => {
    expect([order({ products: ['survey'] }), order({ products: ['data-hub'] }), order({ products: ['data-hub'], plan: 'premier' })]).toEqual([undefined, 'CSP_DIN_SUPPORT_REQUIRED', undefined]);
  });
});

describe('guidance', () => {
  it('is on an option of the order, on a covered day that has come', () => {
    const asked = (on: string, facts: Facts) => assigned().whyNot(on, 'staff', 'guideOption', facts);

    expect(asked('2026-07-20T10:00', guidance('crm-link'))).toMatchObject({ code: 'OPT_OPTION_NOT_COVERED', facts: { covered: ['survey', 'risk-check'] } });
    expect(asked('2026-07-14T23:59', guidance('survey'))).toMatchObject({ code: 'OPT_OUT_OF_PERIOD', facts: { on: '2026-07-14', from: '2026-07-15', to: '2026-09-14' } });
    expect(asked('2026-07-20T10:00', guidance('survey', '2026-07-21'))?.code).toBe('OPT_NOT_YET');
    expect(asked('2026-07-20T10:00', {})?.code).toBe('OPT_FIELD_MISSING');
  });
});

describe('meetings of an option support', () => {
  it('have two hours in the whole contract, reserved by bookings (DIN-12)', () => {
    const story = assigned().give('2026-07-02T10:00', 'customer', 'bookMeeting', slot('2026-07-16', '10:00', '11:30'));
    expect(story.whyNot('2026-07-02T10:01', 'customer', 'bookMeeting', slot('2026-07-17', '10:00', '10:31'))).toMatchObject({ code: 'OPT_CAP_EXCEEDED', rule: 'DIN-12', facts: { cap: 120, reserved: 90, asked: 31, left: 30 } });

    story.give('2026-07-16T11:00', 'staff', 'holdMeeting', { meeting: { minutes: 60 } });
    expect(factsOf(story.it)).toMatchObject({ usedMinutes: 60, bookings: {}, booking: null });
    expect(story.whyNot('2026-07-16T12:00', 'customer', 'bookMeeting', slot('2026-07-17', '10:00', '11:00'))).toBeUndefined();
    story.give('2026-07-16T12:00', 'customer', 'bookMeeting', slot('2026-07-17', '10:00', '11:00')).give('2026-07-16T12:01', 'customer', 'cancelMeeting', { booking: 'meeting-2' });
    expect(story.whyNot('2026-07-17T12:00', 'staff', 'holdMeeting', { meeting: { minutes: 61 } })).toMatchObject({ code: 'OPT_CAP_EXCEEDED', overridable: true });

    story.give('2026-07-17T12:00', 'staff', 'holdMeeting', { meeting: { minutes: 60 } });
    expect(story.said('cap-reached')).toEqual([{ share: 100, used: 120, cap: 120 }]);
  });

  it('are refused for the first rule they break, in the order of the catalogue', () => {
    const asked = (facts: Facts) => assigned().whyNot('2026-07-03T10:00', 'customer', 'bookMeeting', facts)?.code;

    expect(asked({ booking: { ...slot('2026-09-15', '09:00', '12:00').booking, language: 'en' } })).toBe('CSP_OUT_OF_HOURS');
    expect(asked({ booking: { ...slot('2026-09-15', '10:00', '13:00').booking, language: 'en' } })).toBe('CSP_LANGUAGE_NOT_SUPPORTED');
    expect(asked(slot('2026-09-15', '10:00', '13:00'))).toBe('OPT_OUT_OF_PERIOD');
    expect(asked(slot('2026-07-17', '10:00', '13:00'))).toBe('OPT_CAP_EXCEEDED');
    expect(asked(slot('2026-07-17', '10:00', '12:00'))).toBeUndefined();
  });
});

describe('what the panel shows', () => {
  it('is the period, the time left and the options still to be explained', () => {
    const story = assigned().give('2026-07-20T10:00', 'staff', 'guideOption', guidance('survey')).give('2026-07-20T11:00', 'staff', 'holdMeeting', { meeting: { minutes: 45 } });

    expect(periodPanel(story.it, { book: story.book, prices: [], now: at('2026-07-21T10:00') }))
      .toEqual({ from: '2026-07-15', to: '2026-09-14', over: false, meeting: { cap: 120, used: 45, reserved: 0, left: 75 }, unguided: ['risk-check'] });
  });
});
