import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive, self } from './process-identity.js';

const schema = z.object({ pid: z.number(), startedAt: z.string(), url: z.string(), inbox: z.string().optional() });

/** Where a running Dandori is, for `npm run demo` and other commands beside it. */
export type RunningDandori = z.infer<typeof schema>;

const fileIn = (data: string): string => join(data, 'running.json');

export function writeRunning(data: string, at: { url: string; inbox?: string }): void {
  writeFileSync(fileIn(data), JSON.stringify({ ...self(), ...at }, null, 2));
}

/** The Dandori that runs on this data folder now; undefined when none does. */
export function readRunning(data: string): RunningDandori | undefined {
  try {
    const found = schema.parse(JSON.parse(readFileSync(fileIn(data), 'utf8')));
    return isAlive(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Takes back what this process has written there; another's stays. */
export function removeRunning(data: string): void {
  if (readRunning(data)?.pid === process.pid) rmSync(fileIn(data), { force: true });
}
