import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive, stopProcess } from './process-identity.js';

const schema = z.array(z.object({ name: z.string(), pid: z.number(), startedAt: z.string(), stopSignal: z.enum(['SIGTERM', 'SIGINT']) }));
export type RecordedProcess = z.infer<typeof schema>[number];

const fileIn = (data: string): string => join(data, 'pids.json');

/** Writes down the processes of a data folder, in the order they were started. */
export function recordProcesses(data: string, processes: RecordedProcess[]): void {
  const half = `${fileIn(data)}.new`;
  writeFileSync(half, JSON.stringify(processes, null, 2));
  renameSync(half, fileIn(data));
}

/**
 * Stops what an earlier start left behind when it was killed, last started first. A number that belongs to another
 * process by now is left alone (its start time differs). The caller holds the data folder's lock.
 * @returns the names of what was stopped
 */
export async function stopLeftovers(data: string): Promise<string[]> {
  let recorded: RecordedProcess[];
  try {
    recorded = schema.parse(JSON.parse(readFileSync(fileIn(data), 'utf8')));
  } catch {
    return []; // never started, or killed while writing: PostgreSQL is found by its own postmaster.pid
  }
  const stopped: string[] = [];
  for (const it of recorded.reverse()) {
    if (!isAlive(it)) continue;
    await stopProcess(it, it.stopSignal, 15_000);
    stopped.push(it.name);
  }
  recordProcesses(data, []);
  return stopped;
}
