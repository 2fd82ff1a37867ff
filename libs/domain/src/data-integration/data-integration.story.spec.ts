import { describe, expect, it } from '@jest/globals';
import { at, rulebook, SupportStory } from '../support/support.story.js';
import { factsOf } from './data-integration.facts.js';
import { body, ORDER, told } from './data-integration.story.js';

const CHECK = { meeting: { minutes: 60 } };

describe('a data-integration support from the order to the release check', () => {
  it('goes through the states of the catalogue in their order', () => {
    const story = told('the end');

    expect(story.states()).toEqual(['ORDERED', 'ASSIGNED', 'DESIGN', 'TESTING', 'TEST_CHECKED', 'RELEASED', 'COMPLETED']);
    expect(story.it.closed?.outcome).toBe('COMPLETED');
    expect(factsOf(story.it).completed).toEqual({ on: '2026-09-01' });
    expect(Object.keys(story.it.steps)).toEqual(['order', 'kickoff', 'design', 'test', 'release']);
  });

  it('charges the base on the first day of the support, and nothing else when done in time', () => {
    expect(told('holdKickoff').until('2026-07-14T23:59').charges()).toEqual([]);
    expect(told('the end').charges()).toEqual(['DIN.BASE_2M 2026-07-15']);
    expect(told('the end', { entitlement: 'premier-included', plan: 'premier' }).charges()).toEqual([]);
  });

  it('tells everybody what concerns them, in order', () => {
    expect(told('the end').notices()).toEqual([
      'customer: order-received', 'staff: architect-to-assign', 'customer: architect-named', 'customer: meeting-booked', 'staff: meeting-agreed',
      'staff: document-to-review', 'customer: document-reviewed', 'staff: test-started', 'staff: released', 'customer: ends-soon', 'staff: coverage-ending', 'customer: completed',
    ]);
  });

  it('gives notices to the architect who was named', () => {
    expect(told('holdKickoff').it.assignee).toBe('architect1');
  });

  it('waits for a document, its review and the test in turn, and for a new version’s review again', () => {
    const story = told('submitDocument');
    expect(story.it.waiting).toMatchObject({ on: 'customer', action: 'submitDocument' });
    story.give('2026-07-24T10:00', 'customer', 'submitDocument', { document: 'mapping' });
    expect(story.it.waiting).toMatchObject({ on: 'us', action: 'reviewDocument' });
    expect(story.it.timers['late:reviewDocument']?.deadline.at).toBe(at('2026-07-29T18:00'));
    story.give('2026-07-28T10:00', 'staff', 'reviewDocument', { review: { document: 'mapping', minutes: 30, result: 'findings' } });
    expect(story.it.waiting).toMatchObject({ on: 'customer', action: 'startTest' });
    story.give('2026-07-29T10:00', 'customer', 'submitDocument', { document: 'mapping' });
    expect(story.it.waiting).toMatchObject({ on: 'us', action: 'reviewDocument' });
    expect(factsOf(story.it).documents?.['mapping']).toMatchObject({ version: 2, review: { version: 1 } });
  });

  it('uses the time of what was held and gives back what was booked for it', () => {
    const story = told('the end');

    expect(factsOf(story.it)).toMatchObject({ effort: { '2026-07-15': { meeting: 180, review: 90 } }, bookings: {}, booking: null });
  });

  it('leaves no timer behind', () => {
    expect(told('the end').it.timers).toEqual({});
  });
});

