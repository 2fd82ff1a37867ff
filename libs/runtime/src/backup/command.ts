import { resolve } from 'node:path';
import { readSettings } from '../settings.js';

/**
 * Runs a command that takes one file, on the data folder (DANDORI_DATA), and says what came of it.
 * @returns the exit code: 0 done, 1 not done, 2 not understood
 */
export async function withFile([file, ...more]: string[], work: (data: string, file: string) => Promise<string>): Promise<number> {
  if (file === undefined || more.length > 0) {
    process.stderr.write('Name one file: node bin/dandori.mjs backup <file>, or restore <file>\n');
    return 2;
  }
  try {
    const { data } = readSettings({ ...process.env, DANDORI_MODE: 'development' });
    process.stdout.write(`${await work(data, resolve(file))}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
