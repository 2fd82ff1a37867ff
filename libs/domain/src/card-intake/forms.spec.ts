import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { labelsOf, splitForm } from '../engagement/forms.js';
import type { Facts } from '../engagement/json.js';
import { cardIntake } from './card-intake.pipeline.js';
import type { CardIntakeAction } from './card-intake.actions.js';
import { cardIntakeForms, toFacts } from './forms.js';

const parcel = { carrier: 'yamato', tracking: '1234-5678', boxes: 2 };
const signature = { method: 'pdf-by-mail', file: 'file-1', signerName: 'PERSONAL-SIGNER' };

/** One full form per action, with every personal field carrying something that can be looked for. */
const FULL: { [A in CardIntakeAction]: object } = {
  apply: { plan: 'basic', periodFrom: '2026-04-01', periodTo: '2026-06-30', variant: 'mail', users: [{ name: 'PERSONAL-ONE' }, { name: 'PERSONAL-TWO' }], options: [], wishedWeek: '2026-06-15' },
  recordCounts: { counts: [{ person: 'p1', cards: 120 }] },
  submitEstimate: { counts: [{ person: 'p1', cards: 120 }, { person: 'p2', cards: 0 }] },
  schedule: { mailDate: '2026-06-09', intakeStart: '2026-06-15', returnDate: '2026-07-03', periodTo: '2026-06-30' },
  agree: {},
  change: { intakeStart: '2026-07-06', askedBy: 'customer', feeAccepted: true, reason: 'PERSONAL-REASON' },
  cancel: { feeAccepted: true, reason: 'PERSONAL-REASON' },
  sendKits: { kits: [{ kit: 'K-1', person: 'p1' }] },
  ship: { ...parcel, kits: ['K-1'], collectOnDelivery: false, signature },
  receive: { kits: [{ kit: 'K-1', person: 'p1', kitName: 'PERSONAL-KIT', nameCardEnclosed: false }], place: 'company', site: 'tokyo-1', performer: 'op1', postageYen: 900, signature },
  exchangeSlip: { direction: 'inbound', party: 'giver', ...signature },
  releaseKit: { kit: 'K-1', person: 'p1', registeredName: 'PERSONAL-REGISTERED', kitName: 'PERSONAL-KIT', nameCardEnclosed: false },
  moveCards: { from: 'tokyo-1', place: 'contractor', site: 'osaka-2', performer: 'firm-7' },
  startIntake: { site: 'osaka-2' },
  finishStage: { stage: 1, digitised: 980, problems: 2, notes: 'PERSONAL-NOTES', complete: false, site: 'osaka-2' },
  finishIntake: {},
  sendBack: { ...parcel, kits: ['K-1'], site: 'osaka-2', signature },
  signReturnSlip: signature,
  closeCase: {},
  requestRefund: { reason: 'PERSONAL-REASON' },
  openRework: { cards: 12, fault: 'PERSONAL-FAULT' },
  finishRework: {},
};
const names = Object.keys(FULL) as CardIntakeAction[];
const parsed = (name: CardIntakeAction, form: object = FULL[name]): object => cardIntakeForms[name].schema.parse(form);
const factsOf = (name: CardIntakeAction, form?: object): Facts => (toFacts[name] as (form: unknown) => Facts)(parsed(name, form));

describe('the forms', () => {
  it('are there for every action of the table', () => {
    expect(Object.keys(cardIntakeForms)).toEqual(Object.keys(cardIntake.actions));
  });

  it('label every field in Japanese and English', () => {
    const bare = names.flatMap((name) => Object.entries(labelsOf(cardIntakeForms[name].schema)).filter(([, label]) => !label?.ja || !label.en || label.ja === label.en).map(([path]) => `${name}.${path}`));

    expect(bare).toEqual([]);
  });

  it.each(names)('of %s refuses a field it does not know', (name) => {
    expect(cardIntakeForms[name].schema.safeParse({ ...FULL[name], surprise: 1 }).success).toBe(false);
  });

  it.each(names)('of %s lets nothing personal into the facts, and nothing personal out of the sealed part', (name) => {
    const { facts, personal } = splitForm(cardIntakeForms[name].schema, parsed(name) as Facts);

    expect(JSON.stringify(factsOf(name))).not.toContain('PERSONAL');
    expect(JSON.stringify(facts)).not.toContain('PERSONAL');
    expect(JSON.stringify(personal).match(/PERSONAL/g) ?? []).toHaveLength((JSON.stringify(FULL[name]).match(/PERSONAL/g) ?? []).length);
  });

  it.each(names)('of %s becomes a JSON Schema for the web form', (name) => {
    expect(z.toJSONSchema(cardIntakeForms[name].schema, { io: 'input' })).toMatchObject({ type: 'object' });
  });

  it('count people instead of naming them', () => {
    expect(factsOf('apply')).toEqual({ application: { plan: 'basic', periodFrom: '2026-04-01', periodTo: '2026-06-30', variant: 'mail', people: 2, options: [], wishedWeek: '2026-06-15' } });
  });

  it('refuse what cannot be', () => {
    const refused = (name: CardIntakeAction, change: object) => !cardIntakeForms[name].schema.safeParse({ ...FULL[name], ...change }).success;

    expect(refused('schedule', { intakeStart: '2026-02-30' })).toBe(true);
    expect(refused('recordCounts', { counts: [{ person: 'p0', cards: 1 }] })).toBe(true);
    expect(refused('recordCounts', { counts: [{ person: 'p1', cards: -1 }] })).toBe(true);
    expect(refused('finishStage', { digitised: 0.5 })).toBe(true);
    expect(refused('ship', { tracking: 'Mr. Sato, Tokyo' })).toBe(true);
    expect(refused('apply', { users: [] })).toBe(true);
    expect(cardIntakeForms.change.schema.safeParse({ feeAccepted: true }).success).toBe(false);
  });
});
