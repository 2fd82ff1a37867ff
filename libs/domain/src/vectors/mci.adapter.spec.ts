import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runVectors } from './run.js';
import type { Fields, Vector } from './vector.js';

const vectors = JSON.parse(readFileSync(new URL('../../../../test/vectors/mci.json', import.meta.url), 'utf8')) as Vector[];
const asked = (op: string, given: Fields, when: Fields) => runVectors([{ id: 'V', op, given, when, then: { error: null } }])[0]?.actual as Fields;
const slot = { intakeStartDate: '2026-06-15', estimatedCards: 2000, coveredByPlan: true };
const wish = (when: Fields, given: Fields = {}) => asked('mci.changeOrCancel', { ...slot, ...given }, when);
const gate = (given: Fields, when: Fields) => asked('mci.gate', given, when);

describe('the worked examples of card intake by mail', () => {
  it('all pass', () => {
    expect(vectors.length).toBeGreaterThan(0);
    expect(runVectors(vectors).filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe('an example of a change or cancel', () => {
  it('takes the fee as accepted unless it says otherwise, and no plan as covering it', () => {
    expect(wish({ action: 'cancel', receivedAt: '2026-06-02T15:00:00Z' })).toMatchObject({ accepted: true, charged: true, lines: [{ code: 'MCI.LATE_CANCEL', quantity: 2000, basis: 'estimatedCards' }] });
    expect(wish({ action: 'change', receivedAt: '2026-06-04T10:00:00+09:00', feeAccepted: false, newIntakeStartDate: '2026-06-22' })).toMatchObject({ accepted: false, error: 'MCI_CHARGE_ACK_REQUIRED', charged: false, lines: [] });
  });

  it('of the company costs nothing, whatever it calls it', () => {
    for (const by of [{ requestedBy: 'company' }, { by: 'company' }, { actor: 'staff' }]) expect(wish({ action: 'cancel', receivedAt: '2026-06-10T10:00:00+09:00', ...by })).toMatchObject({ accepted: true, charged: false });
  });

  it('has the new dates\' own cutoff, and their own refusals', () => {
    expect(wish({ action: 'change', receivedAt: '2026-06-01T10:00:00+09:00', newIntakeStartDate: '2026-06-26' })).toMatchObject({ charged: false, newCutoffAt: '2026-06-10T00:00:00+09:00' });
    expect(wish({ action: 'change', receivedAt: '2026-06-01T10:00:00+09:00', newIntakeStartDate: '2026-06-20' })).toMatchObject({ error: 'MCI_START_NOT_BUSINESS_DAY' });
    expect(wish({ action: 'change', receivedAt: '2026-06-01T10:00:00+09:00', newIntakeStartDate: '2026-06-22' }, { state: 'RECEIVED' })).toMatchObject({ accepted: false });
  });

  it('after the cards have arrived costs the fee before the cutoff, too', () => {
    expect(wish({ action: 'cancel', receivedAt: '2026-05-25T10:00:00+09:00' }, { state: 'RECEIVED' })).toMatchObject({ charged: true });
    expect(wish({ action: 'cancel', receivedAt: '2026-06-16T10:00:00+09:00' }, { state: 'INTAKE' })).toMatchObject({ accepted: true, charged: false });
  });
});

describe('an example of a gate', () => {
  it.each([
    [{ state: 'RECEIVED', slips: ['outbound'] }, { action: 'startIntake' }, 'MCI_SLIP_MISSING'],
    [{ state: 'RECEIVED', slips: [{ direction: 'inbound', signedBy: ['customer'] }] }, { action: 'startIntake' }, 'MCI_SLIP_MISSING'],
    [{ state: 'RETURNED', slips: ['inbound'] }, { action: 'close' }, 'MCI_SLIP_MISSING'],
    [{ state: 'RETURNED', slips: ['inbound', 'outbound'], receivedKits: 10, returnedKits: 9 }, { action: 'closeCase' }, 'MCI_COUNT_MISMATCH'],
    [{ state: 'APPLIED' }, { action: 'setOption', option: 'two_language' }, 'MCI_SETTING_NOT_SUPPORTED'],
    [{ variant: 'visit' }, { action: 'apply', at: '2024-11-01T00:00:00+09:00' }, 'MCI_SERVICE_DISCONTINUED'],
    [{ state: 'APPLIED' }, { action: 'schedule', intakeStartDate: '2026-06-15' }, 'MCI_ESTIMATE_REQUIRED'],
    [{ state: 'ESTIMATED' }, { action: 'schedule', mailDate: '2026-06-16', intakeStartDate: '2026-06-15', returnDate: '2026-06-30' }, 'MCI_DATES_ORDER'],
    [{ state: 'ESTIMATED' }, { action: 'schedule', intakeStartDate: '2026-06-14' }, 'MCI_START_NOT_BUSINESS_DAY'],
    [{ plan: null }, { action: 'schedule', intakeStartDate: '2026-05-01' }, 'MCI_NOT_IN_PLAN_PERIOD'],
    [{ state: 'KITS_SENT', kits: [] }, { action: 'ship' }, 'MCI_KIT_REQUIRED'],
    [{ state: 'KITS_SENT' }, { action: 'ship', collectOnDelivery: true }, 'MCI_COLLECT_ON_DELIVERY'],
    [{ registeredName: '山田 太郎' }, { action: 'receive', kitName: '山田次郎' }, 'MCI_NAME_MISMATCH'],
    [{ state: 'INTAKE', currentStage: 1 }, { action: 'finishStage', stage: 2 }, 'MCI_STAGE_ORDER'],
    [{ state: 'RECEIVED' }, { action: 'move', to: 'osaka', logged: false }, 'MCI_LOCATION_UNKNOWN'],
    [{ state: 'INTAKE_DONE' }, { action: 'refund' }, 'MCI_REFUND_NOT_AVAILABLE'],
  ])('%j, %j is refused with %s', (given, when, error) => {
    expect(gate(given, when)).toMatchObject({ accepted: false, error });
  });

  it.each([
    [{ state: 'RECEIVED', slips: [{ direction: 'inbound' }] }, { action: 'startIntake' }],
    [{ state: 'RETURNED', slips: ['inbound', 'outbound'], receivedKits: 10, returnedKits: 10 }, { action: 'close' }],
    [{ variant: 'visit' }, { action: 'apply', at: '2024-10-31T23:59:59+09:00' }],
    [{ registeredName: '山田 太郎' }, { action: 'receive', kitName: '山田　太郎' }],
    [{ registeredName: '山田 太郎' }, { action: 'receive', kitName: '山田次郎', nameCardEnclosed: true }],
    [{ collectOnDelivery: 'recharge' }, { action: 'receive', collectOnDelivery: true }],
    [{ plan: null, soldAlone: true }, { action: 'schedule', intakeStartDate: '2026-05-01' }],
    [{ state: 'ESTIMATED' }, { action: 'agree' }],
  ])('%j, %j is accepted', (given, when) => {
    expect(gate(given, when)).toEqual({ accepted: true });
  });
});

describe('an example of charges', () => {
  const lines = (when: Fields) => (asked('mci.charges', { estimatedCardsAtApplication: 2000, coveredByPlan: true }, when).lines as Fields[]).map(({ code, quantity, coveredByPlan }) => `${String(code)} ${String(quantity)} ${String(coveredByPlan)}`);

  it('has the staff line covered, digitising by stage never', () => {
    expect(lines({ digitisedCards: [1000, 900] })).toEqual(['MCI.STAFF 2000 true', 'MCI.DIGITISE 1000 false', 'MCI.DIGITISE 900 false']);
  });

  it('has the late line in place of the staff line', () => {
    expect(lines({ action: 'cancel', late: true })).toEqual(['MCI.LATE_CANCEL 2000 false']);
  });
});

describe('an example of custody', () => {
  it('is an alert after the target day, and no error', () => {
    expect(asked('mci.custodyTarget', { stages: 2 }, { receivedOn: '2026-06-11', asOf: '2026-07-03' })).toMatchObject({ returnTargetOn: '2026-07-02', overdue: true, alert: 'MCI_CUSTODY_OVERDUE' });
    expect(asked('mci.custodyTarget', { stages: 2 }, { receivedOn: '2026-06-11', asOf: '2026-07-02' })).toMatchObject({ overdue: false, alert: null });
  });
});

describe('an example of stages', () => {
  it('that start on a closed day have none', () => {
    expect(asked('mci.stages', { weeklyCapacityCards: 1000 }, { intakeStartDate: '2026-06-13', estimatedCards: 300 })).toEqual({ error: 'MCI_START_NOT_BUSINESS_DAY', stages: [] });
  });
});
