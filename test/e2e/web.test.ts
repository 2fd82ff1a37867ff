import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'playwright-core';
import { Passwords } from '#api/auth/passwords.js';
import type { components } from '#client/client.js';
import { ApiBed, inquiry } from '#test/support/api.js';
import { RealBrowser, type Visitor } from '#test/support/chromium.js';
import { PASSWORD, withPassword } from '#test/support/sign-in.js';
import { letterTo, tokenIn } from '#test/support/web-people.js';

const MOST_KB = 350;

let bed: ApiBed;
let browser: RealBrowser;
let manager: { email: string };
/** What the pages show: an engagement that is open, one that is over, a simulation, a customer, a link for one action. */
const known = { open: '', over: '', simulation: '', customer: '', link: '' };
const sato = 'sato@customer.example';

beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  browser = await RealBrowser.open(bed.url);
  manager = await withPassword(bed, 'manager');
  const { customer, token } = await bed.customer('sato');
  await bed.app.get(Passwords).put(bed.parts.db, 'sato', PASSWORD);
  known.customer = customer;
  known.open = await opened(token);
  known.over = await opened(token);
  await give(known.over, 'withdraw', { reason: 'x' }, token);
  await give(known.open, 'send-material', {}, bed.keyOf('staff'));
  known.link = tokenIn(await letterTo(bed, sato, '資料'));
  const { data: simulation } = await bed.client('staff').POST('/v1/simulations', { body: { pipeline: 'onboarding', form: { ...inquiry } } });
  known.simulation = (simulation as components['schemas']['CommandAnswer']).engagement!.id;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await bed.close();
}, 30_000);

async function opened(token: string): Promise<string> {
  const { data, error } = await bed.client({ token }).POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
  return data.engagement!.id;
}

