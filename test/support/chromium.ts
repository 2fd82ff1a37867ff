import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { until } from '#runtime/wait.js';

/** Quiet on a machine without the internet, and without Chromium's sandbox, which root cannot have. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** With DANDORI_PICTURES=1, pictures of what is tested, for people to look at; never in git. They take a third of the time of these tests. */
const PICTURES = process.env['DANDORI_PICTURES'] === '1' ? join(process.cwd(), 'test-artefacts') : undefined;

export interface Look {
  language: 'ja' | 'en';
  scheme: 'light' | 'dark';
  device: 'phone' | 'desk';
}

/** Every page as it usually is is looked at in all four (test/e2e/web.test.ts); what one shows in a state of its own, in these two, by day and by night. */
export const looks = [{ language: 'ja', device: 'phone' }, { language: 'en', device: 'desk' }] as const;

/** A real Chromium; each person gets a context of their own. */
export class RealBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(url: string): Promise<RealBrowser> {
    return new RealBrowser(await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: FLAGS }), url);
  }

  async person(look: Partial<Look> = {}): Promise<Visitor> {
    const { language = 'ja', scheme = 'light', device = 'desk' } = look;
    const context = await this.browser.newContext({
      baseURL: this.url, locale: language === 'ja' ? 'ja-JP' : 'en-US', colorScheme: scheme, timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce',
      viewport: device === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 1000 }, ...(device === 'phone' && { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }),
    });
    return Visitor.in(context, { language, scheme, device });
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Somebody at a browser of their own; what the console complained about is kept. */
export class Visitor {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private look: Look,
  ) {}

  static async in(context: BrowserContext, look: Look): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage(), look);
    visitor.page.on('console', (message) => {
      // Chromium reports every answer of 400 and more; an answer is not a fault of the page.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) visitor.complaints.push(message.text());
    });
    visitor.page.on('pageerror', (error) => visitor.complaints.push(error.message));
    return visitor;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.locator('input[type=email], input[autocomplete=username], input[name=email]').first().fill(email);
    await this.page.locator('input[type=password]').first().fill(password);
    await this.page.locator('form button[type=submit]').first().click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }

  /** Goes there and waits until everything that the page reads is shown. @param within the app that is loaded already, as a link of it does */
  async visit(path: string, within = false): Promise<void> {
    if (within) await this.page.evaluate((to) => (globalThis as unknown as { __TSR_ROUTER__: { navigate(to: { href: string }): Promise<void> } }).__TSR_ROUTER__.navigate({ href: to }), path);
    else await this.page.goto(path);
    await this.page.locator('h1, h2, main').first().waitFor();
    await until(`${path} to be whole`, async () => (await this.page.locator('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy=true]').count()) === 0, { withinMs: 15_000, everyMs: 50 });
  }

  /** The same page by day or by night, without reading it again. */
  private async inScheme(scheme: Look['scheme']): Promise<void> {
    this.look = { ...this.look, scheme };
    await this.page.emulateMedia({ colorScheme: scheme });
    await this.page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor({ state: 'attached' });
  }

  /** Closes the browser of this person. */
  leave(): Promise<void> {
    return this.page.context().close();
  }

  /** Violations of WCAG that a machine can see, each with where; of all rules, or of those named. */
  async violations(rules?: readonly string[]): Promise<string[]> {
    if (!(await this.page.evaluate<boolean>('"axe" in globalThis'))) await this.page.evaluate(AXE);
    return this.page.evaluate(async (only) => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } };
      const { violations } = await axe.run({ runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    }, rules);
  }

  /** Those of the page as it is, with a picture of it. */
  async violationsByDay(name: string): Promise<string[]> {
    await this.picture(name);
    return this.violations();
  }

  /** The same by day and by night: of night what differs, which are colours. */
  async violationsByDayAndNight(name: string): Promise<string[]> {
    const found = await this.violationsByDay(name);
    await this.inScheme('dark');
    found.push(...(await this.violations(['color-contrast'])).map((each) => `dark ${each}`));
    await this.picture(name);
    await this.inScheme('light');
    return found;
  }

  async picture(name: string): Promise<void> {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    const { language, scheme, device } = this.look;
    await this.page.screenshot({ path: join(PICTURES, `${name}-${language}-${scheme}-${device}.png`), fullPage: true });
  }
}
