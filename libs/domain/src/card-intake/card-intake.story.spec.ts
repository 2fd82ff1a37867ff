import { describe, expect, it } from '@jest/globals';
import { APPLICATION, DATES, KITS, MATCHING, PARCEL, RECEIPT, rulebook, Story, told, tokyo } from '../vectors/mci.story.js';
import { factsOf } from './card-intake.facts.js';

describe('a card intake from the application to the return', () => {
  it('goes through the states of the catalogue in their order, and closes by itself', () => {
    const story = told('the end');

    const states = story.events.flatMap((event) => ('state' in event.data && event.data.state && (event.type === 'fact-recorded' || event.type === 'effect-done') ? [event.data.state] : []));
    expect(states).toEqual(['APPLIED', 'ESTIMATED', 'SCHEDULED', 'KITS_SENT', 'IN_TRANSIT', 'RECEIVED', 'INTAKE', 'INTAKE_DONE', 'RETURNED', 'CLOSED']);
    expect(story.it.closed).toEqual({ at: tokyo('2026-07-06T10:00'), outcome: 'CLOSED' });
  });

  it('walks the six steps of the step line', () => {
    const completed = told('the end').events.flatMap((event) => (event.type === 'step-completed' ? [event.data.step] : []));

    expect(completed).toEqual(['application', 'dates', 'kits', 'receipt', 'intake', 'return']);
  });

  it('sends every notice to whom it belongs, in order', () => {
    expect(told('the end').notices()).toEqual([
      'staff: application-received', 'customer: estimate-request', 'staff: estimate-received', 'customer: dates-proposed', 'customer: dates-agreed', 'staff: dates-accepted',
      'customer: cutoff-soon', 'customer: cutoff-soon', 'staff: cards-shipped', 'customer: slip-to-sign', 'finance: line-arisen',
      'finance: line-arisen', 'customer: stage-done', 'finance: line-arisen', 'customer: stage-done', 'finance: line-arisen', 'customer: stage-done',
      'customer: cards-sent-back', 'customer: case-closed',
    ]);
  });

  it('charges the staff time of the estimate once, and what was digitised in each stage', () => {
    expect(told('the end').charges()).toEqual(['MCI.STAFF 2500 plan', 'MCI.DIGITISE 980', 'MCI.DIGITISE 1000', 'MCI.DIGITISE 410']);
  });

  it('charges staff time by the general price where the plan does not cover the start', () => {
    const book = rulebook({ soldWithoutPlan: true });
    const story = new Story(book).give('2026-05-11T10:00', 'customer', 'apply', { application: { ...APPLICATION, plan: 'none' } }).give('2026-05-13T10:00', 'customer', 'submitEstimate', { counts: { p1: 10, p2: 0 } });
    story.give('2026-05-14T11:00', 'staff', 'schedule', { proposal: DATES }).give('2026-05-14T15:00', 'customer', 'agree').give('2026-05-15T11:00', 'staff', 'sendKits');
    story.give('2026-06-09T10:00', 'customer', 'ship', { shipment: PARCEL, signature: { method: 'e-signature' } });
    story.give('2026-06-11T10:00', 'staff', 'receive', { receipt: { ...RECEIPT, kits: RECEIPT.kits.slice(0, 1) }, names: MATCHING, signature: { method: 'e-signature' } }).give('2026-06-15T10:00', 'staff', 'startIntake');

    expect(story.charges()).toEqual(['MCI.STAFF 10']);
  });

  it('shows the chain of custody, with the slip of each shipment', () => {
    const story = told('startIntake').give('2026-06-12T10:00', 'staff', 'moveCards', { move: { place: 'contractor', site: 'osaka-2', performer: 'firm-7' } });

    expect(factsOf(story.it).custody).toEqual([
      { at: tokyo('2026-06-09T10:00'), what: 'shipped', holder: 'carrier', kits: 2, slip: 'inbound:1' },
      { at: tokyo('2026-06-11T10:00'), what: 'received', holder: 'company', site: 'tokyo-1', kits: 2, slip: 'inbound:1' },
      { at: tokyo('2026-06-12T10:00'), what: 'moved', holder: 'contractor', site: 'osaka-2', performer: 'firm-7', kits: 2 },
    ]);
    expect(factsOf(told('the end').it).custody!.slice(-2)).toEqual([
      { at: tokyo('2026-07-03T11:00'), what: 'sent-back', holder: 'carrier', kits: 2, slip: 'outbound:1' },
      { at: tokyo('2026-07-06T10:00'), what: 'handed-over', holder: 'customer', kits: 2, slip: 'outbound:1' },
    ]);
  });

  it('leaves no timer behind', () => {
    const { events } = told('the end');
    const armed = new Set(events.flatMap((event) => (event.type === 'timer-armed' ? [event.data.key] : [])));
    const over = new Set(events.flatMap((event) => (event.type === 'timer-fired' || event.type === 'timer-cancelled' ? [event.data.key] : [])));

    expect([...armed].filter((key) => !over.has(key))).toEqual([]);
  });
});