async function give(id: string, name: string, body: object, token: string): Promise<void> {
  const response = await bed.fetch(`/v1/engagements/${id}/commands/${name}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': name }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
}

type Who = 'nobody' | 'manager' | 'customer';

/** Every address of the web app's router, who comes to it, and as what. A new page has to be added here: a test compares them. */
const pages: { [route: string]: { who: Who; at: () => string[] } } = {
  '/': { who: 'nobody', at: () => ['/'] },
  '/sign-in': { who: 'nobody', at: () => ['/sign-in'] },
  '/invite': { who: 'nobody', at: () => ['/invite'] },
  '/inquiry': { who: 'nobody', at: () => ['/inquiry', '/inquiry?embed=true'] },
  '/link': { who: 'nobody', at: () => ['/link', `/link#${known.link}`] },
  '/password': { who: 'manager', at: () => ['/password'] },
  '/today': { who: 'manager', at: () => ['/today'] },
  '/engagements': { who: 'manager', at: () => ['/engagements'] },
  '/engagements/new': { who: 'manager', at: () => ['/engagements/new?pipeline=onboarding'] },
  '/engagements/$id': { who: 'manager', at: () => [`/engagements/${known.open}`, `/engagements/${known.over}?tab=files`, `/engagements/${known.open}?do=agree-slot`] },
  '/board': { who: 'manager', at: () => ['/board'] },
  '/weeks': { who: 'manager', at: () => ['/weeks'] },
  '/charges': { who: 'manager', at: () => ['/charges'] },
  '/simulations': { who: 'manager', at: () => ['/simulations'] },
  '/simulations/$id': { who: 'manager', at: () => [`/simulations/${known.simulation}`] },
  '/people': { who: 'manager', at: () => ['/people'] },
  '/customers': { who: 'manager', at: () => ['/customers'] },
  '/customers/$id': { who: 'manager', at: () => [`/customers/${known.customer}`] },
  '/payments': { who: 'manager', at: () => ['/payments'] },
  '/webhooks': { who: 'manager', at: () => ['/webhooks'] },
  '/rules': { who: 'manager', at: () => ['/rules'] },
  '/system': { who: 'manager', at: () => ['/system'] },
  '/system/audit': { who: 'manager', at: () => ['/system/audit', `/system/audit?action=command.&subject=engagement:${known.open}`] },
  '/system/engagements/$id': { who: 'manager', at: () => [`/system/engagements/${known.open}`] },
  '/figures': { who: 'manager', at: () => ['/figures'] },
  '/account': { who: 'manager', at: () => ['/account', '/no-such-page'] },
  '/my': { who: 'customer', at: () => ['/my?all=true'] },
  '/my/$id': { who: 'customer', at: () => [`/my/${known.open}`, `/my/${known.over}`] },
  '/my/$id/messages': { who: 'customer', at: () => [`/my/${known.open}/messages`] },
  '/my/$id/files': { who: 'customer', at: () => [`/my/${known.open}/files`] },
  '/my/$id/help': { who: 'customer', at: () => [`/my/${known.open}/help`] },
  '/my/$id/do/$command': { who: 'customer', at: () => [`/my/${known.open}/do/request-explanation`, `/my/${known.open}/do/withdraw`, `/my/${known.open}/do/sign-contract`] },
};

/** Somebody at a browser, signed in as it is needed. */
async function come(who: Who, look: Parameters<RealBrowser['person']>[0]): Promise<Visitor> {
  const visitor = await browser.person(look);
  // Chosen by hand, or the language of the account would count.
  await visitor.page.addInitScript(`if (location.origin !== 'null') localStorage.setItem('dandori-language', '${look?.language ?? 'ja'}')`);
  if (who !== 'nobody') await visitor.signIn(who === 'manager' ? manager.email : sato, PASSWORD);
  return visitor;
}

const nameOf = (path: string): string => path.replace(/^\//, '').replaceAll(known.open, 'open').replaceAll(known.over, 'over').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/#.*/, '-token').replaceAll(/[^a-z-]+/g, '-') || 'index';

describe('every page', () => {
  it('is among those that are looked at', async () => {
    const { page } = await browser.person();
    await page.goto('/sign-in');
    const routes = await page.evaluate<string[]>('Object.keys(window.__TSR_ROUTER__.routesByPath)');

    expect(new Set(routes.map((path) => path.replace(/(.)\/$/, '$1')))).toEqual(new Set(Object.keys(pages)));
  }, 30_000);

  it.each((['ja', 'en'] as const).flatMap((language) => (['phone', 'desk'] as const).map((device) => ({ language, device }))))(
    'has no violation that a machine can see, by day and by night, and no word of the other language: $language, $device',
    async (look) => {
      const first = look.language === 'ja' && look.device === 'phone';
      const night = look.language === (look.device === 'phone' ? 'ja' : 'en');
      const found: { [page: string]: string[] } = {};
      const others: { [page: string]: string[] } = {};
      const complaints: string[] = [];
      for (const who of ['nobody', 'manager', 'customer'] as const) {
        const visitor = await come(who, look);
        const paths = Object.values(pages).filter((each) => each.who === who).flatMap(({ at }) => at());
        for (const path of paths) {
          // One look loads every page by its address; in the others a page follows the page before it, as by a link. A token in an address is read as the page is loaded.
          const within = !first && path !== paths[0] && !path.includes('#');
          if (!within) await visitor.page.goto('about:blank');
          await visitor.visit(path, within);
          const words = (await visitor.page.evaluate<string>('document.body.innerText')).split('\n').filter(look.language === 'ja' ? isEnglish : isJapanese);
          // Colours are the same in both languages.
          const violations = await (night ? visitor.violationsByDayAndNight(nameOf(path)) : visitor.violationsByDay(nameOf(path)));
          if (violations.length > 0) found[nameOf(path)] = violations;
          if (words.length > 0) others[nameOf(path)] = words;
        }
        complaints.push(...visitor.complaints);
        await visitor.leave();
      }

      expect({ found, others, complaints }).toEqual({ found: {}, others: {}, complaints: [] });
    },
    240_000,
  );
});

// Names of our own, codes, addresses and the other language's own name are words of neither.
const isEnglish = (line: string): boolean => /[A-Za-z]{3,}/.test(line.replaceAll(/^temporal workflow .*|\b[0-9a-f]{64}\b|\b[a-z-]+(?:\.[\w-]+)+|\b[a-z]+:[\w:.-]+|[\w-]*\/?[0-9a-f]{8}-[0-9a-f-]{27}|Node\.js|Temporal|PostgreSQL|^dandori$|[\w.+-]+@[\w.-]+|Dandori|English|(?:staff|manager|finance)\S*|sato( Inc\.)?|[A-Z]{1,4}-\d+|[A-Z]{3}[-_.][\w.]*|株式会社\S*|J\/K\/E|CSV|PDF|https?:\S+/g, '')) && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(line);
const isJapanese = (line: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(line.replaceAll(/日本語|段取り|株式会社テスト|山田 太郎|できますか|シミュレーション/g, ''));

describe('in a real browser', () => {
  it('a wrong password is refused in words, and what was typed stays', async () => {
    const visitor = await browser.person();
    await visitor.page.goto('/sign-in');
    await visitor.page.locator('input[type=email]').fill(manager.email);
    await visitor.page.locator('input[type=password]').fill('not the password');
    await visitor.page.locator('form button[type=submit]').click();

    await visitor.page.getByRole('alert').first().waitFor();
    expect(await visitor.page.locator('input[type=email]').inputValue()).toBe(manager.email);
  }, 30_000);

  it.each([1024, 1280, 1440])('no column of a table is too narrow for its own name on a screen %d wide', async (width) => {
    const visitor = await come('manager', { language: 'ja' });
    await visitor.page.setViewportSize({ width, height: 800 });
    const narrow: string[] = [];
    for (const path of ['/today', '/engagements', '/charges', '/payments', '/customers', '/people', '/webhooks', '/rules', '/system/audit']) {
      await visitor.visit(path);
      const names = await visitor.page.evaluate(() => {
        type Cell = { innerText: string; scrollWidth: number; clientWidth: number };
        const { document } = globalThis as unknown as { document: { querySelectorAll(selector: string): Iterable<Cell> } };
        return [...document.querySelectorAll('thead th')].filter((it) => it.scrollWidth > it.clientWidth).map((it) => it.innerText);
      });
      narrow.push(...names.map((name) => `${path}: ${name}`));
    }
    await visitor.leave();

    expect(narrow).toEqual([]);
  }, 60_000);

  it(`the first page of My Page is at most ${MOST_KB} kB, as it comes over the network, compressed`, async () => {
    const visitor = await come('customer', { device: 'phone' });
    const { page } = visitor;
    const bodies: Promise<{ path: string; bytes: number }>[] = [];
    await (await page.context().newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.goto('about:blank');
    page.on('response', (response: Response) => {
      const path = new URL(response.url()).pathname;
      if (/\.(js|css|woff2)$|^\/my\//.test(path)) bodies.push(response.body().then((body) => ({ path, bytes: gzipSync(body).length })));
    });
    await page.goto(`/my/${known.open}`);
    await page.getByRole('link', { name: '日時を選ぶ' }).waitFor();
    const sizes = await Promise.all(bodies);
    const kilobytes = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.filter(({ path }) => /staff|command-form/.test(path))).toEqual([]);
    expect(kilobytes).toBeLessThanOrEqual(MOST_KB);
  }, 30_000);
});
