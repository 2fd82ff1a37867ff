import { expect, it, jest } from '@jest/globals';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FirstManager } from '#api/auth/first-manager.js';
import { ApiBed } from '#test/support/api.js';
import { Browser, mailedTokens, PASSWORD } from '#test/support/sign-in.js';

jest.setTimeout(30_000);

it('invites the first manager once, by mail and by a link for npm start, and nobody where somebody manages', async () => {
  const data = await mkdtemp(join(tmpdir(), 'first-manager-'));
  const bed = await ApiBed.open({ DANDORI_FIRST_MANAGER: 'Boss@Works.Example', DANDORI_DATA: data, DANDORI_DEMO: 'false', DANDORI_MODE: 'development' });
  try {
    const first = bed.app.get(FirstManager);
    expect(await first.ensure()).toBeUndefined(); // the bed's own manager
    await bed.parts.db.query(`delete from "apikey" where "referenceId" = 'manager'`);
    await bed.parts.db.query(`delete from "user" where "id" = 'manager'`);

    const links = await Promise.all([first.ensure(), first.ensure()]);
    const link = links.find((each) => each !== undefined)!;

    expect(links.filter((each) => each === undefined)).toHaveLength(1);
    expect(link).toMatch(/\/invite#iv_/);
    expect(JSON.parse(await readFile(join(data, 'first-sign-in.json'), 'utf8'))).toEqual({ email: 'boss@works.example', link });
    expect((await stat(join(data, 'first-sign-in.json'))).mode & 0o777).toBe(0o600);
    const [token] = await mailedTokens(bed, 'boss@works.example');
    expect(link.endsWith(token!)).toBe(true);
    const boss = new Browser(bed);
    expect(await (await boss.send('POST', '/v1/sign-in/link/redeem', { token })).json()).toMatchObject({ me: { role: 'manager' } });
    expect((await boss.send('POST', '/v1/password', { new: PASSWORD })).status).toBe(204);
    expect((await boss.send('POST', '/v1/people', { name: '次', email: 'next@works.example', role: 'staff' })).status).toBe(201);
    expect(await first.ensure()).toBeUndefined();
  } finally {
    await bed.close();
    await rm(data, { recursive: true });
  }
});

it('says goodbye to an invitation that ran out with a new one', async () => {
  const data = await mkdtemp(join(tmpdir(), 'first-manager-'));
  const bed = await ApiBed.open({ DANDORI_FIRST_MANAGER: 'boss@works.example', DANDORI_DATA: data, DANDORI_DEMO: 'false' });
  try {
    await bed.parts.db.query(`delete from "user" where "id" = 'manager'`);
    await bed.parts.db.query(`delete from "apikey" where "referenceId" = 'manager'`);
    const first = await bed.app.get(FirstManager).ensure();
    await bed.asOwner(`update sign_in_token set expires_at = now() - interval '1 second'`);

    const second = await bed.app.get(FirstManager).ensure();

    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  } finally {
    await bed.close();
    await rm(data, { recursive: true });
  }
});