describe('the cutoff', () => {
  it('is the Wednesday two weeks before the start week, with its reminders 7 days and 1 day before', () => {
    const { it: state } = told('sendKits');

    expect(state.deadlines['cutoff']?.at).toBe(tokyo('2026-06-03T00:00'));
    expect([state.timers['cutoff:7']?.deadline.at, state.timers['cutoff:1']?.deadline.at]).toEqual([tokyo('2026-05-27T10:00'), tokyo('2026-06-02T10:00')]);
  });

  it('moves with the dates, and its reminders with it', () => {
    const { it: state } = told('sendKits').give('2026-05-20T10:00', 'customer', 'change', { change: { mailDate: '2026-06-15', intakeStart: '2026-06-24', returnDate: '2026-07-15' } });

    expect(state.deadlines['cutoff']?.at).toBe(tokyo('2026-06-10T00:00'));
    expect([state.timers['cutoff:7']?.deadline.at, state.timers['cutoff:1']?.deadline.at]).toEqual([tokyo('2026-06-03T10:00'), tokyo('2026-06-09T10:00')]);
  });

  it('is not moved by a hold', () => {
    const { it: state } = told('sendKits').give('2026-05-15T10:00', 'staff', 'hold', { on: 'customer' }).give('2026-05-22T10:00', 'staff', 'resume');

    expect(state.deadlines['cutoff']?.at).toBe(tokyo('2026-06-03T00:00'));
    expect(state.timers['cutoff:7']?.deadline.at).toBe(tokyo('2026-05-27T10:00'));
  });
});