describe('the covered end', () => {
  it('is announced 14 and 3 days before with the add-on month that may follow it', () => {
    const story = told('holdReleaseCheck').until('2026-09-14T23:59');

    expect(story.said('ends-soon')).toEqual([
      { lastDay: '2026-09-14', offer: { from: '2026-09-15', to: '2026-10-14' } }, { lastDay: '2026-09-14', offer: { from: '2026-09-15', to: '2026-10-14' } },
    ]);
    expect(story.events.filter(({ type, data }) => type === 'notice-due' && 'notice' in data && data.notice === 'ends-soon').map((event) => event.at)).toEqual([at('2026-08-31T10:00'), at('2026-09-11T10:00')]);
  });

  it('is announced without an offer where a plan includes the support (R-DIN-2)', () => {
    const story = told('holdReleaseCheck', { entitlement: 'premier-included', plan: 'premier' }).until('2026-09-14T23:59');

    expect(story.said('ends-soon')[0]).toEqual({ lastDay: '2026-09-14', offer: null });
  });

  it('is a month later with a destination that needs a month to be set up, without a fee (DIN-06)', () => {
    const story = told('holdReleaseCheck', { destination: 'marketing' }).until('2026-10-14T23:59');

    expect(story.it.deadlines['coveredEnd']?.at).toBe(at('2026-10-15T00:00'));
    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15']);
  });

  it('says why: so many months from the first day', () => {
    expect(told('assignArchitect').it.deadlines['coveredEnd']).toMatchObject({
      rule: 'DIN-07', because: [{ kind: 'anchor-date', fact: 'supportStart', date: '2026-07-15' }, { kind: 'counted', count: 2, unit: 'month', direction: 'after' }, { kind: 'time', time: '00:00' }, { kind: 'terms', key: 'dataIntegration.months' }],
    });
  });

  it('stays where it is while the work is on hold: a contract fixed it', () => {
    const story = told('holdReleaseCheck').give('2026-08-25T10:00', 'staff', 'hold', { on: 'customer' }).until('2026-09-15T00:00');

    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15']);
  });
});

describe('an extension', () => {
  it('arises at 00:00 after the covered end, not before', () => {
    const story = told('holdReleaseCheck').until('2026-09-14T23:59');
    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15']);

    story.until('2026-09-15T00:00');
    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15']);
    expect(story.notices('coverage-ended', 'extension-charged')).toEqual(['customer: coverage-ended', 'customer: extension-charged']);
    expect(story.said('extension-charged')).toEqual([{ from: '2026-09-15', to: '2026-10-14' }]);
  });

  it('of three months with an add-on in the middle is charged twice, and the add-on once', () => {
    const story = told('holdReleaseCheck').give('2026-10-01T10:00', 'customer', 'orderAddon', { addon: { month: '2026-10-15' } });
    story.give('2026-11-20T11:00', 'staff', 'holdReleaseCheck', CHECK);

    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15', 'DIN.ADDON_1M 2026-10-01', 'DIN.EXTENSION 2026-11-15']);
    expect(story.notices('coverage-ended', 'extension-charged')).toEqual(['customer: coverage-ended', 'customer: extension-charged', 'customer: coverage-ended', 'customer: extension-charged']);
    expect(story.notices('extension-to-waive')).toEqual([]);
  });

  it('has boundaries tied to the first day: from 31 December they begin on 1 and on 31 March', () => {
    const story = told('bookMeeting', { startDate: '2026-12-31' }).until('2027-04-01T00:00');

    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-12-31', 'DIN.EXTENSION 2027-03-01', 'DIN.EXTENSION 2027-03-31']);
  });

  it('acts with the months’ own dates when the clock was away over two of them', () => {
    const story = told('holdReleaseCheck').wakeAt('2026-10-20T09:00');

    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15', 'DIN.EXTENSION 2026-10-15']);
    expect(story.it.timers['extend']?.deadline.at).toBe(at('2026-11-15T00:00'));
    expect(story.notices('ends-soon').filter((each) => !each.includes('stale'))).toEqual([]);
  });

  it('is charged for the month that began also when the completion is decided before the clock wakes', () => {
    const story = told('holdReleaseCheck');
    story.it = { ...story.it, timers: {} };
    story.give('2026-09-16T11:00', 'staff', 'holdReleaseCheck', CHECK);

    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15']);
  });
});

