import { describe, expect, test } from '@jest/globals';
import { Batches, type BatchesOptions } from './batches.js';
import type { Log } from './log.js';

describe('Batches', () => {
  /** What was worked on, batch by batch, and a promise of the first. */
  const recorded = (options: Partial<BatchesOptions<string>>): { batches: Batches<string>; worked: string[][]; first: Promise<void> } => {
    const worked: string[][] = [];
    let begun: () => void;
    const first = new Promise<void>((resolve) => (begun = resolve));
    const work = async (items: readonly string[]): Promise<void> => {
      worked.push([...items]);
      begun();
    };
    return { batches: new Batches({ name: 'test', together: 3, atOnce: 2, work, log: { warn: () => undefined } as unknown as Log, ...options }), worked, first };
  };

  test('begin at once where nothing is gathered', () => {
    const { batches, worked } = recorded({});

    batches.take({ items: ['a'] });

    expect(worked).toEqual([['a']]);
  });

  test('take what comes within the time of gathering together, as many as go into one', async () => {
    const { batches, worked, first } = recorded({ gatherMs: 5 });

    for (const item of ['a', 'b', 'c', 'd']) batches.take({ items: [item] });
    expect(worked).toEqual([]);
    await first;

    expect(worked).toEqual([['a', 'b', 'c'], ['d']]);
  });

  test('work on what was gathered before they stop, and take nothing after it', async () => {
    const { batches, worked } = recorded({ gatherMs: 60_000 });
    batches.take({ items: ['a'] });

    await batches.stop();
    batches.take({ items: ['b'] });

    expect(worked).toEqual([['a']]);
  });
});
