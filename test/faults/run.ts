import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checks, windowMs } from './checks.js';
import { Driver } from './driver.js';
import { schedule, Striker, type Sizes, type Struck } from './faults.js';
import { gather } from './gather.js';
import { Journal } from './journal.js';
import type { Picture } from './picture.js';
import { comeToRest } from './quiet.js';
import { Random } from './random.js';
import { Rig } from './rig.js';
import { story, type Story } from './stories.js';

export interface Options extends Sizes {
  seed: number;
  /** At least; the load goes on until the last fault has healed. */
  orders: number;
  commands: number;
  writers: number;
  /** Commands offered a second, by all writers together. */
  perSecond: number;
  customers: number;
  /** No fault begins later than this after the first command, in milliseconds: the run is void then, not endless. */
  withinMs: number;
}

/** Sizes that a loaded machine of two cores gets through in four to five minutes. */
export const gate: Omit<Options, 'seed'> = { orders: 40, commands: 480, kills: 8, stops: 1, network: 5, aimed: 2, downMs: 2000, writers: 8, perSecond: 6, customers: 5, withinMs: 270_000 };
/** Those of a release. */
export const full: Omit<Options, 'seed'> = { orders: 2000, commands: 24_000, kills: 100, stops: 20, network: 40, aimed: 60, downMs: 10_000, writers: 8, perSecond: 15, customers: 5, withinMs: 5_400_000 };

/** How long the load runs undisturbed before the first fault and after the last, in milliseconds: what the faults are compared with. */
const calmMs = 8000;

export interface Report {
  picture: Picture;
  /** Names of the checks, each with what it found. */
  differences: { name: string; what: string; found: string[] }[];
  /** How long each part of the run took, in seconds. */
  seconds: { load: number; rest: number; all: number };
  /** Where the journal and the processes' logs are. */
  folder: string;
}

/** One run: parts, load and faults together, rest, and what all stores say then. */
export async function run(options: Options, say: (line: string) => void = () => undefined): Promise<Report> {
  const begun = Date.now();
  const seconds = (since: number): number => Math.round((Date.now() - since) / 100) / 10;
  const folder = mkdtempSync(join(tmpdir(), 'dandori-faults-'));
  const rig = await Rig.open(options.customers);
  try {
    const journal = await Journal.create(join(folder, 'journal.jsonl'));
    say(`the parts run after ${seconds(begun)} s; journal: ${journal.path}`);
    const loadBegun = Date.now();
    const { driver, stories, faults } = await underLoad(rig, journal, options, say);
    const load = seconds(loadBegun);
    await journal.close();
    const restBegun = Date.now();
    const stuck = [...(await comeToRest(rig)), ...rig.dead()];
    const rest = seconds(restBegun);
    say(`at rest after ${rest} s`);
    const asked = { killed: options.kills, stopped: options.stops, network: options.network, aimed: options.aimed };
    const picture: Picture = { ...(await gather(rig, driver, stories, journal.path)), stuck, faults, asked };
    return { picture, differences: checks.map(({ name, what, check }) => ({ name, what, found: check(picture) })), seconds: { load, rest, all: seconds(begun) }, folder };
  } finally {
    rig.keepLogs(folder);
    await rig.close();
  }
}

async function underLoad(rig: Rig, journal: Journal, options: Options, say: (line: string) => void): Promise<{ driver: Driver; stories: Story[]; faults: Struck[] }> {
  const driver = new Driver({ urls: rig.urls, tokenOf: (who, customer) => rig.tokenOf(who, customer), stateOf: (engagement) => rig.stateOf(engagement) }, journal, new Random(options.seed), options.perSecond);
  const [of, stories, end]: [Random, Story[], number] = [new Random(options.seed + 1), [], Date.now() + options.withinMs];
  let isOver = false;
  const next = (): Story | undefined => {
    if (stories.length >= options.orders && isOver) return undefined;
    const made = story(stories.length, of, { customers: options.customers, commands: Math.ceil(options.commands / options.orders), now: new Date().toISOString() });
    stories.push(made);
    return made;
  };
  const faults: Struck[] = [];
  const strike = async (): Promise<void> => {
    const striker = new Striker(rig, driver);
    await pause(calmMs);
    for (const fault of schedule(new Random(options.seed + 2), options)) {
      if (Date.now() > end) break;
      const struck = await striker.strike(fault);
      faults.push(struck);
      say(`${faults.length} ${fault.kind} ${fault.target}${'how' in fault ? ` ${fault.how}` : ''}${'at' in fault ? ` ${fault.at}` : ''}: ${struck.fired ? '' : 'did not come about, '}${struck.inFlight} in flight, away ${struck.back - struck.from} ms, healed in ${struck.healedMs ?? 'no'} ms; ${driver.decided} decided`);
    }
    await pause(windowMs + calmMs);
  };
  await Promise.all([driver.tell(next, options.writers), strike().finally(() => (isOver = true))]);
  return { driver, stories, faults };
}