describe('a completion on the last covered day', () => {
  it('leaves nothing to charge', () => {
    const story = told('holdReleaseCheck').give('2026-09-14T18:00', 'staff', 'holdReleaseCheck', CHECK).until('2027-01-01T00:00');

    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15']);
  });

  it('recorded days later counts by its own date: what the clock charged in between is for finance to waive', () => {
    const story = told('holdReleaseCheck').give('2026-09-18T10:00', 'staff', 'holdReleaseCheck', { meeting: { minutes: 60, heldAt: at('2026-09-14T17:00') } });

    expect(factsOf(story.it).completed).toEqual({ on: '2026-09-14' });
    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15']);
    expect(story.said('extension-to-waive')).toEqual([{ charge: 'DIN-1:DIN.EXTENSION:2026-09-15', from: '2026-09-15', over: '2026-09-14' }]);
  });

  it('one day later is one month of extension (DIN-07)', () => {
    const story = told('holdReleaseCheck').give('2026-09-15T18:00', 'staff', 'holdReleaseCheck', CHECK);

    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15']);
    expect(story.notices('extension-to-waive')).toEqual([]);
  });
});

describe('an add-on month', () => {
  it('moves the covered end and its reminders, and is never charged as an extension as well', () => {
    const story = told('holdReleaseCheck').give('2026-09-14T23:59', 'customer', 'orderAddon', { addon: { month: '2026-09-15' } }).until('2026-10-14T23:59');

    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.ADDON_1M 2026-09-14']);
    expect(story.it.deadlines['coveredEnd']?.at).toBe(at('2026-10-15T00:00'));
    expect(story.said('ends-soon').map(({ lastDay }) => lastDay)).toEqual(['2026-09-14', '2026-09-14', '2026-10-14', '2026-10-14']);
  });

  it('received in time but decided after the clock had charged the month: the add-on stands, the extension is for finance to waive', () => {
    const story = told('holdReleaseCheck').giveLate('2026-09-14T23:59', '2026-09-15T00:05', 'customer', 'orderAddon', { addon: { month: '2026-09-15' } });

    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15', 'DIN.ADDON_1M 2026-09-14']);
    expect(story.said('extension-to-waive')).toEqual([{ charge: 'DIN-1:DIN.EXTENSION:2026-09-15', from: '2026-09-15', over: null }]);
    expect(story.until('2026-11-14T00:00').charges().filter((line) => line.startsWith('DIN.EXTENSION'))).toEqual(['DIN.EXTENSION 2026-09-15', 'DIN.EXTENSION 2026-10-15']);
  });

  it('has caps of its own (R-DIN-3)', () => {
    const story = told('holdReleaseCheck').give('2026-09-10T10:00', 'staff', 'holdMeeting', { meeting: { minutes: 180 } });
    story.give('2026-09-11T10:00', 'customer', 'orderAddon', { addon: { month: '2026-09-15' } }).give('2026-09-16T10:00', 'staff', 'holdMeeting', { meeting: { minutes: 300 } });

    expect(factsOf(story.it).effort).toEqual({ '2026-07-15': { meeting: 300, review: 90 }, '2026-09-15': { meeting: 300, review: 0 } });
    expect(story.said('cap-reached')).toEqual([{ kind: 'meeting', share: 100, used: 300, cap: 300 }, { kind: 'meeting', share: 100, used: 300, cap: 300 }]);
  });
});

describe('a stop', () => {
  it('before the start costs nothing, after it the months that have begun', () => {
    expect(told('bookMeeting').give('2026-07-14T10:00', 'customer', 'stop').charges()).toEqual([]);

    const story = told('holdReleaseCheck').give('2026-10-15T10:00', 'manager', 'stop').until('2027-03-01T00:00');
    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15', 'DIN.EXTENSION 2026-10-15']);
    expect(story.it).toMatchObject({ state: 'STOPPED', closed: { outcome: 'STOPPED' } });
  });

  it('received before a month began, decided after the clock had charged it, has finance look at it', () => {
    const story = told('holdReleaseCheck').giveLate('2026-09-14T23:50', '2026-09-15T00:10', 'customer', 'stop');

    expect(story.said('extension-to-waive')).toEqual([{ charge: 'DIN-1:DIN.EXTENSION:2026-09-15', from: '2026-09-15', over: '2026-09-14' }]);
    expect(story.notices('stopped', 'stop-received')).toEqual(['customer: stopped', 'staff: stop-received']);
  });
});

