// CPU time of processes from /proc (Linux only); a process counts with its living children and those that it has waited for.
import { readdirSync, readFileSync } from 'node:fs';

const MS_PER_TICK = 10; // USER_HZ is 100 on every Linux that Node runs on

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const rest = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    return { parent: rest[1], ticks: rest[11] + rest[12], ended: rest[13] + rest[14] };
  } catch {
    return undefined; // gone meanwhile
  }
}

/** All processes with their parents; one look at /proc serves a whole reading. */
function processes() {
  const found = new Map();
  for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) found.set(Number(name), stat(name));
  return found;
}

/** Milliseconds of CPU by name. @param {{[name: string]: number | undefined}} pids */
export function cpu(pids) {
  const all = processes();
  const total = (pid) => {
    const own = all.get(pid);
    if (!own) return 0;
    let ticks = own.ticks + own.ended;
    for (const [child, it] of all) if (it?.parent === pid) ticks += total(child) / MS_PER_TICK;
    return ticks * MS_PER_TICK;
  };
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, pid === undefined ? 0 : total(pid)]));
}

/** The first descendant of a process whose command line matches. */
export function descendant(pid, pattern) {
  const all = processes();
  for (const [child, it] of all) {
    if (it?.parent !== pid) continue;
    let line = '';
    try {
      line = readFileSync(`/proc/${child}/cmdline`, 'latin1');
    } catch { /* gone */ }
    if (pattern.test(line)) return child;
    const deeper = descendant(child, pattern);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** Resident memory in MiB. */
export function resident(pid) {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024;
}