describe('a cancel', () => {
  it('before the cutoff costs nothing and ends the case', () => {
    const story = told('ship').give('2026-06-02T23:59', 'customer', 'cancel');

    expect(story.it).toMatchObject({ state: 'CANCELLED', closed: { outcome: 'CANCELLED' }, charges: {} });
    expect(story.notices().slice(-2)).toEqual(['customer: cancelled', 'staff: cancel-received']);
  });

  it('from the cutoff on costs the slot instead of its staff line', () => {
    const story = told('ship').give('2026-06-03T00:00', 'customer', 'cancel', { cancel: { feeAccepted: true } });

    expect(story.charges()).toEqual(['MCI.LATE_CANCEL 2500']);
    expect(story.it.closed?.outcome).toBe('CANCELLED');
  });

  it('by the company costs nothing at any time', () => {
    expect(told('ship').give('2026-06-05T10:00', 'staff', 'cancel').charges()).toEqual([]);
  });

  it('with the cards in the post has them received and sent back before it ends', () => {
    const story = told('receive').give('2026-06-10T10:00', 'customer', 'cancel', { cancel: { feeAccepted: true } });
    expect([story.it.closed, story.it.waiting.action]).toEqual([undefined, 'receive']);

    story.give('2026-06-11T10:00', 'staff', 'receive', { receipt: RECEIPT, names: MATCHING });
    expect(story.whyNot('2026-06-15T10:00', 'staff', 'startIntake')?.code).toBe('MCI_STEP_ORDER');
    story.give('2026-06-11T15:00', 'staff', 'sendBack', { shipment: PARCEL }).give('2026-06-15T10:00', 'customer', 'signReturnSlip');
    expect([story.it.closed?.outcome, story.charges()]).toEqual(['CANCELLED', ['MCI.LATE_CANCEL 2500']]);
  });

  it('after the start leaves the staff line and adds no second fee', () => {
    const story = told('finishStage').give('2026-06-17T10:00', 'customer', 'cancel');
    story.give('2026-06-17T15:00', 'staff', 'sendBack', { shipment: PARCEL }).give('2026-06-19T10:00', 'customer', 'signReturnSlip');

    expect([story.charges(), story.it.closed?.outcome]).toEqual([['MCI.STAFF 2500 plan'], 'CANCELLED']);
  });

  it('costs the fee once the cards are here, even before the cutoff', () => {
    const early = told('sendKits').give('2026-05-15T11:00', 'staff', 'sendKits').give('2026-05-20T10:00', 'customer', 'ship', { shipment: PARCEL }).give('2026-05-22T10:00', 'staff', 'receive', { receipt: RECEIPT, names: MATCHING });

    expect(early.whyNot('2026-05-25T10:00', 'customer', 'cancel')?.code).toBe('MCI_CHARGE_ACK_REQUIRED');
    expect(early.give('2026-05-25T10:00', 'customer', 'cancel', { cancel: { feeAccepted: true } }).charges()).toEqual(['MCI.LATE_CANCEL 2500']);
  });
});

describe('changes', () => {
  const accepted = { askedBy: 'customer', feeAccepted: true };

  it('cost each lost slot once, by its own cutoff, and the intake its own staff line', () => {
    const story = told('ship').give('2026-06-04T10:00', 'customer', 'change', { change: { ...accepted, mailDate: '2026-06-30', intakeStart: '2026-07-06', returnDate: '2026-07-30' } });
    expect(story.charges()).toEqual(['MCI.LATE_CHANGE 2500']);

    story.give('2026-06-10T10:00', 'customer', 'change', { change: { ...accepted, intakeStart: '2026-07-13', returnDate: '2026-08-05' } });
    expect(story.charges()).toHaveLength(1);

    story.give('2026-07-02T10:00', 'customer', 'change', { change: { ...accepted, intakeStart: '2026-07-27', returnDate: '2026-08-20' } });
    expect(Object.keys(story.it.charges)).toEqual(['MCI-2026-0001:MCI.LATE_CHANGE:1', 'MCI-2026-0001:MCI.LATE_CHANGE:3']);
  });

  it('have stages and plan cover of their own', () => {
    const story = told('ship').give('2026-05-20T10:00', 'customer', 'change', { change: { mailDate: '2026-06-16', intakeStart: '2026-06-29', returnDate: '2026-07-20' } });

    expect(factsOf(story.it).dates).toMatchObject({ slot: 2, coveredByPlan: true, stages: [{ weekOf: '2026-06-29', cards: 1_000 }, { weekOf: '2026-07-06', cards: 1_000 }, { weekOf: '2026-07-13', cards: 500 }] });
  });

  it('that the company asks for cost nothing', () => {
    expect(told('ship').give('2026-06-08T10:00', 'staff', 'change', { change: { intakeStart: '2026-06-17' } }).charges()).toEqual([]);
  });
});

