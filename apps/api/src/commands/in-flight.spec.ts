import { beforeEach, describe, expect, it } from '@jest/globals';
import { InFlight } from './in-flight.js';

it('refuses what is too much before it does anything, and has room again afterwards', async () => {
  const places = new InFlight(1);
  let finish: () => void = () => undefined;
  const first = places.run(() => new Promise<void>((resolve) => (finish = resolve)));
  let ran = false;

  await expect(places.run(async () => void (ran = true))).rejects.toMatchObject({ status: 503, code: 'BUSY', details: { retryAfter: 1 } });
  expect(ran).toBe(false);
  finish();
  await first;
  await expect(places.run(async () => 'done')).resolves.toBe('done');
});

it('gives the place back when the work fails', async () => {
  const places = new InFlight(1);

  await expect(places.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');

  await expect(places.run(async () => 'done')).resolves.toBe('done');
});

it('leaves room for others when one of those with a share has all of it', async () => {
  const places = new InFlight(4, 2);
  const finish: (() => void)[] = [];
  const wait = (): Promise<void> => new Promise((resolve) => finish.push(resolve));
  const noisy = [places.run(wait, 'noisy'), places.run(wait, 'noisy')];

  await expect(places.run(wait, 'noisy')).rejects.toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS', details: { retryAfter: 1 } });
  await expect(places.run(async () => 'done', 'quiet')).resolves.toBe('done');
  await expect(places.run(async () => 'done')).resolves.toBe('done');
  for (const each of finish.splice(0)) each();
  await Promise.all(noisy);
  await expect(places.run(async () => 'done', 'noisy')).resolves.toBe('done');
  expect(places.count).toBe(0);
});

describe('turns', () => {
  const begun: string[] = [];
  const finish = new Map<string, () => void>();
  const work = (name: string) => (): Promise<string> => {
    begun.push(name);
    return new Promise((resolve) => finish.set(name, () => resolve(name)));
  };
  beforeEach(() => void begun.splice(0));

  it('come in the order of coming, a quarter of the places at a time', async () => {
    const places = new InFlight(8);
    const all = ['a', 'b', 'c', 'd'].map((name) => places.run(work(name)));
    expect([begun, places.count]).toEqual([['a', 'b'], 4]);

    finish.get('b')!();
    await all[1];
    expect(begun).toEqual(['a', 'b', 'c']);
    finish.get('a')!();
    await all[0];
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    for (const name of ['c', 'd']) finish.get(name)!();

    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
    expect(places.count).toBe(0);
  });

  it('are over after a while, whether the work is done or not', async () => {
    const places = new InFlight(2, 1, 1);
    const slow = places.run(work('slow'));

    await expect(places.run(async () => 'done')).resolves.toBe('done');
    finish.get('slow')!();
    await slow;

    await expect(Promise.all([places.run(async () => 1), places.run(async () => 2)])).resolves.toEqual([1, 2]);
    expect(places.count).toBe(0);
  });

  it('pass on from work that fails', async () => {
    const places = new InFlight(2);
    const [failing, next] = [places.run(() => Promise.reject(new Error('no'))), places.run(async () => 'done')];

    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });
});
