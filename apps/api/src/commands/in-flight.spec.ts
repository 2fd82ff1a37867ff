import { expect, it } from '@jest/globals';
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
