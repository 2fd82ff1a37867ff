import { setTimeout as pause } from 'node:timers/promises';
import type { Failpoint } from '#runtime/failpoint.js';
import { TimeIsUp, until } from '#runtime/wait.js';
import type { App, Server } from '#test/support/processes.js';
import type { Driver } from './driver.js';
import type { Random } from './random.js';
import { links, type Link, type Rig } from './rig.js';

/** `aimed`: a process that dies at a failpoint. `network`: what a proxy does. `stopped`: SIGSTOP, then SIGCONT. */
export type Fault =
  | { kind: 'killed'; target: App | Server | 'receiver' | 'both-servers'; ms: number }
  | { kind: 'stopped'; target: App | 'Temporal'; ms: number }
  | { kind: 'network'; target: Link; how: 'cut' | 'stall' | 'reset' | 'drop-commit'; ms: number }
  | { kind: 'aimed'; target: App; at: Failpoint; ms: number };

/** A fault that was to be, and what it did. */
export interface Struck {
  fault: Fault;
  /** Whether it really came about: the process died of it, the proxy had connections or replies to lose. */
  fired: boolean;
  /** Requests without an answer at that moment. */
  inFlight: number;
  /** Milliseconds since the epoch: when it began, and when every part was there again. */
  from: number;
  back: number;
  /** From then to the first command that was sent after it and accepted, in milliseconds. */
  healedMs?: number;
}

export interface Sizes {
  kills: number;
  stops: number;
  network: number;
  aimed: number;
  /** How long a part is away, at most, in milliseconds. */
  downMs: number;
}

const killed = ['api', 'worker', 'PostgreSQL', 'receiver', 'Temporal', 'api-2', 'worker-2', 'both-servers'] as const;
const stopped = ['api', 'worker', 'Temporal', 'api-2', 'worker-2'] as const;
const aimed: readonly { target: App; at: Failpoint }[] = [
  { target: 'api', at: 'api-decided' }, { target: 'worker', at: 'effect-done' }, { target: 'api-2', at: 'api-projected' }, { target: 'worker-2', at: 'mail-sent' }, { target: 'worker', at: 'webhook-posted' },
  { target: 'worker-2', at: 'command-handled' },
];
const drops = (['api-PostgreSQL', 'worker-PostgreSQL'] as const).map((target) => ({ target, how: 'drop-commit' as const }));
/** Three ways and four links: each way on each link in twelve. */
const ways = Array.from({ length: 12 }, (_, n) => ({ target: links[n % 4]!, how: (['cut', 'stall', 'reset'] as const)[n % 3]! }));

/** What follows from the seed: every kind as often as the sizes say, its targets in turn, all mixed. */
export function schedule(random: Random, { kills, stops, network, aimed: aims, downMs }: Sizes): Fault[] {
  const ms = (): number => random.whole(0, downMs);
  const inTurn = <T>(of: readonly T[], count: number): T[] => Array.from({ length: count }, (_, n) => of[n % of.length]!);
  const first = random.whole(0, 11);
  const turned = <T>(of: readonly T[]): T[] => of.map((_, n) => of[(first + n) % of.length]!);
  return random.shuffled<Fault>([
    ...inTurn(killed, kills).map((target) => ({ kind: 'killed' as const, target, ms: ms() })),
    ...inTurn(stopped, stops).map((target) => ({ kind: 'stopped' as const, target, ms: 1000 + ms() })),
    ...inTurn([...drops, ...turned(ways)], network).map((way) => ({ kind: 'network' as const, ...way, ms: 1000 + ms() })),
    ...inTurn(turned(aimed), aims).map((aim) => ({ kind: 'aimed' as const, ...aim, ms: ms() })),
  ]);
}

/** The embedded servers' keeper gives up after three deaths, each within this of its start: a server that was killed may live so long first. */
const quickDeathMs = 30_000;
/** How long an aimed process may go without passing its failpoint, a COMMIT without being asked for, in milliseconds. */
const passMs = 20_000;

/** Lets faults come about, one at a time. */
export class Striker {
  private readonly killedAt = new Map<Server, number>();

  constructor(
    private readonly rig: Rig,
    private readonly driver: Pick<Driver, 'inFlight' | 'ackedAfter'>,
  ) {}

