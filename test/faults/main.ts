import { parseArgs } from 'node:util';
import { healsWithinMs } from './checks.js';
import { full, gate, run, type Options, type Report } from './run.js';

const sizes = ['orders', 'commands', 'kills', 'stops', 'network', 'aimed', 'downMs', 'perSecond'] as const;

/** `npm run test:faults -- [--set gate] [--seed n] [--orders n] …`; the last line is `N passed, N failed`, over the checks. @returns the exit code */
export async function main(args: string[]): Promise<number> {
  const options = optionsOf(args);
  console.log(`Fault tests: ${JSON.stringify(options)}`);
  const report = await run(options, (line) => console.log(`  ${line}`));
  for (const line of figures(report)) console.log(line);
  for (const { name, what, found } of report.differences) {
    console.log(`  ${found.length === 0 ? '✓' : '✗'} ${name} ${what}${found.length === 0 ? '' : `: ${found.length} differences`}`);
    for (const difference of found.slice(0, 10)) console.log(`      ${difference.slice(0, 2000)}`);
  }
  const failed = report.differences.filter(({ found }) => found.length > 0).length;
  console.log(`${report.differences.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function optionsOf(args: string[]): Options {
  const { values } = parseArgs({ args, options: { set: { type: 'string', default: 'full' }, seed: { type: 'string' }, minutes: { type: 'string' }, ...Object.fromEntries(sizes.map((name) => [name, { type: 'string' as const }])) } });
  const given = values as Record<string, string | undefined>;
  const whole = (name: string): number | undefined => {
    if (given[name] === undefined) return undefined;
    if (!/^\d{1,9}$/.test(given[name])) throw new Error(`--${name}: a whole number is needed`);
    return Number(given[name]);
  };
  const options: Options = { ...(given['set'] === 'gate' ? gate : full), seed: whole('seed') ?? Math.floor(Math.random() * 1_000_000) };
  for (const name of sizes) options[name] = whole(name) ?? options[name];
  const minutes = whole('minutes');
  return { ...options, ...(minutes !== undefined && { withinMs: minutes * 60_000 }) };
}

/** What the run was, in a few lines. */
export function figures({ picture, seconds, folder }: Report): string[] {
  const { journal, faults, orders, events, entries, due, received, letters } = picture;
  const heard = journal.flatMap((sent) => sent.heard);
  const count = (outcome: string): number => journal.filter((sent) => sent.outcome === outcome).length;
  const healed = faults.flatMap(({ healedMs }) => healedMs ?? []).sort((a, b) => a - b);
  const at = (sorted: number[], part: number): number | undefined => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  const kinds = Object.keys(picture.asked).map((kind) => `${faults.filter(({ fault, fired }) => fault.kind === kind && fired).length} ${kind}`);
  return [
    `${orders.length} orders, ${journal.length} commands (${count('acked')} accepted, ${count('refused')} refused, ${count('unknown')} undecided) in ${heard.length} sendings, of which ${heard.filter(({ outcome }) => outcome === 'unknown').length} were not decided; ${events.length} events, ${entries.length} entries of charges`,
    `${faults.length} faults: ${kinds.join(', ')}; ${faults.filter(({ inFlight }) => inFlight > 0).length} struck commands in flight; healed within ${at(healed, 0.5)} ms (median), ${at(healed, 0.95)} ms (p95), ${at(healed, 1)} ms (most; ${healsWithinMs} are allowed)`,
    `${due.length} events due, ${received.length} received; ${letters.length} letters; load ${seconds.load} s, rest ${seconds.rest} s, all ${seconds.all} s; ${folder}`,
  ];
}
