import type { Action } from '../engagement/pipeline.js';
import { firstOf } from '../engagement/rule.js';
import {
  addonRecorded, adviceRecorded, architectRecorded, bookingDropped, bookingRecorded, completionRecorded, documentRecorded, kickoffRecorded,
  meetingRecorded, orderRecorded, releaseCheckRecorded, releaseRecorded, reviewRecorded, testCheckRecorded, testRecorded,
} from './data-integration.defaults.js';
import {
  addonFollows, adviceFollows, architectFollows, bookingFollows, cancellationFollows, completionFollows, documentFollows, meetingFollows,
  orderFollows, refundFollows, releaseFollows, reviewFollows, stopFollows, testFollows,
} from './data-integration.follow-ups.js';
import {
  addonInTime, addonsSold, completable, destinationOffered, happenedAfter, noRefund, orderComplete, planIncludesSupport, requires, startNotPast, tenantCovered, unlessSkipped,
} from './data-integration.rules.js';
import { advisable, reviewable, submittable } from './documents.js';
import { bookable, holdable, isBooked } from './meetings.js';

/** From the kickoff on the customer's documents are reviewed, until the work is over. */
const AT_WORK = ['DESIGN', 'TESTING', 'TEST_CHECKED', 'RELEASED'];

/** The table of actions: who does what, in which state, and where it leads; first the process, then what goes on beside it. */
export const actions = {
  order: {
    step: 'order', by: ['customer', 'staff'], from: [''], to: 'ORDERED', awaits: 'customer',
    whyNot: firstOf(requires('DIN-01', 'order', 'tenant', 'destination', 'entitlement', 'startDate'), destinationOffered, startNotPast, orderComplete, planIncludesSupport),
    facts: orderRecorded,
    then: orderFollows,
  },
  assignArchitect: {
    step: 'order', by: ['staff'], from: ['ORDERED'], to: 'ASSIGNED', awaits: 'us',
    whyNot: requires('DIN-04', 'architect', 'id'),
    facts: architectRecorded,
    then: architectFollows,
  },
  holdKickoff: {
    step: 'kickoff', by: ['staff'], from: ['ASSIGNED'], to: 'DESIGN', awaits: 'us',
    whyNot: holdable,
    facts: kickoffRecorded,
    then: meetingFollows,
  },
  submitDocument: {
    step: 'design', by: ['customer', 'staff'], from: AT_WORK, awaits: 'customer',
    whyNot: firstOf(tenantCovered, submittable),
    facts: documentRecorded,
    then: documentFollows,
  },
  reviewDocument: {
    step: 'design', by: ['staff'], from: AT_WORK, awaits: 'us',
    whyNot: reviewable,
    facts: reviewRecorded,
    then: reviewFollows,
  },
  startTest: {
    step: 'design', by: ['customer', 'staff'], from: ['ASSIGNED', 'DESIGN'], to: 'TESTING', awaits: 'customer',
    whyNot: firstOf(tenantCovered, unlessSkipped('ASSIGNED', 'holdKickoff'), happenedAfter('test', 'startedAt', 'kickoff')),
    facts: testRecorded,
    then: testFollows,
  },
  holdTestCheck: {
    step: 'test', by: ['staff'], from: ['TESTING'], to: 'TEST_CHECKED', awaits: 'us',
    whyNot: holdable,
    facts: testCheckRecorded,
    then: meetingFollows,
  },
  giveAdvice: {
    step: 'test', by: ['staff'], from: ['TESTING', 'TEST_CHECKED', 'RELEASED'],
    whyNot: advisable,
    facts: adviceRecorded,
    then: adviceFollows,
  },
  release: {
    step: 'release', by: ['customer', 'staff'], from: ['TESTING', 'TEST_CHECKED'], to: 'RELEASED', awaits: 'customer',
    whyNot: firstOf(tenantCovered, unlessSkipped('TESTING', 'holdTestCheck'), happenedAfter('release', 'releasedAt', 'testCheck')),
    facts: releaseRecorded,
    then: releaseFollows,
  },
  holdReleaseCheck: {
    step: 'release', by: ['staff'], from: ['RELEASED'], to: 'COMPLETED', awaits: 'us',
    whyNot: holdable,
    facts: releaseCheckRecorded,
    then: completionFollows,
  },
  complete: {
    step: 'release', by: ['manager'], from: ['RELEASED'], to: 'COMPLETED', closes: 'COMPLETED',
    whyNot: completable,
    facts: completionRecorded,
    then: completionFollows,
  },
  bookMeeting: {
    step: 'kickoff', by: ['customer', 'staff'], from: ['ASSIGNED', ...AT_WORK],
    whyNot: firstOf(tenantCovered, bookable),
    facts: bookingRecorded,
    then: bookingFollows,
  },
  cancelMeeting: {
    step: 'kickoff', by: ['customer', 'staff'], from: ['ASSIGNED', ...AT_WORK],
    whyNot: isBooked,
    facts: bookingDropped,
    then: cancellationFollows,
  },
  holdMeeting: {
    step: 'design', by: ['staff'], from: ['ASSIGNED', ...AT_WORK],
    whyNot: holdable,
    facts: meetingRecorded,
    then: meetingFollows,
  },
  orderAddon: {
    step: 'order', by: ['customer', 'staff'], from: ['ORDERED', 'ASSIGNED', ...AT_WORK],
    whyNot: firstOf(tenantCovered, addonsSold, requires('DIN-08', 'addon', 'month'), addonInTime),
    facts: addonRecorded,
    then: addonFollows,
  },
  requestRefund: {
    step: 'order', by: ['customer', 'staff'], from: ['ORDERED', 'ASSIGNED', ...AT_WORK],
    whyNot: noRefund,
    facts: () => ({}),
    then: refundFollows,
  },
  stop: {
    step: 'order', by: ['customer', 'manager'], from: ['ORDERED', 'ASSIGNED', ...AT_WORK], to: 'STOPPED', closes: 'STOPPED',
    facts: () => ({}),
    then: stopFollows,
  },
} as const satisfies { [name: string]: Action };

export type DataIntegrationAction = keyof typeof actions;