describe('a manager', () => {
  it('goes on without the test check, and closes without the release check', () => {
    const story = told('holdTestCheck');
    expect(story.whyNot('2026-08-24T10:00', 'customer', 'release')).toMatchObject({ code: 'DIN_MEETING_ORDER', overridable: true, facts: { missing: 'holdTestCheck' } });

    story.give('2026-08-24T10:00', 'manager', 'override', { action: 'release', facts: {} });
    expect(story.it.waiting.action).toBe('holdReleaseCheck');
    story.give('2026-09-20T10:00', 'manager', 'complete', { completed: { on: '2026-09-14' } });
    expect(story.it.closed?.outcome).toBe('COMPLETED');
    expect(story.said('extension-to-waive')).toMatchObject([{ from: '2026-09-15', over: '2026-09-14' }]);
  });

  it('decides about a refund that the rule refuses (DIN-13)', () => {
    const story = told('holdReleaseCheck');
    expect(story.whyNot('2026-08-25T10:00', 'customer', 'requestRefund')).toMatchObject({ code: 'CSP_REFUND_NOT_AVAILABLE', rule: 'DIN-13' });

    expect(story.give('2026-08-25T10:00', 'manager', 'override', { action: 'requestRefund', facts: {} }).notices('refund-to-decide')).toEqual(['finance: refund-to-decide']);
  });
});

describe('a release check before any document was reviewed', () => {
  it('is recorded with a warning to staff, not refused (DIN-04)', () => {
    const story = told('submitDocument').give('2026-08-03T10:00', 'customer', 'startTest').give('2026-08-10T11:00', 'staff', 'holdTestCheck', CHECK);
    story.give('2026-08-24T10:00', 'customer', 'release').give('2026-09-01T11:00', 'staff', 'holdReleaseCheck', CHECK);

    expect(factsOf(story.it).warnings).toEqual(['DIN_REVIEW_MISSING']);
    expect(story.notices('review-missing')).toEqual(['staff: review-missing']);
    expect(story.it.closed?.outcome).toBe('COMPLETED');
  });
});

describe('a start that lies in the past', () => {
  it('is a manager’s decision, and its months are charged with their own dates', () => {
    const story = new SupportStory(body);
    const order = { order: { ...ORDER, startDate: '2026-04-20' } };
    expect(story.whyNot('2026-07-01T10:00', 'staff', 'order', order)).toMatchObject({ code: 'DIN_START_IN_PAST', overridable: true });

    story.give('2026-07-01T10:00', 'manager', 'override', { action: 'order', facts: order }).until('2026-07-01T10:00');
    expect(story.charges()).toEqual(['DIN.BASE_2M 2026-04-20', 'DIN.EXTENSION 2026-06-20']);
  });

  it('corrected to the right day moves the clock, and lists what was charged by the wrong one', () => {
    const story = told('holdReleaseCheck').until('2026-09-15T00:00');
    story.give('2026-09-15T10:00', 'staff', 'correct', { fact: 'order', value: { startDate: '2026-07-20' }, effectiveAt: at('2026-07-01T10:00') });

    expect(story.said('extension-to-waive')).toEqual([{ charge: 'DIN-1:DIN.EXTENSION:2026-09-15', from: '2026-09-15', over: null }]);
    expect(story.it.deadlines['coveredEnd']?.at).toBe(at('2026-09-20T00:00'));
    expect(story.until('2026-09-20T00:00').charges()).toEqual(['DIN.BASE_2M 2026-07-15', 'DIN.EXTENSION 2026-09-15', 'DIN.EXTENSION 2026-09-20']);
  });

  it('corrected to a later day is charged then, once', () => {
    const story = told('holdKickoff').give('2026-07-06T10:00', 'staff', 'correct', { fact: 'order', value: { startDate: '2026-08-01' }, effectiveAt: at('2026-07-01T10:00') });

    expect(story.until('2026-08-02T00:00').charges()).toEqual(['DIN.BASE_2M 2026-08-01']);
  });
});

describe('other terms', () => {
  it('adopted later move the covered end', () => {
    const longer = rulebook({ dataIntegration: { ...rulebook().terms.dataIntegration, months: 4 } }, '2');
    const story = told('holdReleaseCheck').give('2026-08-25T10:00', 'manager', 'adoptTerms', { version: '2', book: longer as never });

    expect(story.it.deadlines['coveredEnd']?.at).toBe(at('2026-11-15T00:00'));
  });
});