describe('a name that does not match', () => {
  const arrived = () => told('receive').give('2026-06-11T10:00', 'staff', 'receive', { receipt: RECEIPT, names: { [KITS[0]]: 'match', [KITS[1]]: 'mismatch' } });

  it('holds its kit and asks the customer; the others go on', () => {
    const story = arrived();

    expect(factsOf(story.it).kits![KITS[1]]).toEqual({ person: 'p2', state: 'held' });
    expect(story.notices().at(-1)).toBe('customer: kits-held');
    story.give('2026-06-11T11:00', 'staff', 'exchangeSlip', { slip: { direction: 'inbound' } });
    expect(story.whyNot('2026-06-15T10:00', 'staff', 'startIntake')).toBeUndefined();
  });

  it('is released by the right name or by the name card, and by nothing else', () => {
    const release = (facts: object) => arrived().whyNot('2026-06-12T10:00', 'customer', 'releaseKit', { release: { kit: KITS[1] }, ...facts })?.code;

    expect(release({ names: { [KITS[1]]: 'mismatch' } })).toBe('MCI_NAME_MISMATCH');
    expect(release({ names: { [KITS[1]]: 'match' } })).toBeUndefined();
    expect(release({ release: { kit: KITS[1], nameCardEnclosed: true } })).toBeUndefined();
  });

  it('is rescued by the name card in the kit', () => {
    const kits = RECEIPT.kits.map((kit) => ({ ...kit, nameCardEnclosed: true }));
    const story = told('receive').give('2026-06-11T10:00', 'staff', 'receive', { receipt: { ...RECEIPT, kits }, names: { [KITS[1]]: 'mismatch' } });

    expect(Object.values(factsOf(story.it).kits!).map(({ state }) => state)).toEqual(['received', 'received']);
  });

  it('counts as not checked without a verdict', () => {
    const story = told('receive').give('2026-06-11T10:00', 'staff', 'receive', { receipt: RECEIPT });

    expect(story.whyNot('2026-06-15T10:00', 'staff', 'startIntake')?.code).toBe('MCI_NAME_MISMATCH');
  });
});

describe('what is late', () => {
  it('is a slip not signed by the close of the next business day', () => {
    const story = told('exchangeSlip').until('2026-06-12T18:00');

    expect(story.it.late).toEqual({ 'late:exchangeSlip': tokyo('2026-06-12T18:00') });
    expect(story.notices().at(-1)).toBe('staff: slip-open');
  });

  it('is a stage not finished at the close of its week', () => {
    const story = told('finishStage').until('2026-06-19T18:00');

    expect(story.it.late).toEqual({ 'late:finishStage': tokyo('2026-06-19T18:00') });
    expect(story.notices().at(-1)).toBe('staff: stage-due');
  });

  it('is custody still when the next step begins', () => {
    const story = told('exchangeSlip', rulebook({ custodyDays: 1, custodyDaysPerStage: 0 })).give('2026-06-15T10:00', 'staff', 'exchangeSlip', { slip: { direction: 'inbound' } });

    expect([story.it.waiting.action, story.it.late]).toEqual(['startIntake', { custody: tokyo('2026-06-13T00:00') }]);
  });

  it('is custody after 14 days and 7 for each further stage: received 11 June, three stages, alert after 9 July; no error', () => {
    const story = told('sendBack').until('2026-07-10T00:00');

    expect(story.it.deadlines['custody']?.at).toBe(tokyo('2026-07-10T00:00'));
    expect(story.notices().at(-1)).toBe('staff: custody-overdue');
    story.give('2026-07-13T10:00', 'staff', 'sendBack', { shipment: PARCEL });
    expect([story.it.state, story.it.late]).toEqual(['RETURNED', {}]);
  });
});

