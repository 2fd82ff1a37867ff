import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const tooBig = 10 * 1024 * 1024;

/**
 * Opens a log for appending and returns its file descriptor; one past 10 MiB is put aside as `<name>.1` first.
 * Children write to the descriptor themselves, so their last words are kept even when the supervisor is killed.
 */
export function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > tooBig) renameSync(path, `${path}.1`);
  const fd = openSync(path, 'a', 0o600);
  writeSync(fd, `--- ${new Date().toISOString()} started by Dandori ---\n`);
  return fd;
}

/** Runs `use` with the log's descriptor and closes our copy of it; the child has its own by then. */
export function withLog<T>(path: string, use: (fd: number) => T): T {
  const fd = openLog(path);
  try {
    return use(fd);
  } finally {
    closeSync(fd);
  }
}

/** The last lines of a log since its newest start, for an error message. */
export function lastLines(path: string, count = 15): string {
  if (!existsSync(path)) return '(no log)';
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const start = lines.findLastIndex((line) => line.startsWith('--- ') && line.endsWith('started by Dandori ---'));
  return lines.slice(start + 1).slice(-count).join('\n') || '(it wrote nothing)';
}
