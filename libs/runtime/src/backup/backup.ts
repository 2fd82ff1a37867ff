import { resolve } from 'node:path';
import { backUp } from './archive.js';
import { withFile } from './command.js';

/** `node bin/dandori.mjs backup <file>`. @returns the exit code */
export const main = (args: string[]): Promise<number> =>
  withFile(args, async (data, file) => {
    await backUp(data, file, new Date().toISOString());
    return `The databases are in ${file}.\nWithout ${resolve(data, 'secrets.json')} nothing in it can be read: keep a copy of that file, and keep it apart.`;
  });
