import { describe, expect, it } from '@jest/globals';
import { told, tokyo } from '../vectors/mci.story.js';
import { feeNow, lateFee } from './card-intake.fees.js';

const fees = (until: string, local: string) => {
  const story = told(until);
  return feeNow(story.it, tokyo(local), story.book);
};

describe('what a change or cancel costs', () => {
  it('is nothing while no dates are agreed', () => {
    expect(fees('agree', '2026-06-20T10:00')).toEqual({});
  });

  it('is nothing until the cutoff, then the estimate at the price of the day: 2,500 cards at ¥12', () => {
    expect(fees('ship', '2026-06-02T23:59')).toEqual({ freeUntil: tokyo('2026-06-03T00:00') });
    expect(fees('ship', '2026-06-03T00:00')).toEqual({
      freeUntil: tokyo('2026-06-03T00:00'),
      change: { code: 'MCI.LATE_CHANGE', cards: 2_500, yen: 30_000 }, cancel: { code: 'MCI.LATE_CANCEL', cards: 2_500, yen: 30_000 },
    });
  });

  it('has no amount where the price list has none, never zero', () => {
    const { it: state, book } = told('ship');
    const unpriced = { ...book, terms: { ...book.terms, prices: [] } };

    expect(feeNow(state, tokyo('2026-06-03T00:00'), unpriced).cancel).toEqual({ code: 'MCI.LATE_CANCEL', cards: 2_500 });
  });

  it('is nothing more once the staff line has arisen', () => {
    expect(fees('finishStage', '2026-06-16T10:00').cancel).toBeUndefined();
  });

  it('is nothing for the company', () => {
    const { it: state, book } = told('ship');

    expect(lateFee(state, 'cancel', 'company', tokyo('2026-06-05T10:00'), book)).toBeUndefined();
  });
});
