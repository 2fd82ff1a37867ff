import { describe, expect, it } from '@jest/globals';
import { amountOf, financeActions, stateOf, whyNotBooked, type EntryKind } from './ledger.js';

const possible = (kinds: EntryKind[]): string[] => financeActions.filter((action) => whyNotBooked(action, 'ONB-0001:ONB.FIRST_PAYMENT:1', kinds) === undefined);

describe('what finance may do with a charge', () => {
  it.each<[string, EntryKind[], string[]]>([
    ['without a price', ['price-missing'], ['waive', 'reprice']],
    ['just priced', ['priced'], ['acknowledge', 'invoice', 'waive']],
    ['priced after it had none', ['price-missing', 'priced'], ['acknowledge', 'invoice', 'waive']],
    ['acknowledged', ['priced', 'acknowledged'], ['invoice', 'waive']],
    ['invoiced', ['priced', 'acknowledged', 'invoiced'], ['reverse']],
    ['paid before it was invoiced', ['priced', 'settled'], ['invoice', 'reverse']],
    ['invoiced and paid', ['priced', 'invoiced', 'settled'], ['reverse']],
    ['paid while it had no price', ['price-missing', 'settled'], ['reverse', 'reprice']],
    ['waived', ['priced', 'waived'], []],
    ['reversed', ['priced', 'invoiced', 'reversed'], []],
  ])('%s', (_when, kinds, actions) => {
    expect(possible(kinds)).toEqual(actions);
  });

  it('is refused with the state that stands in the way', () => {
    expect(whyNotBooked('waive', 'X', ['priced', 'invoiced'])).toEqual({ code: 'CHARGE_STATE', kind: 'not-possible-now', rule: 'CAL-07', facts: { charge: 'X', action: 'waive', state: 'invoiced' } });
    expect(whyNotBooked('invoice', 'X', ['price-missing'])).toEqual({ code: 'CHARGE_PRICE_MISSING', kind: 'not-possible-now', rule: 'CAL-06', facts: { charge: 'X', action: 'invoice' } });
    expect(whyNotBooked('reverse', 'X', ['priced'])?.code).toBe('CHARGE_STATE');
  });
});

it('takes the highest entry for the state, whatever order they came in', () => {
  expect(stateOf(['settled', 'price-missing', 'priced'])).toBe('settled');
  expect(stateOf(['reversed', 'settled'])).toBe('reversed');
  expect(stateOf([])).toBeUndefined();
});

it('takes back what was priced, and nothing that never had a price', () => {
  expect([amountOf('waive', 66_000), amountOf('reverse', 66_000), amountOf('invoice', 66_000), amountOf('acknowledge', 66_000), amountOf('waive', null)]).toEqual([-66_000, -66_000, 66_000, null, null]);
});
