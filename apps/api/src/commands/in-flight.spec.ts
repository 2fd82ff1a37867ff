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