describe('an intake over the turn of the year', () => {
  const agreed = () => new Story()
    .give('2026-11-02T10:00', 'customer', 'apply', { application: { ...APPLICATION, plan: 'premier' } })
    .give('2026-11-04T10:00', 'customer', 'submitEstimate', { counts: { p1: 2_000, p2: 500 } })
    .give('2026-11-05T11:00', 'staff', 'schedule', { proposal: { mailDate: '2026-12-15', intakeStart: '2026-12-21', returnDate: '2027-01-25' } })
    .give('2026-11-05T15:00', 'customer', 'agree');

  it('has the week that begins on 28 December for its one business day, and the last stage from 4 January', () => {
    expect(factsOf(agreed().it).dates!.stages).toMatchObject([
      { firstDay: '2026-12-21', cards: 1_000 }, { firstDay: '2026-12-28', cards: 1_000 }, { firstDay: '2027-01-04', cards: 500 },
    ]);
  });

  it('owes the stage of that week by its close on the 28th, and the next one by the 8th', () => {
    const story = agreed().give('2026-11-06T11:00', 'staff', 'sendKits').give('2026-12-15T10:00', 'customer', 'ship', { shipment: PARCEL, signature: { method: 'e-signature' } });
    story.give('2026-12-17T10:00', 'staff', 'receive', { receipt: RECEIPT, names: MATCHING, signature: { method: 'e-signature' } }).give('2026-12-21T10:00', 'staff', 'startIntake');
    story.give('2026-12-22T15:00', 'staff', 'finishStage', { stage: { stage: 1, digitised: 990 } }).until('2026-12-28T18:00');
    expect(story.it.late).toEqual({ 'late:finishStage': tokyo('2026-12-28T18:00') });
    expect(story.whyNot('2026-12-28T18:30', 'staff', 'finishStage', { stage: { stage: 3, digitised: 1 } })?.code).toBe('MCI_STAGE_ORDER');

    story.give('2026-12-28T18:30', 'staff', 'finishStage', { stage: { stage: 2, digitised: 1_000 } });
    expect([story.it.late, story.it.timers['late:finishStage']?.deadline.at]).toEqual([{}, tokyo('2027-01-08T18:00')]);
  });
});

describe('a re-work', () => {
  it('keeps the case open until it is ticked, and costs nothing (MCI-14)', () => {
    const story = told('sendBack');
    const charged = story.charges();

    story.give('2026-07-03T10:00', 'staff', 'openRework', { rework: { cards: 12 } }).give('2026-07-03T11:00', 'staff', 'sendBack', { shipment: PARCEL }).give('2026-07-06T10:00', 'customer', 'signReturnSlip');
    expect([story.it.closed, story.it.waiting.action, story.it.waiting.on]).toEqual([undefined, 'finishRework', 'us']);

    story.give('2026-07-07T10:00', 'staff', 'finishRework');
    expect(story.it.closed?.outcome).toBe('CLOSED');
    expect(story.charges()).toEqual(charged);
  });
});

describe('the return', () => {
  it('in parts closes only when all kits have come back, each part with a slip of its own', () => {
    const story = told('sendBack').give('2026-07-03T11:00', 'staff', 'sendBack', { shipment: PARCEL, kits: [KITS[0]] });
    story.give('2026-07-06T10:00', 'customer', 'signReturnSlip');
    expect([story.it.closed, story.it.waiting.action]).toEqual([undefined, 'sendBack']);

    story.give('2026-07-07T11:00', 'staff', 'sendBack', { shipment: PARCEL }).give('2026-07-09T10:00', 'customer', 'signReturnSlip');
    expect(story.it.closed?.outcome).toBe('CLOSED');
  });

  it('of fewer kits than came is closed by nobody but a manager, with a reason', () => {
    const story = told('sendBack').give('2026-07-03T11:00', 'staff', 'sendBack', { shipment: PARCEL, kits: [KITS[0]] }).give('2026-07-06T10:00', 'customer', 'signReturnSlip');

    expect(story.whyNot('2026-07-08T10:00', 'system', 'closeCase')).toMatchObject({ code: 'MCI_COUNT_MISMATCH', facts: { received: 2, returned: 1 } });
    expect(story.give('2026-07-08T10:00', 'manager', 'override', { action: 'closeCase' }).it.closed?.outcome).toBe('CLOSED');
  });
});