  /** Resolves when the parts are there again and a command sent after that was accepted, or a minute later. */
  async strike(fault: Fault): Promise<Struck> {
    await this.spare(fault);
    await until('a command is in flight', () => this.driver.inFlight > 0, { withinMs: 5000, everyMs: 1 }).catch(orTimeIsUp);
    const [from, inFlight] = [Date.now(), this.driver.inFlight];
    const fired = await this.comeAbout(fault);
    const back = Date.now();
    const acked = await until('it has healed', () => this.driver.ackedAfter(back), { withinMs: 60_000, everyMs: 20 }).catch(orTimeIsUp);
    return { fault, fired, inFlight, from, back, ...(acked !== undefined && { healedMs: acked - back }) };
  }

  private async comeAbout(fault: Fault): Promise<boolean> {
    switch (fault.kind) {
      case 'killed': return this.kill(fault.target, fault.ms);
      case 'stopped': return this.stop(fault.target, fault.ms);
      case 'network': return this.disturb(fault);
      case 'aimed': return this.aim(fault);
    }
  }

  private async kill(target: App | Server | 'receiver' | 'both-servers', ms: number): Promise<boolean> {
    const { parts, receiver } = this.rig;
    if (target === 'PostgreSQL' || target === 'Temporal' || target === 'both-servers') {
      const servers = target === 'both-servers' ? (['PostgreSQL', 'Temporal'] as const) : [target];
      for (const server of servers) this.killedAt.set(server, Date.now());
      await Promise.all(servers.map((server) => parts.killServer(server))); // its keeper starts it again at once
    } else if (target === 'receiver') {
      await receiver.stop('SIGKILL');
      await pause(ms);
      await this.rig.startReceiver();
    } else {
      await parts.kill(target);
      await pause(ms);
      await this.rig.start(target);
    }
    return true;
  }

  private async stop(target: App | 'Temporal', ms: number): Promise<boolean> {
    const pid = this.rig.parts.pidOf(target)!;
    process.kill(pid, 'SIGSTOP');
    await pause(ms);
    process.kill(pid, 'SIGCONT');
    return true;
  }

  private async disturb({ target, how, ms }: Fault & { kind: 'network' }): Promise<boolean> {
    const proxy = this.rig.proxies[target];
    await until('a connection goes through', () => proxy.connections > 0, { withinMs: passMs, everyMs: 5 }).catch(orTimeIsUp); // after another fault there may be none for a moment
    const [connections, dropped] = [proxy.connections, proxy.dropped];
    if (how === 'drop-commit') proxy.dropCommits(1);
    else proxy[how]();
    if (how === 'drop-commit') await until('a COMMIT lost its reply', () => proxy.dropped > dropped, { withinMs: passMs, everyMs: 5 }).catch(orTimeIsUp);
    else if (how !== 'reset') await pause(ms);
    proxy.mend();
    return how === 'drop-commit' ? proxy.dropped > dropped : connections > 0;
  }

  /** A process that is replaced by one with a failpoint, which is replaced when it has died there. */
  private async aim({ target, at, ms }: Fault & { kind: 'aimed' }): Promise<boolean> {
    const { parts } = this.rig;
    await parts.kill(target);
    await this.rig.start(target, at).catch(() => undefined); // it may die before it is ready
    const signal = await Promise.race([parts.gone(target), pause(passMs)]);
    if (signal !== 'SIGKILL') await parts.kill(target);
    await pause(ms);
    await this.rig.start(target);
    return signal === 'SIGKILL';
  }

  private async spare(fault: Fault): Promise<void> {
    if (fault.kind !== 'killed') return;
    const servers = fault.target === 'both-servers' ? (['PostgreSQL', 'Temporal'] as const) : fault.target === 'PostgreSQL' || fault.target === 'Temporal' ? [fault.target] : [];
    const since = Math.max(0, ...servers.map((server) => this.killedAt.get(server) ?? 0));
    await pause(Math.max(0, since + quickDeathMs + 2000 - Date.now()));
  }
}

function orTimeIsUp(error: unknown): undefined {
  if (!(error instanceof TimeIsUp)) throw error;
  return undefined;
}
